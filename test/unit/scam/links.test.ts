import { describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../../src/catalog/load.ts';
import { linksIn } from '../../../src/scam/links/extract.ts';
import { createLinkJudge } from '../../../src/scam/links/judge.ts';
import { allowedEdits, distance, skeletonOf } from '../../../src/scam/links/likeness.ts';

const { scam } = loadCatalog('intents');
const judge = createLinkJudge(scam.sites, scam.links);
const judged = (text: string) => {
  const [link] = linksIn(text);
  if (!link) throw new Error(`no link in ${text}`);
  return judge(link);
};

describe('Links in a message', () => {
  it.each([
    ['bấm vào http://vcb-xacminh.top/a?b=1 nhé', 'vcb-xacminh.top'],
    ['vào www.evn-cskh.vip.', 'evn-cskh.vip'],
    ['hxxps://abc[.]xyz/dang-nhap', 'abc.xyz'],
    ['vao vcb-24h . top de mo', 'vcb-24h.top'],
    ['tải tại http://103.20.1.9/vneid.apk', '103.20.1.9'],
    ['https://dichvucong.gov.vn/p/home', 'dichvucong.gov.vn'],
    ['zalo.me/84912345678', 'zalo.me'],
    ['https://ngân-hàng.top', 'ngân-hàng.top'],
  ])('finds the host of “%s”', (text, host) => {
    expect(linksIn(text).map((one) => one.host)).toEqual([host]);
  });

  it.each([
    'Em về rồi.Để mai tính',
    'số dư 22085377.Đề nghị kiểm tra',
    'chuyển 2.000.000 đồng',
    'ngày 12.05.2026',
    'thu@gmail.com',
    'anh đi chợ chưa.em đợi ở nhà',
    'ver 1.2.3',
  ])('takes “%s” for no link', (text) => {
    expect(linksIn(text)).toEqual([]);
  });

  it('leaves the full stop outside', () => {
    expect(linksIn('Xem https://vtv.vn/tin.').map((one) => one.words)).toEqual(['https://vtv.vn/tin']);
  });
});

describe('A link is judged by how it is written', () => {
  it.each([
    ['http://vcb-xacminh.top', 'link_named', 'Vietcombank'],
    ['vietcombank.vn-yys.club', 'link_named', 'Vietcombank'],
    ['https://bidv.vn-login.net/a', 'link_named', 'BIDV'],
    ['https://vietcornbank.com', 'link_alike', 'Vietcombank'],
    ['https://agrlbank.net', 'link_alike', 'Agribank'],
    ['https://dichvucong.gov-vn.com', 'link_named', 'Cổng Dịch vụ công'],
    ['https://vneid.cc/cai', 'link_named', 'VNeID'],
  ])('%s is %s of %s', (text, trait, whose) => {
    const { traits, site } = judged(text);
    expect(traits).toContain(trait);
    expect(site?.name).toBe(whose);
  });

  it.each([
    ['https://www.vietcombank.com.vn/vi-VN', 'link_official'],
    ['https://online.agribank.com.vn', 'link_official'],
    ['https://quangngai.gov.vn/x', 'link_government'],
    ['http://1.2.3.4/a', 'link_ip'],
    ['https://bit.ly/3abc', 'link_short'],
    ['https://sites.google.com/view/vneid', 'link_hosting'],
    ['https://trocap-vn.pages.dev', 'link_hosting'],
    ['https://abc.net/app.apk', 'link_apk'],
    ['https://xn--vetcombank-x2i.com', 'link_punycode'],
    ['https://nhan-qua-tet.xyz', 'link_risky'],
    ['https://tiemhoalan.com', 'link_unknown'],
  ])('%s is %s', (text, trait) => {
    expect(judged(text).traits).toContain(trait);
  });

  it.each(['https://vpbank.onelink.me/a', 'https://fecredit.vn/uu-dai'])(
    '%s names its owner, and is no imitation',
    (text) => {
      expect(judged(text).traits).toEqual(['link_unknown']);
    },
  );

  it('a name of the state outside .gov.vn is one', () => {
    expect(judged('https://vneid.vn').traits).toContain('link_named');
  });

  it('trusts no page that anybody may put on a good host', () => {
    expect(judged('https://sites.google.com/view/vietcombank').traits).not.toContain('link_official');
  });

  it('knows every own domain of the list as official or as the state’s', () => {
    const wrong = scam.sites
      .flatMap((site) => site.domains)
      .filter(
        (domain) => !judged(`https://${domain}/a`).traits.some((one) => /official|government/.test(one)),
      );
    expect(wrong).toEqual([]);
  });
});

describe('Likeness of names', () => {
  it('reads a host as an eye does', () => {
    expect(skeletonOf('V1etc0mbank.com')).toBe(skeletonOf('vletcombank.com'));
    expect(skeletonOf('vietcornbank')).toBe('vietcombank');
    expect(skeletonOf('xn--vetcombank-x2i')).toBe('vietcombank');
  });

  it('counts a letter wrong, missing, added or swapped as one', () => {
    expect(['bidw', 'bid', 'bidvv', 'bdiv'].map((one) => distance('bidv', one, 2))).toEqual([1, 1, 1, 1]);
    expect(distance('bidv', 'acbank', 2)).toBe(3);
  });

  it('allows none in short names', () => {
    expect(['vib', 'vietcombank', 'bidvvn'].map(allowedEdits)).toEqual([0, 2, 1]);
  });
});
