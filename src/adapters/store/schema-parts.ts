/** What every collection's schema is made of: nothing is cast silently, nothing unknown is kept. */

export const text = { type: String, required: true } as const;
export const optionalText = { type: String } as const;
export const number = { type: Number, required: true, default: 0 } as const;
export const owner = { oaId: text, communeId: text } as const;
export const options = { strict: 'throw', versionKey: false, minimize: false, id: false } as const;
