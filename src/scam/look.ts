import { readingOf, type Reading } from '../domain/entities/reading.ts';
import type { ScamRules } from '../domain/scam-rules.ts';
import { linksIn, type FoundLink } from './links/extract.ts';
import { createLinkJudge, type Judged } from './links/judge.ts';
import { wordHits, wordTable, type Hit } from './signs/hits.ts';
import { numberHits } from './signs/number-hits.ts';
import { byGroup } from './signs/pattern.ts';
import { signsIn, type FoundSign } from './signs/signs.ts';
import { LINK_WORD } from './link-word.ts';
import { clean } from './text/clean.ts';
import { unhide } from './text/unhide.ts';

/** What is seen of a message before anything is concluded. */
export interface Seen {
  reading: Reading;
  hits: readonly Hit[];
  found: readonly FoundSign[];
  /** The message as the learnt score reads it: plain words, links by what they are, the rules that hold. */
  forLearning: string;
}

export type Look = (input: string) => Seen;

const LINK_WORDS = new RegExp(LINK_WORD, 'g');

interface SeenLink extends Judged {
  link: FoundLink;
}

/** Pure, linear in the text (cut at 10,000 characters); opens no link and calls nobody. */
export function createLook(rules: ScamRules): Look {
  const table = wordTable(rules.words);
  const judge = createLinkJudge(rules.sites, rules.links);
  return (input) => {
    const text = clean(input);
    const links = linksIn(text).map((link) => ({ link, ...judge(link) }));
    const { text: read, hidden } = unhide(withoutLinks(text, links));
    const reading = readingOf(read);
    const hits = [
      ...wordHits(reading, table),
      ...numberHits(reading),
      ...linkHits(reading, links),
      ...hidden.slice(0, 3).map((words, at) => ({ group: 'hidden', from: at, to: at + 1, words })),
    ];
    const found = signsIn(rules.signs, reading, byGroup(hits));
    return { reading, hits, found, forLearning: forLearning(read, links, found) };
  };
}

function withoutLinks(text: string, links: readonly SeenLink[]): string {
  let rest = '';
  let from = 0;
  for (const { link } of links) {
    rest += `${text.slice(from, link.start)} ${LINK_WORD} `;
    from = link.end;
  }
  return rest + text.slice(from);
}

function linkHits({ tokens }: Reading, links: readonly SeenLink[]): Hit[] {
  const places = tokens.flatMap(({ plain }, at) => (plain === LINK_WORD ? [at] : []));
  return links.flatMap(({ link, traits, ending, site }, i) => {
    const from = places[i] ?? tokens.length;
    const hit = { from, to: from + 1, words: link.host, more: ending, ...(site && { whose: site.name }) };
    return ['link', ...traits].map((group) => ({ group, ...hit }));
  });
}

/** The names of rules and of kinds of links stand in it as words that nobody writes. */
function forLearning(read: string, links: readonly SeenLink[], found: readonly FoundSign[]): string {
  let next = 0;
  const text = read.replace(LINK_WORDS, () => {
    const { traits = [] } = links[next++] ?? {};
    return traits.map((trait) => `q_${trait}`).join(' ');
  });
  return [text, ...found.map(({ rule }) => `q_${rule.id}`)].join(' ');
}
