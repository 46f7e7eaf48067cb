import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../../src/contract/console-auth.ts';
import {
  COMMUNE_TABLES,
  figuresAnswer,
  type Cell,
  type FiguresAnswer,
  type FigureTableId,
} from '../../src/contract/console-figures.ts';
import { communeAnswer } from '../../src/contract/console-commune.ts';
import { FORM_STATUS_NAMES } from '../../src/contract/form-status-names.ts';
import { linkedOfficer } from '../support/officers.ts';
import { inAWorld, until } from '../support/story.ts';
import { everyRole, secondOa, type OfficerBrowser } from '../support/two-communes.ts';
import { DAY, MINUTE } from '../support/world.ts';

const NOW = Date.parse('2026-11-23T09:00:00+07:00');
const DAYS_OF_MONDAY = 'span=days&from=2026-11-23&to=2026-11-23';

describe('The figures of a commune', () => {
  const world = inAWorld({ env: { OAS_FILE: secondOa() } });
  let as: (role: Role | 'xa-khac') => OfficerBrowser;
  const collection = (name: string) => {
    const { db } = world().server.store.connection;
    if (!db) throw new Error('no store');
    return db.collection<{ _id: string; [field: string]: unknown }>(name);
  };
  const read = async (role: Role | 'xa-khac', search = ''): Promise<FiguresAnswer> => {
    const { status, body } = await as(role).get(`figures?${search}`);
    expect(status).toBe(200);
    return figuresAnswer.parse(body);
  };
  const rowsOf = ({ tables }: FiguresAnswer, id: FigureTableId): Record<string, Cell[]> =>
    Object.fromEntries(
      (tables.find((one) => one.id === id)?.rows ?? []).map(([name, ...rest]) => [String(name), rest]),
    );
  const addCases = async (communeId: string, count: number, more: object = {}): Promise<void> => {
    const docs = Array.from({ length: count }, (_, n) => ({
      _id: `case-${communeId}-${JSON.stringify(more).length}-${n}`,
      ...{
        code: 'HK47A',
        oaId: 'oa',
        communeId,
        conversationId: `oa:${n}`,
        reason: 'visit',
        urgency: 'normal',
      },
      ...{ status: 'open', noteIds: [], sealed: '', notes: [], openedAt: NOW + n, ...more },
    }));
    await collection('cases').insertMany(docs);
  };

  beforeAll(async () => {
    as = await everyRole(world());
    // What an officer writes from their own Zalo is no citizen's message.
    await linkedOfficer(world(), 'chị Mai', 'BCDG2345', 'thu-xa');
    const lan = world().citizen('Chị Lan');
    await lan.writes('đóng tiền điện ở đâu');
    await lan.hears('hóa đơn');
    const sau = world().citizen('Bà Sáu');
    await sau.writes('cho tôi gặp cán bộ');
    await sau.hears('đã chuyển lời');
    const tu = world().citizen('Ông Tư');
    await tu.writes('tui bị lừa chuyển tiền mất 5 triệu rồi');
    await tu.hearsSomething();
    await until(async () => (await collection('inbox').countDocuments({ status: 'pending' })) === 0);
    await collection('cases').updateOne(
      { reason: 'asked_for_person' },
      [{ status: 'taken', village: 'thu-xa', rating: 'good', openedAt: NOW, takenAt: NOW + 40 * MINUTE }].map(
        ($set) => ({ $set }),
      )[0] ?? {},
    );
    await addCases('blank', 7);
  }, 60_000);

  it('are sums of what citizens wrote, by how it ended', async () => {
    const figures = await read('head');
    expect(figures.tables.map(({ id }) => id)).toEqual([...COMMUNE_TABLES]);
    const overview = rowsOf(figures, 'overview');
    expect(overview['Số người nhắn']).toEqual([3, 0]);
    expect(overview['Số tin nhắn']).toEqual([3, 0]);
    expect(overview['Báo mất tiền, lộ mã']?.[0]).toBe(1);
    const answers = rowsOf(figures, 'answers');
    expect(Object.values(answers).reduce((sum, [now]) => sum + Number(now), 0)).toBe(3);
    expect(answers['Cán bộ trả lời']).toEqual([1, 0]);
    expect(rowsOf(figures, 'topics')).toHaveProperty(
      communeAnswer.parse((await as('head').get('commune')).body).topics['pay_bills'] ?? '',
      [1, 0],
    );
  });

  it('tell the time that citizens waited, in working hours', async () => {
    const rows = rowsOf(await read('officer'), 'response');
    expect(rows['Thường phải đợi']).toEqual([40, null]);
    expect(rows['Số việc đo được']).toEqual([1, 0]);
    expect(rows['Việc chưa ai nhận']).toEqual([1, 0]);
    await collection('cases').updateOne(
      { reason: 'asked_for_person' },
      { $set: { firstReplyAt: NOW + MINUTE } },
    );
    const earlier = rowsOf(await read('officer'), 'response');
    expect(earlier['Chín trên mười việc đợi không quá']).toEqual([1, null]);
  });

  it('tell villages, states and ratings', async () => {
    const figures = await read('head', DAYS_OF_MONDAY);
    const { villages } = communeAnswer.parse((await as('head').get('commune')).body);
    const name = villages.find(({ id }) => id === 'thu-xa')?.name ?? '';
    expect(rowsOf(figures, 'cases')[name]).toEqual([0, 1, 0]);
    expect(rowsOf(figures, 'satisfaction')['Hài lòng']).toEqual([1, 0]);
  });

  it('are those of the own commune, whatever is asked', async () => {
    expect(rowsOf(await read('xa-khac'), 'overview')).toMatchObject({
      'Việc mới': [7, 0],
      'Số tin nhắn': [0, 0],
    });
    for (const path of [
      'figures?commune=blank',
      'figures?commune=nowhere',
      'figures/cases.csv?commune=blank',
    ])
      expect((await as('head').get(path)).status).toBe(404);
    expect((await as('admin').get('figures?commune=nowhere')).status).toBe(404);
    expect(rowsOf(await read('admin', 'commune=blank'), 'overview')['Việc mới']).toEqual([7, 0]);
    expect(rowsOf(await read('admin'), 'overview')['Việc mới']?.[0]).toBeLessThan(7);
  });

  it('call a state what the forms call it', async () => {
    const { tables } = await read('head');
    const columns = tables.find(({ id }) => id === 'registrations')?.columns;
    expect(columns).toEqual(['Thôn', ...Object.values(FORM_STATUS_NAMES)]);
  });

  it('are no business of a village member', async () => {
    for (const path of ['figures', 'figures/cases.csv', 'figures/cases.xlsx']) {
      const { status, body } = await as('village').get(path);
      expect([status, body.error]).toEqual([403, 'not_allowed']);
    }
  });

  it('are one row per commune for the province, without small numbers, ids or people', async () => {
    const figures = await read('province');
    expect(figures.tables.map(({ id }) => id)).toEqual(['communes']);
    const [table] = figures.tables;
    expect(table?.rows).toHaveLength(2);
    const at = table?.columns.indexOf('Việc mới') ?? 0;
    expect(table?.rows.map((row) => row[at])).toEqual(expect.arrayContaining(['dưới 5', 7]));
    const numbers = (table?.rows ?? []).flat().filter((cell) => typeof cell === 'number');
    expect(numbers.filter((one) => one < 5)).toEqual([]);
    expect(JSON.stringify(figures)).not.toMatch(/thu-xa|case-|oa:|Lan|Mai|nghia-hoa/);
    for (const id of COMMUNE_TABLES) expect((await as('province').get(`figures/${id}.csv`)).status).toBe(404);
    expect((await as('head').get('figures/communes.csv')).status).toBe(404);
  });

  it('of days gone for good are not compared with', async () => {
    const figures = await read('head', 'span=days&from=2026-08-25&to=2026-11-23');
    expect(rowsOf(figures, 'overview')['Số tin nhắn']).toEqual([3, null]);
    expect(figures.tables[0]?.notes.join()).toContain('90 ngày');
  });

  it.each([
    ['an unknown span', 'span=year', 400],
    ['no day', 'span=days', 422],
    ['93 days', 'span=days&from=2026-08-23&to=2026-11-23', 422],
    ['a day that does not exist', 'span=days&from=2026-02-30&to=2026-03-01', 422],
  ])('refuse %s', async (_what, search, status) => {
    expect((await as('head').get(`figures?${search}`)).status).toBe(status);
  });

  it('leave as files, and the audit knows', async () => {
    const csv = await as('head').file(`figures/cases.csv?${DAYS_OF_MONDAY}`);
    const bytes = Buffer.from(await csv.arrayBuffer());
    expect(csv.headers.get('content-disposition')).toContain(
      'so-lieu-viec-theo-thon-nghia-hoa-2026-11-23-2026-11-23.csv',
    );
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.toString()).toContain('Thôn,Chưa ai nhận,Đang làm,Đã xong\r\n');
    const xlsx = await as('province').file('figures/communes.xlsx');
    expect(xlsx.headers.get('content-disposition')).toMatch(/=so-lieu-cac-xa-[\d-]+\.xlsx$/);
    expect(xlsx.headers.get('content-type')).toContain('spreadsheetml');
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const waited = await (await as('province').file('figures/communes.csv')).text();
    expect(waited).toContain('Thường phải đợi (phút)');
    const entries = await world().server.stores.audit.find({
      communeId: 'nghia-hoa',
      action: 'figures_exported',
      limit: 9,
    });
    expect(entries.map(({ officerId, subject }) => [officerId, subject.id])).toEqual([
      ['province', 'communes'],
      ['province', 'communes'],
      ['head', 'cases'],
    ]);
    expect(entries[2]?.detail).toMatchObject({ format: 'csv', from: '2026-11-23', to: '2026-11-23' });
  });

  it('find what they count by an index', async () => {
    const span = { $gte: NOW, $lt: NOW + DAY };
    const asked = [
      ['inbox', { status: 'done', seq: { $gte: '0', $lt: 'f' }, communeId: 'blank' }],
      ['cases', { communeId: 'blank', status: { $in: ['open', 'taken', 'closed'] }, openedAt: span }],
      ['registrations', { communeId: 'blank', createdAt: span }],
      ['shown', { communeId: 'blank', at: span }],
    ] as const;
    for (const [name, filter] of asked) {
      const plan = (await collection(name).find(filter).explain()) as {
        queryPlanner: { winningPlan: object };
      };
      expect([name, plan.queryPlanner.winningPlan]).toEqual([
        name,
        expect.objectContaining({ stage: 'IXSCAN' }),
      ]);
    }
  });
});
