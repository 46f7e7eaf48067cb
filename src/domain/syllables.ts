/**
 * Rimes of written Vietnamese without tone marks (Hoàng Phê's spelling dictionary lists the same ones), but for those
 * of "xoong" and "moóc": "khoong" is a "không" whose keyboard was off.
 */
const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ up ut uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt uynh uyt uyu
  ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
  y yêm yên yêng yêt yêu`.split(/\s+/),
);
const PARTS = /^(ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?(.+)$/u;

/** Whether a lower-case word without tone marks (but with â, ê, ơ …) is spelt as a Vietnamese syllable. */
export function isSyllable(toneless: string): boolean {
  if (toneless.length > 8) return false;
  if (RIMES.has(toneless)) return true;
  const [, onset, rime] = PARTS.exec(toneless) ?? [];
  if (!onset || !rime) return false;
  // "gì", "giết", "quyên": the letter before the rime belongs to both.
  return (
    RIMES.has(rime) || (onset === 'gi' && RIMES.has(`i${rime}`)) || (onset === 'qu' && RIMES.has(`u${rime}`))
  );
}
