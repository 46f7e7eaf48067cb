import { DATA_MAP, ELSEWHERE } from './index.ts';
import type { MappedSet, Protection } from './types.ts';

const PROTECTION: Record<Protection, string> = {
  plain: 'đọc được',
  sealed: 'mã hóa',
  hashed: 'dấu một chiều',
};

/** `docs/data-map.md`, for whoever has to answer what the commune keeps about people. */
export function dataMapMarkdown(): string {
  return `# Bản đồ dữ liệu

Tệp này do \`npm run --silent privacy:map -- --write\` viết ra từ \`src/domain/data-map\`. Đừng sửa tay: một bài kiểm tra đối chiếu với kho.

Bảo vệ: **mã hóa** là AES-256-GCM, gắn với đúng chỗ của nó; **dấu một chiều** là mã băm, không ngược lại thành chữ; **đọc được** là ai có tệp kho thì đọc được. Cột «Của ai» có dấu × khi dữ liệu nói về một người, một mình hay ghép với ô bên cạnh.

${Object.entries(DATA_MAP).map(setMarkdown).join('\n\n')}

## Ngoài kho

| Ở đâu | Cái gì | Giữ bao lâu | Bảo vệ |
|---|---|---|---|
${ELSEWHERE.map((one) => row([one.where, one.what, one.kept, one.protection])).join('\n')}
`;
}

function setMarkdown([name, set]: [string, MappedSet]): string {
  const fields = Object.entries(set.fields).map(([path, { what, protection, isPersonal }]) =>
    row([`\`${path}\``, what, PROTECTION[protection], isPersonal ? '×' : '']),
  );
  return `## ${set.title} (\`${name}\`)

- Để làm gì: ${set.purpose}.
- Giữ bao lâu: ${set.kept}.
- Ai xem: ${set.seenBy}.

| Trường | Là gì | Bảo vệ | Của ai |
|---|---|---|---|
${fields.join('\n')}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
