import { describe, expect, it } from '@jest/globals';
import { caseCard, whoToTell, windowIsOpen } from '../../../src/escalation/card.ts';
import { hashLinkCode, newLinkCode } from '../../../src/escalation/link-code.ts';
import { createViewLinks } from '../../../src/escalation/view-link.ts';
import { redactSecrets } from '../../../src/domain/secrets.ts';
import { loadCatalog } from '../../../src/catalog/load.ts';
import { profileOf, wordsFor } from '../../../src/catalog/words.ts';
import type { CaseRecord, Officer } from '../../../src/ports.ts';

const NOW = Date.parse('2026-11-23T09:00:00+07:00');
const DAY = 24 * 3_600_000;
const catalog = loadCatalog('intents');
const words = wordsFor(catalog, profileOf(catalog, 'qn-2024'), '2026-11-23', true);
const [village] = words.commune.villages;

const record = (more: Partial<CaseRecord> = {}): CaseRecord => ({
  id: 'case-1',
  code: 'HK47A',
  oaId: '388',
  communeId: 'c1',
  conversationId: '388:246',
  reason: 'asked_for_person',
  urgency: 'normal',
  status: 'open',
  notes: [],
  turns: [],
  openedAt: NOW,
  ...more,
});

const officer = (id: string, at?: string): Officer => ({
  id,
  name: id,
  phone: '84905123456',
  role: 'team',
  communeId: 'c1',
  ...(at && { village: at }),
});

describe('The card of a case', () => {
  it('says which case, where and why', () => {
    const { text } = caseCard(record({ village: village?.id ?? '' }), words, 'https://x/case');
    expect(text).toContain('HK47A');
    expect(text).toContain(village?.name);
    expect(text.toLowerCase()).toContain(words.phrase('reason_asked_for_person').toLowerCase());
    expect(text).not.toContain('GẤP');
  });

  it('says that it is urgent, and that the village is not known', () => {
    const { text } = caseCard(record({ urgency: 'urgent', reason: 'money_lost' }), words, 'https://x/case');
    expect(text).toContain('GẤP');
    expect(text.toLowerCase()).toContain('chưa rõ thôn');
  });

  it('says in one line what was heard of lost money', () => {
    const turns: CaseRecord['turns'] = [
      { at: NOW, from: 'citizen', text: 'nó gọi số 0905123456, tui chuyển 5tr qua agribank hồi sáng' },
    ];
    const lost = record({ urgency: 'urgent', reason: 'money_lost', turns });
    const { text } = caseCard(lost, words, 'https://x/case');
    expect(text).toContain('\nNghe được: 5.000.000 đồng; hồi sáng (23/11); Agribank; số 09•••56\n');
    expect(text).not.toContain('0905123456');
    expect(caseCard(record({ turns }), words, 'https://x/case').text).not.toContain('Nghe được');
  });

  it('shows the last two words of the citizen, numbers masked', () => {
    const turns: CaseRecord['turns'] = [
      { at: 1, from: 'citizen', text: 'chào' },
      { at: 2, from: 'bot', text: 'Cháu nghe đây' },
      { at: 3, from: 'citizen', text: 'gặp cán bộ' },
      { at: 4, from: 'citizen', text: 'số tôi 0905123456' },
    ];
    const { text } = caseCard(record({ turns }), words, 'https://x/case');
    expect(text).toContain('“gặp cán bộ / số tôi 09•••56”');
    expect(text).not.toContain('0905123456');
    expect(text).not.toContain('Cháu nghe đây');
  });

  it('stays short however long the citizen wrote', () => {
    const turns: CaseRecord['turns'] = [{ at: 1, from: 'citizen', text: '👨‍👩‍👧‍👦 giúp với '.repeat(400) }];
    expect(caseCard(record({ turns }), words, 'https://x/case').text.length).toBeLessThan(600);
  });

  it('has three taps and a look at the talk', () => {
    const { choices = [] } = caseCard(record(), words, 'https://x/case?k=1');
    expect(choices.map((one) => one.title)).toEqual(['Nhận', 'Đã gọi', 'Chuyển', 'Xem hội thoại']);
    expect(choices.at(-1)?.action).toEqual({ kind: 'open', url: 'https://x/case?k=1' });
    expect(choices.at(-1)?.remember).toBe('');
  });

  it('has words for every reason', () => {
    const reasons: CaseRecord['reason'][] = ['not_understood', 'voice_message', 'form_sent', 'undeliverable'];
    for (const reason of reasons) expect(caseCard(record({ reason }), words, 'x').text).toMatch(/Lý do: \S/);
  });
});

