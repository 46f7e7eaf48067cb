import { MovableClock } from './clock.ts';
import { Faults } from './faults.ts';
import { MediaStore, mediaPath } from './media.ts';
import type { StoredMedia } from './media.ts';
import { MiniAppHook } from './mini-app-hook.ts';
import { TokenStore } from './tokens.ts';
import { WebhookSender } from './webhook-sender.ts';
import type { ChatMessage, Delivery, EmulatorOptions, PageLink, SentMessage } from '../types.ts';

/** What Zalo knows about one person and this OA. */
export interface Person {
  userId: string;
  userIdByApp: string;
  name: string;
  accessToken: string;
  phone: string;
  color: string;
  followed: boolean;
  clickedChatNow: boolean;
  lastInteraction: number | undefined;
  unfollowedAt: number | undefined;
  /** When OA Manager last had this conversation open. */
  managerReadAt: number;
}

export type Change =
  { type: 'message'; message: ChatMessage } | { type: 'delivery'; delivery: Delivery } | { type: 'status' };

/** Everything the emulated platform remembers. Routes and phones act on it; it reaches out only through webhooks. */
export class World {
  readonly options: EmulatorOptions;
  readonly clock: MovableClock;
  readonly faults: Faults;
  readonly tokens: TokenStore;
  readonly webhooks: WebhookSender;
  readonly miniAppHook: MiniAppHook;
  readonly media = new MediaStore();
  readonly people = new Map<string, Person>();
  readonly messages: ChatMessage[] = [];
  readonly sent: SentMessage[] = [];
  /** Phone-number codes of mini apps: code → who and when. */
  readonly phoneCodes = new Map<string, { userId: string; at: number; used: boolean }>();
  links: PageLink[];
  miniAppUrl: string | undefined;
  private ownUrl: string | undefined;
  private readonly listeners = new Set<(change: Change) => void>();

  constructor(options: EmulatorOptions) {
    this.options = options;
    this.links = options.links ?? [];
    this.miniAppUrl = options.miniAppUrl;
    this.ownUrl = options.publicUrl;
    const live = options.autoDeliver ?? true;
    this.clock = new MovableClock({ base: options.now ?? Date.now, live, onMoved: options.onClockMoved });
    this.tokens = new TokenStore(options.refreshToken, () => this.clock.now());
    this.faults = new Faults(() => this.tokens.expire());
    this.webhooks = new WebhookSender({
      appId: options.appId,
      oaSecretKey: options.oaSecretKey,
      url: options.webhookUrl,
      autoDeliver: live,
      deadlineMs: options.webhookDeadlineMs ?? 2000,
      clock: this.clock,
      faults: this.faults,
      onDelivery: (delivery) => this.publish({ type: 'delivery', delivery }),
    });
    this.miniAppHook = new MiniAppHook({
      appId: options.miniAppId,
      apiKey: options.miniAppApiKey,
      now: () => this.clock.now(),
    });
  }

  now(): number {
    return this.clock.now();
  }

  person(userId: string): Person | undefined {
    return this.people.get(userId);
  }

  personByToken(accessToken: string | undefined): Person | undefined {
    return [...this.people.values()].find((person) => person.accessToken === accessToken);
  }

  chatOf(userId: string): ChatMessage[] {
    return this.messages.filter((message) => message.userId === userId);
  }

  addMessage(message: ChatMessage): void {
    this.messages.push(message);
    this.publish({ type: 'message', message });
  }

  publish(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Webhooks carry absolute media URLs, so the emulator has to learn its own address. */
  learnUrl(url: string): void {
    this.ownUrl ??= url;
  }

  url(path: string): string {
    return `${this.ownUrl ?? 'http://127.0.0.1'}${path}`;
  }

  mediaUrl(item: StoredMedia): string {
    return this.url(mediaPath(item));
  }

  avatarUrl(userId: string): string {
    return this.url(`/emu/avatar/${userId}.svg`);
  }
}
