import { concerns, isAbout } from './facts.ts';
import { fileOf } from './layers.ts';
import { checkPlaceholders, onlyAddresses } from './check-references.ts';
import type { Report } from './problems.ts';
import type { Catalog, Confirmation, Province } from './types.ts';

/** What a commune or a province says of its own: keys, confirmations and sections that lead nowhere. */
export function checkLocal(catalog: Catalog, report: Report): void {
  for (const province of catalog.provinces.values()) checkProvince(catalog, province, report);
  for (const profile of catalog.profiles.values()) {
    for (const [key, text] of Object.entries(profile.words)) {
      checkKey(catalog, fileOf(profile, `words.${key}`), key, text, report);
    }
    for (const entry of profile.confirmed_facts) {
      const file = fileOf(profile, `confirmed_facts.${entry.fact}`);
      checkConfirmation(catalog, file, entry, profile.commune.jurisdiction, report);
    }
  }
  for (const [layer, answers] of catalog.local) {
    for (const [intentId, sections] of answers) checkAnswer(catalog, layer, intentId, sections, report);
  }
}

/** Also a province that no commune inherits yet. */
function checkProvince(catalog: Catalog, province: Province, report: Report): void {
  const { words = {}, confirmed_facts = [], commune } = province;
  for (const [key, text] of Object.entries(words)) {
    checkKey(catalog, province.layer.file, key, text, report);
  }
  for (const entry of confirmed_facts) {
    checkConfirmation(catalog, province.layer.file, entry, commune?.jurisdiction ?? null, report);
  }
}

function checkKey(catalog: Catalog, file: string, key: string, text: string | null, report: Report): void {
  if (!catalog.keys.has(key)) {
    report(file, `words có «${key}» nhưng _keys.yaml không có khóa đó. Sửa tên khóa.`);
  }
  onlyAddresses(file, `«${key}»`, text ?? '', report);
}

function checkConfirmation(
  catalog: Catalog,
  file: string,
  entry: Confirmation,
  jurisdiction: string | null,
  report: Report,
): void {
  const say = (problem: string): void => report(file, problem);
  const versions = catalog.versions.get(entry.fact) ?? [];
  const meant = versions.filter(
    (fact) => isAbout(entry, fact) && concerns(fact, { commune: { jurisdiction } }),
  );
  if (versions.length === 0) {
    say(`xác nhận «${entry.fact}» nhưng không có dữ kiện đó. Sửa tên.`);
  } else if (meant.length > 1 && !entry.effective_from) {
    say(`«${entry.fact}» có nhiều bản. Thêm effective_from để biết xác nhận bản nào.`);
  } else if (meant.length > 1) {
    say(`«${entry.fact}» có bản cả nước và bản của tỉnh. Thêm jurisdiction để biết xác nhận bản nào.`);
  } else if (versions.every(({ status }) => status !== 'unverified' && status !== 'confirmed')) {
    say(`«${entry.fact}» là tài liệu cũ hoặc bản nháp nên không xác nhận được. Xóa dòng này.`);
  }
  if (entry.review_after <= entry.on) {
    say(`«${entry.fact}»: ngày xem lại phải sau ngày xác nhận. Sửa review_after.`);
  }
}

function checkAnswer(
  catalog: Catalog,
  layer: string,
  intentId: string,
  sections: ReadonlyMap<string, readonly string[]>,
  report: Report,
): void {
  const file = `_local/${layer}/${intentId}.md`;
  const national = catalog.intents.get(intentId)?.sections;
  if (!catalog.examples.has(intentId)) {
    report(file, `không có chủ đề «${intentId}». Đặt tên tệp giống tên một thư mục trong intents.`);
  }
  if (!national) return;
  if (sections.size === 0) report(file, 'chưa có mục nào. Viết «## » và tên mục muốn thay.');
  for (const [name, lines] of sections) {
    if (!national.has(name)) {
      const known = [...national.keys()].map((one) => `«${one}»`).join(', ');
      report(file, `mục «${name}» không có ở ${intentId}/answer.md. Viết một trong: ${known}.`);
    }
    if (lines.length === 0) report(file, `mục «${name}» để trống. Viết ít nhất một câu, hoặc xóa mục.`);
    for (const line of lines) checkPlaceholders(catalog, file, line, report);
  }
}
