import { describe, expect, it } from '@jest/globals';
import { legalAnswer, type LegalAnswer } from '../../src/contract/miniapp-api.ts';
import { TERMS } from '../../src/domain/terms.ts';
import { inAWorld } from '../support/story.ts';

const linesOf = ({ sections }: LegalAnswer['privacy']): string =>
  sections.flatMap(({ heading, lines }) => [heading, ...lines]).join('\n');

describe('What everybody may read', () => {
  const world = inAWorld();
  const get = (path: string) => fetch(`${world().url}${path}`);
  const legal = async (query = ''): Promise<LegalAnswer> =>
    legalAnswer.parse(await (await get(`/api/miniapp/legal${query}`)).json());

  it('names the authority, where it is and its number', async () => {
    const answer = await legal();
    expect(answer).toMatchObject({ authority: 'Ủy ban nhân dân xã Nghĩa Hòa', phone: '0255 000 0001' });
    expect(linesOf(answer.privacy)).toContain('0255 000 0001');
    expect(answer.privacy.version).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await legal('?xa=nghia-hoa')).toEqual(answer);
    expect(await legal('?xa=nowhere')).toEqual(answer);
    expect(await legal('?xa=a&xa=b')).toEqual(answer);
  });

  it('says how long from the same numbers by which the store deletes', async () => {
    const text = linesOf((await legal()).privacy);
    for (const days of Object.values(TERMS)) expect(text).toContain(`${days} ngày`);
    expect(text).toContain('hai ngày làm việc');
    expect(text).toContain('tại Việt Nam');
    expect(text).toContain('không gửi tin nhắn ra nước ngoài');
  });

  it('leaves no gap open', async () => {
    const { privacy, terms } = await legal();
    expect(`${linesOf(privacy)}\n${linesOf(terms)}`).not.toMatch(/[{}]|undefined|null/);
    expect(linesOf(terms)).toMatch(/Việc khẩn/);
  });

  it.each(['privacy', 'terms'] as const)('is a page that anybody can open: /%s', async (name) => {
    const answer = await get(`/${name}`);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/html');
    const { title, sections } = (await legal())[name];
    expect(html).toContain(`<h1 data-say>${title}</h1>`);
    for (const { heading } of sections) expect(html).toContain(`<h2 data-say>${heading}</h2>`);
    expect(html).toContain('Có hiệu lực từ');
  });
});

describe('A commune that has filled in nothing', () => {
  const world = inAWorld({ profile: 'blank' });

  it('still has both pages, and promises nothing about its machine', async () => {
    const answer = legalAnswer.parse(await (await fetch(`${world().url}/api/miniapp/legal`)).json());
    expect(answer.phone).toBeUndefined();
    expect(linesOf(answer.privacy)).not.toContain('Việt Nam');
    expect(linesOf(answer.privacy)).toContain('Máy chủ đặt ở đâu thì bác hỏi xã.');
  });
});
