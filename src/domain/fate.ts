/** What became of a message on its way to Zalo. */
export interface FateRecord {
  kind: 'queued' | 'sent' | 'never' | 'unknown';
  /** Zalo's code and words. */
  why?: string;
}

export interface Fates {
  /** By the message's id; those that were never queued, or are long gone, are missing. */
  of(ids: readonly string[]): Promise<Map<string, FateRecord>>;
}

const BY_CODE: Readonly<Record<string, string>> = {
  '-230': 'Bà con chưa nhắn trong bảy ngày nên Zalo không chuyển. Anh/chị gọi điện hoặc đến nhà.',
  '-232': 'Bà con chưa nhắn trong bảy ngày nên Zalo không chuyển. Anh/chị gọi điện hoặc đến nhà.',
  '-211': 'Hôm nay Zalo của xã đã hết lượt nhắn. Máy tự gửi lại khi có lượt.',
  '-213': 'Bà con chưa quan tâm, hoặc đã bỏ quan tâm Zalo của xã. Anh/chị gọi điện hoặc đến nhà.',
  '-227': 'Zalo của bà con bị khóa, hoặc lâu nay không dùng. Anh/chị gọi điện hoặc đến nhà.',
  '-244': 'Bà con không nhận loại tin này từ Zalo của xã. Anh/chị gọi điện hoặc đến nhà.',
};
const OTHERWISE = 'Zalo không chuyển tin này. Anh/chị gọi điện, và báo quản trị viên.';

/** The reason and what to do, for the officer. */
export function whyNotSent(why = ''): string {
  return BY_CODE[/^-?\d+/.exec(why)?.[0] ?? ''] ?? OTHERWISE;
}
