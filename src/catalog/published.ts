import { SHARED, type ContentChange } from '../domain/content-change.ts';
import { reviewedOn, withSection } from './edit-answer.ts';
import { withVersion } from './edit-fact.ts';
import { withPart } from './edit-part.ts';
import { withConfirmation, withValue, withVersionNamed } from './edit-profile.ts';
import { PARTS } from './profile-parts.ts';
import { namesIn, textOf, type Overlaid } from './read-files.ts';

/** A change as far as files go. `on`: the day of publishing. */
export type Applied = Pick<ContentChange, 'communeId' | 'edit'> & { on: string };

/**
 * The files as this change makes them. Doing it again changes nothing, so words that were exported and deployed may
 * still lie in the store. `profileId`: of the change's own commune, the only one whose files it may touch.
 */
export function applied(files: Overlaid, change: Applied, profileId: string): Overlaid {
  const over = new Map(files.over);
  for (const [file, text] of textsOf({ dir: files.dir, over }, change, profileId)) over.set(file, text);
  return { dir: files.dir, over };
}

type Texts = [file: string, text: string | null][];

function textsOf(files: Overlaid, { communeId, edit, on }: Applied, profileId: string): Texts {
  const isShared = communeId === SHARED;
  if (edit.kind === 'answer') return isShared ? shared(files, edit, on) : [local(files, edit, profileId)];
  // Facts are everybody's, profiles and confirmations are one commune's: the other way round does not exist.
  if (edit.kind === 'fact') return isShared ? versionTexts(files, edit) : [];
  if (isShared) return [];
  const file = `_profiles/${profileId}.yaml`;
  const text = textOf(files, file) ?? '';
  return [[file, profileText(text, edit)]];
}

function profileText(text: string, edit: Exclude<ContentChange['edit'], Answer | Version>): string {
  if (edit.kind === 'confirmation') return withConfirmation(text, edit);
  if (edit.kind === 'profile') return withValue(text, edit.key, edit.value);
  const spec = PARTS.get(edit.part);
  return spec ? withPart(text, spec, edit.rows) : text;
}

type Answer = Extract<ContentChange['edit'], { kind: 'answer' }>;
type Version = Extract<ContentChange['edit'], { kind: 'fact' }>;

function shared(files: Overlaid, edit: Answer, on: string): Texts {
  const [answer, head] = [`${edit.intent}/answer.md`, `${edit.intent}/intent.yaml`];
  const text = edit.sections.reduce(
    (markdown, { name, lines }) => withSection(markdown, name, lines),
    textOf(files, answer) ?? '',
  );
  return [
    [answer, text],
    [head, reviewedOn(textOf(files, head) ?? '', on)],
  ];
}

function local(files: Overlaid, edit: Answer, profileId: string): Texts[number] {
  const file = `_local/${profileId}/${edit.intent}.md`;
  const text = edit.sections.reduce(
    (markdown, { name, lines }) => withSection(markdown, name, lines),
    textOf(files, file) ?? '',
  );
  return [file, /^## /m.test(text) ? text : null];
}

function versionTexts(files: Overlaid, edit: Version): Texts {
  const isYaml = (name: string): boolean => name.endsWith('.yaml') && !name.startsWith('_');
  for (const name of namesIn(files, '_facts', isYaml)) {
    const file = `_facts/${name}`;
    const made = withVersion(textOf(files, file) ?? '', edit);
    if (!made) continue;
    const witnesses = ['_profiles', '_provinces'].flatMap((folder) =>
      namesIn(files, folder, isYaml).map((one) => `${folder}/${one}`),
    );
    const named = witnesses.flatMap((one): Texts => {
      const text = textOf(files, one) ?? '';
      return text.includes(edit.fact) ? [[one, withVersionNamed(text, edit.fact, made.earlier)]] : [];
    });
    return [[file, made.yaml], ...named];
  }
  return [];
}
