import type { Sealer, SentPictures } from '../../ports.ts';
import type { Models } from './models.ts';

export function createSentPictures(
  { sentPictures }: Pick<Models, 'sentPictures'>,
  sealer: Sealer,
): SentPictures {
  return {
    async add({ id, bytes, ...rest }) {
      const sealed = sealer.seal(Buffer.from(bytes).toString('base64'), `picture:${id}`);
      await sentPictures.create({ _id: id, ...rest, sealed });
    },
    async read(id, conversationId) {
      const found = await sentPictures.findOne({ _id: id, conversationId }).lean();
      return found && Buffer.from(sealer.open<string>(found.sealed, `picture:${id}`), 'base64');
    },
  };
}
