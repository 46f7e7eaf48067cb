import type { Words } from '../../ports.ts';
import { maskNumbers } from '../../domain/numbers.ts';
import { standingOf, type Standing } from '../../domain/payee.ts';
import { hostOf, lastOf, type Payment, type QrCode } from '../../domain/qr.ts';
import { redactSecrets } from '../../domain/secrets.ts';
import { clip } from '../../domain/text.ts';
import type { Scene } from '../scene.ts';
import { sayCard } from './business-card.ts';
import { sayJudgement } from './scam.ts';

interface Said {
  lines: string[];
  /** The higher, the sooner it has to be heard. */
  risk: number;
}

const RISK = { scam: 5, suspicious: 4, unknown: 3, known: 2, no_sign: 1, none: 0 } as const;
const LONGEST = 60;

/** What a code is for and what to do with it. */
export function codeSaid(scene: Scene, code: QrCode, caption: string): Said {
  const { words } = scene;
  switch (code.kind) {
    case 'payment':
      return code.isSound
        ? paymentSaid(scene, code, caption)
        : { lines: [words.phrase('qr_broken')], risk: RISK.scam };
    case 'link':
      return linkSaid(scene, code.url, caption);
    case 'wifi':
      return { lines: [words.phrase('qr_wifi', { said: shown(code.name) })], risk: RISK.none };
    case 'contact':
      return { lines: [sayCard(words, code.text).text], risk: RISK.none };
    case 'id_card':
      return { lines: [words.phrase('picture_id_card')], risk: RISK.scam };
    case 'text':
      return textSaid(scene, code.text);
  }
}

function paymentSaid(scene: Scene, payment: Payment, caption: string): Said {
  const { words } = scene;
  const standing = standingOf(payment, words.commune.payees, caption);
  const whom = [whomLine(words, payment), ...detailsOf(words, payment)].join(' ');
  if (standing.kind !== 'unknown') {
    const risk = standing.kind === 'known' ? RISK.known : RISK.scam;
    return { lines: [whom, standingLine(words, standing)], risk };
  }
  const story = scene.analyse(`${caption} ${payment.purpose ?? ''}`.trim());
  return story.verdict === 'scam'
    ? { lines: [whom, ...sayJudgement(words, story)], risk: RISK.scam }
    : { lines: [whom, words.phrase('qr_unknown')], risk: RISK.unknown };
}

function whomLine({ phrase }: Words, { bin, bank, account }: Payment): string {
  if (!account) return phrase('qr_pays_somebody');
  if (bin === 'VNPAY') return phrase('qr_pays_shop', { bank: bank ?? '' });
  return phrase('qr_pays', { bank: bank ?? phrase('qr_strange_bank'), last: lastOf(account) });
}

/** What the code claims, each only when it does. */
function detailsOf({ phrase }: Words, { name, amount, purpose }: Payment): string[] {
  return [
    ...(name ? [phrase('qr_name', { said: shown(name) })] : []),
    amount ? phrase('qr_amount', { amount: sayMoney(amount) }) : phrase('qr_no_amount'),
    ...(purpose ? [phrase('qr_purpose', { said: shown(purpose) })] : []),
  ];
}

function standingLine({ phrase, commune }: Words, standing: Exclude<Standing, { kind: 'unknown' }>): string {
  const { name, contact } = standing.payee;
  if (standing.kind === 'known') return phrase('qr_known', { payee: name });
  const ask = contact ?? commune.officePhone;
  const warning = phrase('qr_swapped', { payee: name });
  return ask ? `${warning}\n${phrase('qr_ask', { contact: ask })}` : warning;
}

function linkSaid({ words, analyse }: Scene, url: string, caption: string): Said {
  const host = hostOf(url);
  if (!host) return { lines: [words.phrase('qr_opens_app')], risk: RISK.suspicious };
  const analysis = analyse(`${caption} ${url}`.trim());
  const lines = [words.phrase('qr_opens', { host: clip(host, LONGEST) }), ...sayJudgement(words, analysis)];
  return { lines, risk: RISK[analysis.verdict] };
}

function textSaid({ words, analyse }: Scene, text: string): Said {
  const analysis = analyse(text);
  // A few words are soon like some scam's; only what a rule sees in them is said against them.
  const isSeen = analysis.signs.some(({ id }) => id !== 'like_known');
  if (analysis.verdict === 'no_sign' || !isSeen) {
    return { lines: [words.phrase('qr_text', { said: shown(text) })], risk: RISK.none };
  }
  return { lines: sayJudgement(words, analysis), risk: RISK[analysis.verdict] };
}

/** Somebody else's words on one line, without secrets, long numbers and what would look like our own marks. */
function shown(text: string): string {
  const oneLine = redactSecrets(text)
    .text.replace(/[\p{C}\s«»{}]+/gu, ' ')
    .trim();
  return clip(maskNumbers(oneLine), LONGEST);
}

/** 1500000 → "1.500.000". */
function sayMoney(amount: number): string {
  return String(Math.round(amount)).replace(/\B(?=(?:\d{3})+$)/g, '.');
}
