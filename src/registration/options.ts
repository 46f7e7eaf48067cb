import type { Provider } from '../contract/provider.ts';
import type { FormDefinition } from '../contract/form.ts';
import type {
  Clock,
  Conversations,
  Eraser,
  FormDrafts,
  FormTokens,
  Inbox,
  Registrations,
  Sealer,
  Words,
} from '../ports.ts';
import type { Sessions } from './session.ts';

/** The commune behind an OA, as the mini app shows it. */
export interface MiniAppCommune {
  id: string;
  name: string;
  villages: { id: string; name: string }[];
}

/** What the server side of the mini app needs of everything else. */
export interface MiniAppOptions {
  tokens: FormTokens;
  registrations: Registrations;
  formDrafts: FormDrafts;
  conversations: Pick<Conversations, 'find' | 'findByApp' | 'allByApp'>;
  inbox: Pick<Inbox, 'append'>;
  eraser: Pick<Eraser, 'forget'>;
  sealer: Pick<Sealer, 'mac'>;
  sessions: Sessions;
  clock: Clock;
  defaultOaId: string;
  providers: readonly Provider[];
  forms(): readonly FormDefinition[];
  form(id: string): FormDefinition | undefined;
  words(communeId: string): Words;
  commune(oaId: string): MiniAppCommune;
  /** The app-scoped id behind a Zalo access token; null when Zalo does not vouch for it. */
  whoIs(accessToken: string): Promise<string | null>;
  /** The app-scoped id of a user of the OA; null when Zalo does not know. */
  appIdOf(oaId: string, userId: string): Promise<string | null>;
  /** The number behind Zalo's phone code, as '849…'; null when Zalo does not tell. */
  phoneOf(accessToken: string, code: string): Promise<string | null>;
  /** What the form begins with; only for whom the chat's link was made. */
  prefill(conversationId: string, formId: string): Promise<Record<string, string>>;
  onAppended(conversationId: string): void;
}
