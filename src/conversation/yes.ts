import { stripMarks } from '../domain/text.ts';

const YES =
  /^(?:da |vang |u |uh |o )*(?:da|vang|u|uh|uk|o|ok|oke|duoc|dong y|co|nho|phai|roi|dung roi)(?: (?:a|con|chau|em|nhe|nha|nghen|di|duoc|roi|giup|gium|co|chu|anh|chi|dong|y))*[ .!]*$/;
const NO =
  /^(?:da |dau )*(?:khong|hong|ko|k|chua|thoi|khoi)(?: (?:a|con|chau|em|nhe|nha|can|duoc|dong|y|hoi|dau|da|khoi|thoi))*[ .!]*$/;
const RESUME =
  /^(?:cho (?:toi|tui|con|em) )?(?:quay lai|lam tiep|tiep tuc|tiep|hoi tiep|quay lai viec dang lam|quay lai viec cu)(?: (?:viec|dang|lam|cu|truoc|di|nhe|nha|a|do|luc nay|hoi nay))*[ .!]*$/;

export function isYes(text: string): boolean {
  return YES.test(stripMarks(text).trim());
}

export function isNo(text: string): boolean {
  return NO.test(stripMarks(text).trim());
}

/** "Quay lại việc đang làm", "làm tiếp". */
export function isResume(text: string): boolean {
  return RESUME.test(stripMarks(text).trim());
}
