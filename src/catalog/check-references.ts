import { placeholdersIn } from './placeholders.ts';
import type { Report } from './problems.ts';
import type { Catalog, Fact, Intent, Profile } from './types.ts';

/** What would break while answering: names that lead nowhere, and facts that contradict each other in time. */
export function checkReferences(catalog: Catalog, report: Report): void {
  for (const intent of catalog.intents.values()) checkIntent(catalog, intent, report);
  for (const versions of catalog.versions.values()) {
    for (const fact of versions) checkFact(catalog, fact, report);
    checkOverlap(versions, report);
  }
  for (const profile of catalog.profiles.values()) checkProfile(catalog, profile, report);
  for (const { key, fallback } of catalog.keys.values()) {
    onlyAddresses('_profiles/_keys.yaml', `câu thay thế của «${key}»`, fallback, report);
  }
}

function checkIntent(catalog: Catalog, intent: Intent, report: Report): void {
  for (const next of intent.next) {
    if (!catalog.examples.has(next) || next === intent.id) {
      report(
        `${intent.id}/intent.yaml`,
        `nút tiếp theo «${next}» không có. Viết tên một thư mục khác trong intents.`,
      );
    }
  }
  for (const name of intent.chat_only) {
    if (!intent.sections.has(name)) {
      report(
        `${intent.id}/intent.yaml`,
        `chat_only có «${name}» nhưng answer.md không có mục đó. Sửa tên mục.`,
      );
    }
  }
  for (const { section } of intent.variants) {
    if (!intent.sections.has(section)) {
      report(
        `${intent.id}/intent.yaml`,
        `variants có «${section}» nhưng answer.md không có mục đó. Thêm mục, hoặc sửa tên.`,
      );
    }
  }
  for (const line of [...intent.sections.values()].flat()) checkPlaceholders(catalog, intent, line, report);
}

function checkPlaceholders(catalog: Catalog, intent: Intent, line: string, report: Report): void {
  const file = `${intent.id}/answer.md`;
  for (const { kind, name } of placeholdersIn(line)) {
    if ((kind === 'fact' || kind === 'history') && !catalog.facts.has(name)) {
      report(file, `{{${kind} ${name}}} không có trong _facts. Sửa tên, hoặc thêm dữ kiện đó.`);
    } else if (kind === 'profile' && !catalog.keys.has(name)) {
      report(file, `{{profile ${name}}} không có trong _profiles/_keys.yaml. Sửa tên, hoặc thêm khóa đó.`);
    } else if (kind === 'unknown') {
      report(
        file,
        `{{${name}}} không hiểu được. Viết {{fact …}}, {{history …}}, {{profile …}}, {{bác}} hoặc {{cháu}}.`,
      );
    }
  }
  if (/\{\{|\}\}/.test(line.replace(/\{\{[^{}]*\}\}/g, ''))) {
    report(file, `dấu ngoặc nhọn chưa đóng đủ ở «${line}». Viết đủ {{ và }}.`);
  }
}

function checkFact(catalog: Catalog, fact: Fact, report: Report): void {
  const file = `_facts (${fact.id})`;
  for (const text of [fact.statement, fact.safe_wording, fact.history ?? '']) {
    onlyAddresses(file, 'câu này', text, report);
  }
  for (const older of fact.supersedes) {
    if (!catalog.facts.has(older)) {
      report(file, `thay cho «${older}» nhưng không có dữ kiện đó. Sửa tên trong supersedes.`);
    }
  }
}

function onlyAddresses(file: string, what: string, text: string, report: Report): void {
  for (const found of placeholdersIn(text)) {
    if (found.kind !== 'address') {
      report(file, `${what} có {{${found.name}}}. Ở đây chỉ được dùng {{bác}} và {{cháu}}.`);
    }
  }
}

/** `versions` is sorted by the day each begins. */
function checkOverlap(versions: readonly Fact[], report: Report): void {
  versions.slice(1).forEach((fact, index) => {
    const before = versions[index];
    if (before && (before.effective_to === null || before.effective_to >= fact.effective_from)) {
      report(
        `_facts (${fact.id})`,
        `có hai bản cùng hiệu lực ngày ${fact.effective_from}. Ghi effective_to cho bản cũ, trước ngày đó.`,
      );
    }
  });
}

function checkProfile(catalog: Catalog, profile: Profile, report: Report): void {
  const file = `_profiles/${profile.id}.yaml`;
  for (const [key, text] of Object.entries(profile.words)) {
    if (!catalog.keys.has(key)) {
      report(file, `words có «${key}» nhưng _keys.yaml không có khóa đó. Sửa tên khóa.`);
    }
    onlyAddresses(file, `«${key}»`, text ?? '', report);
  }
  for (const confirmed of profile.confirmed_facts) checkConfirmation(catalog, file, confirmed, report);
}

function checkConfirmation(
  catalog: Catalog,
  file: string,
  confirmed: Profile['confirmed_facts'][number],
  report: Report,
): void {
  const versions = catalog.versions.get(confirmed.fact) ?? [];
  const [fact] = versions;
  if (!fact) {
    report(file, `xác nhận «${confirmed.fact}» nhưng không có dữ kiện đó. Sửa tên.`);
  } else if (versions.length > 1 && !confirmed.effective_from) {
    report(file, `«${confirmed.fact}» có nhiều bản. Thêm effective_from để biết xác nhận bản nào.`);
  } else if (versions.every(({ status }) => status !== 'unverified' && status !== 'confirmed')) {
    report(file, `«${confirmed.fact}» là tài liệu cũ hoặc bản nháp nên không xác nhận được. Xóa dòng này.`);
  }
  if (confirmed.review_after <= confirmed.on) {
    report(file, `«${confirmed.fact}»: ngày xem lại phải sau ngày xác nhận. Sửa review_after.`);
  }
}
