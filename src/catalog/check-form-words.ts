import type { FormDefinition, FormField } from '../contract/form.ts';
import { MAX_SENTENCE, hardWords, longSentences } from './plain-words.ts';

/** What nobody of the commune may ask for. */
const SECRET =
  /OTP|mật khẩu|(?<!\p{L})(?:PIN|CVV)(?!\p{L})|số thẻ|(?:ảnh|hình|chụp)[\p{L} ]*(?:căn cước|CCCD|thẻ|giấy tờ)/iu;

type Tell = (problem: string) => void;

/** A form is read by the same people as an answer, and asks for nothing secret. */
export function checkFormWords({ title, intro, fields, done }: FormDefinition, tell: Tell): void {
  for (const { id, label } of fields) {
    if (SECRET.test(label)) tell(`ô «${id}» hỏi điều không ai được hỏi: «${label}». Bỏ ô này.`);
  }
  const sentences = [title, intro, done, ...fields.flatMap(sentencesOf)];
  for (const text of [
    ...sentences,
    ...fields.flatMap(({ options = [] }) => options.map(({ label }) => label)),
  ]) {
    for (const sentence of longSentences(text)) {
      tell(`câu dài: «${sentence}». Viết nhiều nhất ${MAX_SENTENCE} chữ.`);
    }
  }
  // What may be picked is a name, such as that of a code that was given away.
  for (const text of sentences) {
    for (const word of hardWords(text)) {
      tell(`có chữ khó «${word}» ở «${text}». Viết bằng tiếng Việt, không viết tắt.`);
    }
  }
}

function sentencesOf({ label, hint = '', options = [] }: FormField): string[] {
  return [label, hint, ...options.map((option) => option.stop ?? '')];
}

/** Whoever fills in a form for somebody else is asked whether that person agreed, and is stopped when not. */
export function checkBehalf({ fields }: FormDefinition, tell: Tell): void {
  const whom = fields.find((field) => field.id === 'for_whom');
  const isForOthers = whom?.options?.some((option) => option.value === 'relative');
  if (!isForOthers && !fields.some((field) => field.kind === 'relation')) return;
  const agreed = fields.find((field) => field.id === 'agreed' && field.kind === 'choice' && !field.optional);
  if (!agreed || agreed.when?.field !== 'for_whom' || ![agreed.when.is].flat().includes('relative')) {
    tell(
      'phiếu làm cho người khác phải có ô «agreed», hỏi khi for_whom là relative: người ấy có đồng ý không.',
    );
  } else if (!agreed.options?.some((option) => option.stop)) {
    tell('ô «agreed» chưa có lựa chọn nào ghi stop. Chưa hỏi người ấy thì chưa được làm tiếp.');
  }
}