describe('Who hears of a case', () => {
  const team3 = officer('team3', 't3');
  const team5 = officer('team5', 't5');
  const office = officer('office');
  const all = [team3, team5, office];

  it('is the team of the village', () => {
    expect(whoToTell(all, record({ village: 't3' }), NOW)).toEqual([team3]);
  });

  it('is the office when the village has no team', () => {
    expect(whoToTell(all, record({ village: 't9' }), NOW)).toEqual([office]);
    expect(whoToTell(all, record(), NOW)).toEqual([office]);
  });

  it('is the team and the office when it is urgent', () => {
    expect(whoToTell(all, record({ village: 't3', urgency: 'urgent' }), NOW)).toEqual([team3, office]);
    expect(whoToTell(all, record({ urgency: 'urgent' }), NOW)).toEqual([office]);
  });

  it.each(['normal', 'urgent'] as const)('is everybody when nobody is nearer (%s)', (urgency) => {
    expect(whoToTell([team3, team5], record({ urgency }), NOW)).toEqual([team3, team5]);
    expect(whoToTell([team5], record({ urgency, village: 't3' }), NOW)).toEqual([team5]);
  });

  it('is nobody who is away, unless nobody else is left', () => {
    const away = { ...team3, awayUntil: NOW + 1 };
    const back = { ...team3, awayUntil: NOW };
    const t3 = record({ village: 't3' });
    expect(whoToTell([away, team5, office], t3, NOW)).toEqual([office]);
    expect(whoToTell([back, team5, office], t3, NOW)).toEqual([back]);
    expect(whoToTell([away], t3, NOW)).toEqual([away]);
    expect(whoToTell([away, office], t3, NOW, 'office')).toEqual([away]);
  });

  it('is never the one who passed it on', () => {
    expect(whoToTell(all, record({ village: 't3' }), NOW, 'team3')).toEqual([office]);
    expect(whoToTell([team3], record({ village: 't3' }), NOW, 'team3')).toEqual([]);
  });
});

describe('The window in which Zalo lets us write', () => {
  it('closes an hour before the seven days end', () => {
    expect(windowIsOpen(NOW - 6 * DAY, NOW)).toBe(true);
    expect(windowIsOpen(NOW - 7 * DAY + 3_600_001, NOW)).toBe(true);
    expect(windowIsOpen(NOW - 7 * DAY + 3_600_000, NOW)).toBe(false);
    expect(windowIsOpen(0, NOW)).toBe(false);
  });
});

describe('The link on a card', () => {
  const links = createViewLinks('s'.repeat(32), 'https://troly.xa.gov.vn');
  const keyOf = (url: string): string => new URL(url).searchParams.get('k') ?? '';
  const key = keyOf(links.make('case-1', 'officer-1', NOW));

  it('opens one case for one officer', () => {
    expect(links.make('case-1', 'officer-1', NOW)).toMatch(
      /^https:\/\/troly\.xa\.gov\.vn\/console\/case\?k=/,
    );
    expect(links.read(key, NOW)).toEqual({ caseId: 'case-1', officerId: 'officer-1' });
  });

  it('lives for one day', () => {
    expect(links.read(key, NOW + DAY - 1)).not.toBeNull();
    expect(links.read(key, NOW + DAY)).toBeNull();
  });

  it('opens nothing when any part of it was changed', () => {
    const [caseId, officerId, until, mac] = key.split('~');
    for (const forged of [
      ['case-2', officerId, until, mac],
      [caseId, 'officer-2', until, mac],
      [caseId, officerId, String(Number(until) + DAY), mac],
      [caseId, officerId, until, ''],
      [caseId, officerId, until, `A${mac?.slice(1)}`],
    ]) {
      expect(links.read(forged.join('~'), NOW)).toBeNull();
    }
  });

  it.each(['', '~', '~~~', 'a~b~c~d', '🙂', '[object Object]'])('opens nothing for %s', (text) => {
    expect(links.read(text, NOW)).toBeNull();
  });

  it('opens nothing under another secret', () => {
    expect(createViewLinks('t'.repeat(32), 'https://x').read(key, NOW)).toBeNull();
  });
});

describe('The code that links an officer', () => {
  it('is eight clear characters with a letter first', () => {
    for (let i = 0; i < 200; i += 1)
      expect(newLinkCode()).toMatch(/^[BCDGHKLMNPRSTVX][BCDGHKLMNPRSTVX2-9]{7}$/);
  });

  it('is never taken for a secret', () => {
    for (let i = 0; i < 200; i += 1) expect(redactSecrets(newLinkCode()).found).toEqual([]);
  });

  it('is kept as a hash that ignores case', () => {
    expect(hashLinkCode('bcd23456')).toBe(hashLinkCode('BCD23456'));
    expect(hashLinkCode('BCD23456')).toMatch(/^[0-9a-f]{64}$/);
  });
});
