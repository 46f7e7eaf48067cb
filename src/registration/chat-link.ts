import { conversationIdOf, isAppOnly } from '../domain/event.ts';
import type { Behalf } from '../domain/records.ts';
import { hashToken } from './links.ts';
import type { MiniAppOptions } from './options.ts';

export interface ChatLink {
  oaId: string;
  /** Absent when the link was used before or is too old. */
  conversationId?: string;
  prefill?: Readonly<Record<string, string>>;
  behalf?: Behalf;
}

type Options = Pick<MiniAppOptions, 'tokens' | 'conversations' | 'clock' | 'appIdOf'>;

/**
 * What a chat link stands for. It opens its conversation once, in time, and only for the person it was given
 * to; after that it still tells that person's OA, so that the form reaches the right commune.
 */
export async function chatLinkOf(
  options: Options,
  token: string | undefined,
  user: string,
): Promise<ChatLink | null> {
  if (!token) return null;
  const hash = hashToken(token);
  const known = await options.tokens.peek(hash);
  const conversation = known && (await options.conversations.find(known.conversationId));
  if (!conversation || conversation.userIdByApp !== user) return null;
  const redeemed = await options.tokens.redeem(hash, options.clock.now());
  if (!redeemed) return { oaId: known.oaId };
  const { oaId, conversationId, prefill = {}, behalf } = redeemed;
  return { oaId, conversationId, prefill, ...(behalf && { behalf }) };
}

/** The OA this person last wrote to; of several communes that is theirs. */
export async function oaOf(
  { conversations, defaultOaId }: Pick<MiniAppOptions, 'conversations' | 'defaultOaId'>,
  user: string,
): Promise<string> {
  const written = (await conversations.allByApp(user)).filter(({ userId }) => !isAppOnly(userId));
  const [last] = written.sort((a, b) => b.lastCitizenAt - a.lastCitizenAt);
  return last?.oaId ?? defaultOaId;
}

/**
 * The conversation of this person of the app. `idByOa` comes from the phone: it is believed only when Zalo says that
 * this user of the OA is this person of the app.
 */
export async function conversationOf(
  { conversations, appIdOf }: Options,
  oaId: string,
  user: string,
  idByOa: string | undefined,
): Promise<string | undefined> {
  const known = await conversations.findByApp(oaId, user);
  if (known) return known.id;
  if (!idByOa || (await appIdOf(oaId, idByOa)) !== user) return undefined;
  return (await conversations.find(conversationIdOf(oaId, idByOa)))?.id;
}
