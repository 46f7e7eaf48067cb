import { randomBytes } from 'node:crypto';

export interface StoredMedia {
  id: string;
  kind: 'image' | 'gif' | 'file' | 'audio';
  bytes: Buffer;
  contentType: string;
  name: string;
  uploadedAt: number;
}

const UPLOAD_LIFE_MS = 7 * 86_400_000;

/** Bytes the OA uploaded and clips the phone sends, kept in memory. */
export class MediaStore {
  private readonly items = new Map<string, StoredMedia>();

  put(item: Omit<StoredMedia, 'id'>, id: string = randomBytes(24).toString('base64url')): StoredMedia {
    const stored = { id, ...item };
    this.items.set(id, stored);
    return stored;
  }

  get(id: string): StoredMedia | undefined {
    return this.items.get(id);
  }

  /** Uploads can be used for seven days. */
  usable(id: string, now: number): StoredMedia | 'expired' | 'unknown' {
    const item = this.items.get(id);
    if (!item) return 'unknown';
    return now - item.uploadedAt > UPLOAD_LIFE_MS ? 'expired' : item;
  }
}

/** The part of a media URL after the emulator's own address. */
export function mediaPath(item: StoredMedia): string {
  return `/emu/media/${item.id}/${encodeURIComponent(item.name)}`;
}
