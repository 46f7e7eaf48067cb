import { placeholdersIn } from './placeholders.ts';
import type { Report } from './problems.ts';
import type { Catalog, Fact, Intent } from './types.ts';

/** What would break while answering: names that lead nowhere, and facts that contradict each other in time. */
export function checkReferences(catalog: Catalog, report: Report): void {
  for (const intent of catalog.intents.values()) checkIntent(catalog, intent, report);
  for (const versions of catalog.versions.values()) {
    for (const fact of versions) checkFact(catalog, fact, report);
    checkOverlap(versions, report);
  }
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
  for (const line of [...intent.sections.values()].flat()) {
    checkPlaceholders(catalog, `${intent.id}/answer.md`, line, report);
  }
}

export function checkPlaceholders(catalog: Catalog, file: string, line: string, report: Report): void {
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

export function onlyAddresses(file: string, what: string, text: string, report: Report): void {
  for (const found of placeholdersIn(text)) {
    if (found.kind !== 'address') {
      report(file, `${what} có {{${found.name}}}. Ở đây chỉ được dùng {{bác}} và {{cháu}}.`);
    }
  }
}

/** `versions` is sorted by the day each begins. A province may differ from the nation, never from itself. */
function checkOverlap(versions: readonly Fact[], report: Report): void {
  versions.forEach((fact, index) => {
    const clashes = versions
      .slice(0, index)
      .some(
        (before) =>
          before.jurisdiction === fact.jurisdiction &&
          (before.effective_to === null || before.effective_to >= fact.effective_from),
      );
    if (!clashes) return;
    report(
      `_facts (${fact.id})`,
      `có hai bản cùng hiệu lực ngày ${fact.effective_from}. Ghi effective_to cho bản cũ, trước ngày đó.`,
    );
  });
}
