/** A picture that an officer sends to a citizen: a JPEG as Zalo takes it, without where and when it was taken. */
export interface SentPicture {
  /** 128 random bits in hex. */
  id: string;
  communeId: string;
  /** Nobody else may be sent it. */
  conversationId: string;
  /** Epoch ms */
  at: number;
  bytes: Uint8Array;
}

export interface SentPictures {
  add(picture: SentPicture): Promise<void>;
  /** Null: it never was this conversation's, or is gone by now. */
  read(id: string, conversationId: string): Promise<Uint8Array | null>;
}
