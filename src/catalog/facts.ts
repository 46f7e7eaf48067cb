import { writtenDay } from './days.ts';
import { applyAddress } from './placeholders.ts';
import type { Basis, Catalog, Confirmation, Fact, Profile, ResolvedFact, Source } from './types.ts';

type Witness = Pick<Confirmation, 'by' | 'on' | 'review_after'>;

export function inForce(fact: Fact, today: string): boolean {
  return fact.effective_from <= today && (fact.effective_to === null || today <= fact.effective_to);
}

/** Whether a confirmation speaks of this version: a day or a jurisdiction it does not name is any. */
export function isAbout(entry: Confirmation, fact: Fact): boolean {
  return (
    entry.fact === fact.id &&
    (entry.effective_from ?? fact.effective_from) === fact.effective_from &&
    (entry.jurisdiction ?? fact.jurisdiction) === fact.jurisdiction
  );
}

/** Everybody who ever vouched for this version, in time or not; the commune's own people last. */
export function witnesses(fact: Fact, profile: Profile): Witness[] {
  const local = profile.confirmed_facts.filter((entry) => isAbout(entry, fact));
  if (fact.status !== 'confirmed' || !fact.verified_by || !fact.verified_on) return local;
  return [{ by: fact.verified_by, on: fact.verified_on, review_after: fact.review_after }, ...local];
}

/** A rule or a document of another province is nothing to this commune. */
export function concerns(
  fact: Fact,
  profile: { commune: Pick<Profile['commune'], 'jurisdiction'> },
): boolean {
  return fact.jurisdiction === 'VN' || fact.jurisdiction === profile.commune.jurisdiction;
}

/**
 * Who vouches for this fact today, if anybody does. Words of old documents (seed_historical), drafts and
 * superseded facts can never be vouched for; neither can a rule of another province, nor a rule that had not
 * begun on the day somebody looked at it.
 */
export function confirmationOf(fact: Fact, profile: Profile, today: string): Witness | undefined {
  if (fact.status !== 'confirmed' && fact.status !== 'unverified') return undefined;
  if (!inForce(fact, today)) return undefined;
  if (!concerns(fact, profile)) return undefined;
  return witnesses(fact, profile).find(
    (entry) => entry.on <= today && today <= entry.review_after && fact.effective_from <= entry.on,
  );
}

export function resolveFact(fact: Fact, profile: Profile, today: string): ResolvedFact {
  if (confirmationOf(fact, profile, today)) {
    return { state: 'confirmed', text: applyAddress(fact.statement, profile) };
  }
  const text = applyAddress(fact.safe_wording, profile);
  const history = concerns(fact, profile) ? historyLabel(fact) : undefined;
  return history ? { state: 'safe', text, history } : { state: 'safe', text };
}

/** Two sentences, so that each stays short. */
function historyLabel(fact: Fact): string | undefined {
  if (!fact.history) return undefined;
  const said = fact.history.replace(/[.\s]+$/, '');
  return `Theo tài liệu của ${fact.source.province} năm ${fact.source.year}: ${said}. Điều này nay có thể đã khác.`;
}

/**
 * The version of a fact this commune goes by today: its own province's before the nation's, because a province may
 * set what the nation leaves open. Where none is in force, the newest one, which is then said safely.
 */
export function factOn(catalog: Catalog, id: string, profile: Profile, today: string): Fact | undefined {
  const versions = catalog.versions.get(id) ?? [];
  const ours = versions.filter((fact) => concerns(fact, profile));
  const known = ours.length > 0 ? ours : versions;
  const current = known.filter((fact) => inForce(fact, today));
  return current.find((fact) => fact.jurisdiction !== 'VN') ?? current[0] ?? known.at(-1);
}

/** Old words are silent once the rule that replaced them is confirmed here. */
export function isReplaced(catalog: Catalog, fact: Fact, profile: Profile, today: string): boolean {
  return [...catalog.facts.keys()]
    .map((id) => factOn(catalog, id, profile, today))
    .some((other) => other?.supersedes.includes(fact.id) && confirmationOf(other, profile, today));
}

export function sourceName({ title, number }: Source): string {
  return number ? `${title} (số ${number})` : title;
}

export function basisOf(fact: Fact, profile: Profile, today: string): Basis {
  const witness = confirmationOf(fact, profile, today);
  const { text, history } = resolveFact(fact, profile, today);
  if (witness) {
    const label = `${witness.by} xác nhận ngày ${writtenDay(witness.on)}. Nguồn: ${sourceName(fact.source)}.`;
    return { text, status: 'confirmed', label };
  }
  if (fact.status === 'seed_historical') {
    const label = `Tài liệu của ${fact.source.province} năm ${fact.source.year}. Nguồn: ${sourceName(fact.source)}.`;
    return { text: history ?? text, status: 'historical', label };
  }
  return { text, status: 'unverified', label: `Xã chưa xác nhận. Nguồn: ${sourceName(fact.source)}.` };
}
