import type { Sealer, Talk, TalkLine } from '../../ports.ts';
import { searchWords } from '../../domain/talk.ts';
import { raw, type Models } from './models.ts';
import type { TalkDoc } from './talk-schemas.ts';

export function createTalk(models: Pick<Models, 'talk'>, sealer: Sealer): Talk {
  const { talk } = models;
  const tokensOf = (words: string): string[] =>
    searchWords(words).map((word) => sealer.mac('talk', word).slice(0, 12));
  const open = (doc: TalkDoc): TalkLine => toLine(doc, sealer);
  return {
    async add(lines) {
      if (lines.length === 0) return;
      const docs = lines.map((line): TalkDoc => {
        const { id, text, url, media, picture, ...rest } = line;
        // What the bot says is the same to everybody: nobody looks for it.
        const tokens = line.from === 'bot' ? [] : tokensOf(text);
        return { _id: id, ...rest, tokens, sealed: sealer.seal({ text, url, media, picture }, `talk:${id}`) };
      });
      await raw(talk)
        .insertMany(docs, { ordered: false })
        .catch((error: { code?: number }) => {
          if (error.code !== 11000) throw error;
        });
    },
    async page({ communeId, conversationId, before, limit }) {
      const docs = await talk
        .find({ conversationId, communeId, ...(before && { seq: { $lt: before } }) })
        .sort({ seq: -1 })
        .limit(limit)
        .lean();
      return docs.reverse().map(open);
    },
    async search(communeId, words, limit) {
      const tokens = tokensOf(words);
      if (tokens.length === 0) return [];
      const docs = await talk
        .find({ communeId, tokens: { $all: tokens } })
        .sort({ seq: -1 })
        .limit(limit)
        .lean();
      return docs.map(open);
    },
  };
}

function toLine({ _id: id, tokens: _tokens, sealed, ...rest }: TalkDoc, sealer: Sealer): TalkLine {
  const inside = sealer.open<Pick<TalkLine, 'text' | 'url' | 'media' | 'picture'>>(sealed, `talk:${id}`);
  return { id, ...rest, from: rest.from as TalkLine['from'], ...inside };
}
