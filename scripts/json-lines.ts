import { createInterface } from 'node:readline';

/** JSON lines {"text"} on stdin, one answer a line on stdout; a line that cannot be read is named, and the rest go on. */
export async function answerLines(answer: (text: string) => object): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    number += 1;
    if (!line.trim()) continue;
    const text = textOf(line);
    if (text === undefined) {
      console.error(`Dòng ${number} không phải {"text": "…"}; bỏ qua.`);
      process.exitCode = 1;
      continue;
    }
    process.stdout.write(`${JSON.stringify({ text, ...answer(text) })}\n`);
  }
}

function textOf(line: string): string | undefined {
  try {
    const { text } = JSON.parse(line) as { text?: unknown };
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
