import type { Express } from 'express';

export interface EmulatorOptions {
  appId: string;
  appSecret: string;
  oaId: string;
  oaName: string;
  /** Signs webhooks; on the real platform it is not the app secret. */
  oaSecretKey: string;
  /** The first refresh token; it works once, as on the real platform. */
  refreshToken: string;
  webhookUrl?: string;
  miniAppId: string;
  /** Signs the mini app's own webhook; that webhook is silent without it. */
  miniAppApiKey?: string;
  miniAppUrl?: string;
  /** 2 = business, 4 = government (default). */
  oaType?: 2 | 4;
  /** Registered templates by id; none when left out. */
  templates?: Record<string, Template>;
  now?: () => number;
  /** Default true: deliver at once and retry by the clock. False: nothing leaves until `clock.advance`. */
  autoDeliver?: boolean;
  /** Also fire `user_received_message` after each OA message. Default false. */
  receipts?: boolean;
  /** How long the server has to answer a webhook. Zalo: 2 s. */
  webhookDeadlineMs?: number;
  /** Where pictures and voice clips are fetched from, when the handler is mounted instead of listened to. */
  publicUrl?: string;
  /** Extra links on the start page, such as the officers' console. */
  links?: PageLink[];
  /** Called for every step the clock is moved, before the webhooks that become due, so that the server's clock can follow. */
  onClockMoved?: (ms: number) => void | Promise<void>;
}

/** A message registered with the platform: `<name>` stands for each of its parameters. */
export interface Template {
  text: string;
  /** False: registered for phone numbers only. */
  byUserId?: boolean;
}

export interface PageLink {
  title: string;
  href: string;
  note?: string;
}

export interface Button {
  title: string;
  type: string;
  payload: string | { url?: string; phone_code?: string; content?: string };
}

export interface Attachment {
  type: string;
  payload: Record<string, unknown>;
}

export type MessageKind =
  | 'text'
  | 'image'
  | 'gif'
  | 'sticker'
  | 'audio'
  | 'location'
  | 'file'
  | 'link'
  | 'business_card'
  | 'list'
  | 'request_user_info'
  | 'template';

/** One bubble, whoever wrote it. */
export interface ChatMessage {
  id: string;
  userId: string;
  from: 'user' | 'oa';
  at: number;
  kind: MessageKind;
  text: string;
  buttons: Button[];
  attachments: Attachment[];
  /** An `oa.query.hide` tap: the OA receives it, the phone does not show it. */
  hidden: boolean;
  by?: 'api' | 'admin';
  adminId?: string;
  reaction?: string;
}

export interface SentMessage {
  userId: string;
  messageId: string;
  at: number;
  text: string;
  kind: MessageKind;
  buttons: Button[];
  attachments: Attachment[];
  endpoint: 'v3' | 'v2' | 'template' | 'manager';
  by: 'api' | 'admin';
}

/** One webhook attempt. `status` 0 means that no HTTP answer came. */
export interface Delivery {
  eventName: string;
  msgId: string | undefined;
  userId: string | undefined;
  /** 1 for the first attempt; retries carry `num_retry` = attempt − 1. */
  attempt: number;
  status: number;
  at: number;
}

export interface SendResult {
  msgId: string;
  /** HTTP status of the first webhook attempt; 0 when nobody answered or nothing was delivered yet. */
  status: number;
}

/** What a tap did: a query tap sends a text; an open tap opens something and Zalo tells the OA nothing. */
export type TapResult =
  | ({ kind: 'text'; shown: boolean } & SendResult)
  | { kind: 'url'; url: string; miniApp: boolean }
  | { kind: 'phone'; phone: string }
  | { kind: 'sms'; phone: string; content: string };

export interface Citizen {
  readonly userId: string;
  readonly userIdByApp: string;
  readonly name: string;
  /** The user access token a mini app would get; valid for graph only. */
  readonly accessToken: string;
  /** As Zalo gives it: 84… */
  readonly phone: string;
  sendText(text: string): Promise<SendResult>;
  /** By place among the buttons of the newest OA message that has any (from 0), or by title anywhere above. */
  tap(button: number | string): Promise<TapResult>;
  sendVoice(url?: string): Promise<SendResult>;
  sendImage(url?: string, caption?: string): Promise<SendResult>;
  /** A picture from the phone's own album: the platform keeps it and hands out its address. */
  sendPicture(bytes: Buffer, caption?: string, contentType?: string): Promise<SendResult>;
  sendSticker(id?: string): Promise<SendResult>;
  sendLocation(latitude: number, longitude: number): Promise<SendResult>;
  sendFile(name?: string, url?: string): Promise<SendResult>;
  sendLink(url?: string, text?: string): Promise<SendResult>;
  sendBusinessCard(name: string, phone: string): Promise<SendResult>;
  submitInfo(info: Record<string, unknown>): Promise<{ status: number }>;
  follow(): Promise<{ status: number }>;
  unfollow(): Promise<{ status: number }>;
  clickChatNow(): Promise<{ status: number }>;
  withdraw(): Promise<{ status: number }>;
  /** The single-use, two-minute token of `getPhoneNumber()`. */
  phoneCode(): string;
  messages(): ChatMessage[];
}

export interface RefuseOptions {
  /** How many sends are refused; every one when left out. */
  times?: number;
  when?: 'buttons' | 'always';
  endpoint?: 'v3' | 'v2' | 'template';
}

export interface FaultControls {
  doubleDelivery(n?: number): void;
  /** Take the message, show it, echo it, and break the connection before the answer. */
  loseReply(n?: number): void;
  /** Break the connection without taking the message. */
  dropSend(n?: number): void;
  expireToken(): void;
  refuse(code: number, options?: RefuseOptions): void;
  echo(on: boolean): void;
  clear(): void;
}

export interface Emulator {
  handler: Express;
  listen(port?: number): Promise<{ url: string; close(): Promise<void> }>;
  setWebhookUrl(url: string): void;
  setMiniAppUrl(url: string): void;
  setMiniAppWebhookUrl(url: string): void;
  setLinks(links: PageLink[]): void;
  /** Zalo stops sending after a failed last retry; setting the webhook URL switches it on again. */
  webhookEnabled(): boolean;
  citizen(name: string, options?: { id?: string }): Citizen;
  clock: { now(): number; advance(ms: number): Promise<void> };
  faults: FaultControls;
  sent: SentMessage[];
  deliveries: Delivery[];
  /** Resolves when no webhook delivery is in flight (retries that wait for the clock do not count). */
  idle(): Promise<void>;
  admin: { reply(userId: string, text: string, adminId?: string): Promise<void> };
  /** One signed attempt with this body merged over the envelope; no retry. */
  event(eventName: string, body: Record<string, unknown>): Promise<{ status: number }>;
  /** Somebody takes back, in Zalo's settings, what they allowed the mini app: the mini app's webhook hears of it. */
  revokeConsent(person: Pick<Citizen, 'userIdByApp'>): Promise<{ status: number }>;
  /** One signed attempt at the mini app's webhook with this body merged over the envelope; no retry. */
  miniAppEvent(body: Record<string, unknown>): Promise<{ status: number }>;
  /** The value of the `X-ZEvent-Signature` header, `mac=<hex>`. */
  sign(rawBody: string, timestamp: string): string;
}
