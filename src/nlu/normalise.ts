import { stripMarks } from '../domain/text.ts';

const LIMIT = 10_000;

/** Chat spellings that are words of their own; checked token by token, so nothing inside a word is touched. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    k: 'không',
    ko: 'không',
    kg: 'không',
    kh: 'không',
    hk: 'không',
    hok: 'không',
    hem: 'không',
    hông: 'không',
    hong: 'không',
    hổng: 'không',
    khum: 'không',
    hôn: 'không',
    dc: 'được',
    đc: 'được',
    dk: 'được',
    đk: 'được',
    đx: 'được',
    dx: 'được',
    đặng: 'được',
    r: 'rồi',
    rùi: 'rồi',
    j: 'gì',
    v: 'vậy',
    z: 'vậy',
    dz: 'vậy',
    zậy: 'vậy',
    bn: 'bao nhiêu',
    nhiu: 'nhiêu',
    ns: 'nói',
    bít: 'biết',
    bik: 'biết',
    bt: 'biết',
    mk: 'mật khẩu',
    tk: 'tài khoản',
    stk: 'số tài khoản',
    ck: 'chuyển khoản',
    ct: 'chuyển tiền',
    nh: 'ngân hàng',
    tm: 'tiền mặt',
    tc: 'trợ cấp',
    nx: 'nữa',
    lm: 'làm',
    ntn: 'như thế nào',
    sdt: 'số điện thoại',
    đt: 'điện thoại',
    dt: 'điện thoại',
    cccd: 'căn cước',
    cmnd: 'căn cước',
    mn: 'mọi người',
    ng: 'người',
    ngta: 'người ta',
    trc: 'trước',
    vs: 'với',
    wa: 'qua',
    ik: 'đi',
    hp: 'học phí',
    hs: 'học sinh',
    ah: 'anh',
    tui: 'tôi',
    tao: 'tôi',
    mạ: 'mẹ',
    má: 'mẹ',
    mô: 'đâu',
    răng: 'sao',
    rứa: 'vậy',
    chừ: 'giờ',
    biểu: 'bảo',
    lãnh: 'nhận',
    bữa: 'hôm',
    thầy: 'cha',
    ổng: 'ông ấy',
    bả: 'bà ấy',
    dvc: 'dịch vụ công',
    cám: 'cảm',
    bhyt: 'bảo hiểm y tế',
    bhxh: 'bảo hiểm xã hội',
    ubnd: 'ủy ban',
  }),
);

const CLASSES: readonly [RegExp, string][] = [
  [/(?:https?:\/\/|www\.)\S+/gu, ' _link_ '],
  [/(?<!\d)(?:\+?84|0)\d(?:[ .-]?\d){7,9}(?!\d)/gu, ' _phone_ '],
  [
    /(?<!\d)\d[\d.,]*\s?(?:k|tr|triệu|trieu|nghìn|nghin|ngàn|ngan|đồng|dong|vnđ|vnd|đ|củ|tỷ|ty)(?![\p{L}])\d*/gu,
    ' _money_ ',
  ],
  [/\d[\d.,]*/gu, ' _num_ '],
];

/** Look-alike and invisible characters gone, at most two marks on a letter, repeated letters shortened. */
function clean(text: string): string {
  return text
    .slice(0, LIMIT)
    .normalize('NFKD')
    .replace(/\p{M}{3,}/gu, (marks) => marks.slice(0, 2))
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cc}\p{Co}\p{Cs}]+/gu, ' ')
    .toLowerCase()
    .replace(/(\p{L})\1{2,}/gu, '$1');
}

export interface Normalised {
  /** Words as written, spellings resolved. */
  words: string[];
  /** The same words without diacritics. */
  plain: string[];
}

/** Words of a message in both forms the model looks at. Linear in the text, which is cut at 10,000 characters. */
export function normalise(text: string): Normalised {
  let line = clean(text);
  for (const [pattern, name] of CLASSES) line = line.replace(pattern, name);
  const words = (line.match(/[\p{L}_]+|[?!]+|\p{Extended_Pictographic}/gu) ?? []).flatMap((word) =>
    (SPELLINGS.get(word) ?? word).split(' '),
  );
  return { words, plain: words.map(stripMarks) };
}
