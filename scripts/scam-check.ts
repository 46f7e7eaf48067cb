import { answerLines } from './json-lines.ts';
import { ownAnalyser } from './own-analyser.ts';

/** JSON lines {"text"} on stdin → JSON lines {"text","verdict","score","reasons"}. */
const analyse = await ownAnalyser();
await answerLines((text) => {
  const { verdict, score, signs } = analyse(text);
  return { verdict, score, reasons: signs.map((one) => one.text) };
});
