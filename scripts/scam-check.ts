import { createInterface } from 'node:readline';
import { ownAnalyser } from './own-analyser.ts';

/** JSON lines {"text"} on stdin → JSON lines {"text","verdict","score","reasons"}. */
const analyse = await ownAnalyser();
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
  const { verdict, score, signs } = analyse(text);
  process.stdout.write(
    `${JSON.stringify({ text, verdict, score, reasons: signs.map((one) => one.text) })}\n`,
  );
}

function textOf(line: string): string | undefined {
  try {
    const { text } = JSON.parse(line) as { text?: unknown };
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
