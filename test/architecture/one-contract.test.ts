import { describe, expect, it } from '@jest/globals';
import * as form from '../../src/contract/form.ts';
import * as fields from '../../src/contract/field.ts';
import * as problems from '../../src/contract/problems.ts';
import * as api from '../../src/contract/miniapp-api.ts';
import { providerSchema } from '../../src/contract/provider.ts';
import { registeredSchema } from '../../src/contract/registration.ts';
import { sourcesIn, ts, type Source } from './source.ts';

const CONTRACT = sourcesIn('src/contract');
const SERVER = sourcesIn('src', 'webhooks').filter(({ path }) => !path.startsWith('src/contract/'));
/** Where forms are read, judged, kept and shown; elsewhere the same word may mean something else. */
const OF_FORMS = SERVER.filter(({ path }) =>
  /^src\/(?:registration|catalog|console|domain|[\w-]+\.ts)/.test(path),
);
const BROWSER = sourcesIn('miniapp/src');

/** Names that a file declares at its top; with `isExported` only those that others can use. */
function declaredIn({ tree }: Source, isExported = false): string[] {
  return tree.statements.flatMap((one) => {
    const isOut =
      ts.canHaveModifiers(one) &&
      ts.getModifiers(one)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (isExported && !isOut) return [];
    if (ts.isFunctionDeclaration(one)) return one.name ? [one.name.text] : [];
    if (!ts.isVariableStatement(one)) return [];
    return one.declarationList.declarations.map(({ name }) => name.getText());
  });
}

const importersOf = (sources: readonly Source[], path: string): string[] =>
  sources
    .filter(({ imports }) => imports.some(({ to, isType }) => to === path && !isType))
    .map((one) => one.path);

describe('The contract of browser and server', () => {
  it.each(['src/contract/form.ts', 'src/contract/miniapp-api.ts'])('%s runs on both sides', (path) => {
    expect(importersOf(SERVER, path).filter((one) => one.startsWith('src/registration/'))).not.toEqual([]);
    expect(importersOf(BROWSER, path)).not.toEqual([]);
  });

  it('is one object, whichever door it is reached by', () => {
    expect(form.fieldSchema).toBe(fields.fieldSchema);
    expect(form.formSchema).toBe(fields.formSchema);
    expect(form.problemWith).toBe(problems.problemWith);
    expect(form.formSchema.shape.fields.element).toBe(form.fieldSchema);
    expect(api.sessionAnswer.shape.form).toBe(form.formSchema);
    expect(api.sessionAnswer.shape.providers.element).toBe(providerSchema);
    expect(api.sessionAnswer.shape.draft.unwrap()).toBe(api.draftSchema);
    expect(api.homeAnswer.shape.registrations.element).toBe(registeredSchema);
    expect(api.registrationsAnswer.shape.registrations.element).toBe(registeredSchema);
    expect(api.withdrawAnswer.shape.registration).toBe(registeredSchema);
  });

  it('is written once: nobody declares a rule of the same name', () => {
    const rules = new Set(CONTRACT.flatMap((one) => declaredIn(one, true)));
    for (const known of ['formSchema', 'problemsWith', 'normalisePhone', 'parseCard'])
      expect(rules).toContain(known);
    const again = [...OF_FORMS, ...BROWSER].flatMap((source) =>
      declaredIn(source)
        .filter((name) => rules.has(name))
        .map((name) => `${source.path} ${name}`),
    );
    expect(OF_FORMS.length).toBeGreaterThan(50);
    expect(again).toEqual([]);
  });

  it('leaves the browser no shapes of its own', () => {
    const own = BROWSER.filter(({ text }) =>
      /\bz\s*\.\s*(?:object|strictObject|string|record|array|enum)\b/.test(text),
    );
    expect(own.map(({ path }) => path)).toEqual([]);
  });
});
