import type { Template } from '../types.ts';
import { RuleError, asObject, asText } from './rule-error.ts';

/** A template with its gaps filled, as the phone shows it. */
export interface FilledTemplate {
  userId: string;
  text: string;
  templateId: string;
}

const GAP = /<([a-z][a-z0-9_]*)>/g;

/** Reads the body of `message/template`: the id must be registered and every parameter given, and no other. */
export function readTemplateBody(
  body: unknown,
  templates: Readonly<Record<string, Template>>,
): FilledTemplate {
  const root = asObject(body, 'body');
  const userId = asText(root['user_id'], 'user_id');
  const templateId = asText(root['template_id'], 'template_id');
  const template = templates[templateId];
  if (!template) throw new RuleError(-201, 'template_id');
  if (template.byUserId === false) throw new RuleError(-249);
  const data = asObject(root['template_data'], 'template_data');
  const wanted = new Set([...template.text.matchAll(GAP)].map((match) => match[1] ?? ''));
  for (const name of Object.keys(data)) if (!wanted.has(name)) throw new RuleError(-201, name);
  const text = template.text.replace(GAP, (_gap, name: string) => asText(data[name], name));
  return { userId, text, templateId };
}
