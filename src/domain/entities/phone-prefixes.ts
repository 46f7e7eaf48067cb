/** Numbers of Viet Nam's network, without the leading 0. Numbering plan of the Ministry as of 2026-11. */

/** Nine digits: Viettel, VinaPhone, MobiFone, Vietnamobile, Gmobile, Wintel, iTel, VNSKY. */
export const MOBILE = /^(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\d{7}$/;

/** Ten digits: 24 and 28 with eight behind them, three digits for the other provinces with seven. */
export const LANDLINE =
  /^(?:2[48]\d{8}|2(?:0[3-9]|1[0-689]|2[0-25-9]|3[2-9]|5[124-9]|6[0-39]|7[0-7]|9[0-79])\d{7})$/;

/** Eleven digits with the 0, until 2018: what became of their beginnings. */
export const OLD_MOBILE: Readonly<Record<string, string>> = {
  120: '70',
  121: '79',
  122: '77',
  126: '76',
  128: '78',
  123: '83',
  124: '84',
  125: '85',
  127: '81',
  129: '82',
  162: '32',
  163: '33',
  164: '34',
  165: '35',
  166: '36',
  167: '37',
  168: '38',
  169: '39',
  186: '56',
  188: '58',
  199: '59',
};

/** Free and paid lines of firms and offices. */
export const HOTLINE = /^1[89]00(?:\d{4}|\d{6})$/;

/** Emergency, children, help against spam calls, public services. Known only where a call is spoken of. */
export const SHORT = new Set(['111', '112', '113', '114', '115', '156', '1022', '5656']);
