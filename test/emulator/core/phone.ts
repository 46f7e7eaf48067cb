import { createHash, randomBytes } from 'node:crypto';
import { messageId } from './ids.ts';
import { buttonAt, buttonTitled } from './tappable.ts';
import type { Tappable } from './tappable.ts';
import { VOICE_CLIPS } from './voice.ts';
import type { Person, World } from './world.ts';
import type { Attachment, ChatMessage, Citizen, MessageKind, SendResult, TapResult } from '../types.ts';

/** One citizen's phone: everything a person can do to the OA, as the events that Zalo makes of it. */
export class Phone implements Citizen {
  private readonly world: World;
  private readonly person: Person;

  constructor(world: World, person: Person) {
    this.world = world;
    this.person = person;
  }

  get userId(): string {
    return this.person.userId;
  }

  get userIdByApp(): string {
    return this.person.userIdByApp;
  }

  get name(): string {
    return this.person.name;
  }

  get accessToken(): string {
    return this.person.accessToken;
  }

  get phone(): string {
    return this.person.phone;
  }

  messages(): ChatMessage[] {
    return this.world.chatOf(this.userId).filter((message) => !message.hidden);
  }

  sendText(text: string): Promise<SendResult> {
    return this.send('text', text);
  }

  async tap(button: number | string): Promise<TapResult> {
    const chat = this.world.chatOf(this.userId);
    const chosen = typeof button === 'number' ? buttonAt(chat, button) : buttonTitled(chat, button);
    return this.act(chosen);
  }

  async act(chosen: Tappable): Promise<TapResult> {
    const { type, payload } = chosen;
    const fields = typeof payload === 'string' ? {} : payload;
    switch (type) {
      case 'oa.query.show':
      case 'oa.query.hide': {
        const shown = type === 'oa.query.show';
        const result = await this.send('text', String(payload), undefined, !shown);
        return { kind: 'text', shown, ...result };
      }
      case 'oa.open.phone':
        return { kind: 'phone', phone: fields.phone_code ?? '' };
      case 'oa.open.sms':
        return { kind: 'sms', phone: fields.phone_code ?? '', content: fields.content ?? '' };
      default:
        return this.openUrl(fields.url ?? '');
    }
  }

  sendVoice(url?: string): Promise<SendResult> {
    const clip = VOICE_CLIPS[0]?.id ?? '';
    return this.attach('audio', { url: url ?? this.world.url(`/emu/voice/${clip}.wav`) });
  }

  sendImage(url?: string, caption = ''): Promise<SendResult> {
    const picture = url ?? this.world.url('/assets/pictures/giay-moi.jpg');
    return this.attach('image', { url: picture, thumbnail: picture }, caption);
  }

  sendPicture(bytes: Buffer, caption = '', contentType = 'image/png'): Promise<SendResult> {
    const uploadedAt = this.world.now();
    const kept = this.world.media.put({ kind: 'image', bytes, contentType, name: 'anh', uploadedAt });
    return this.sendImage(this.world.mediaUrl(kept), caption);
  }

  sendSticker(id = 'cam-on'): Promise<SendResult> {
    return this.attach('sticker', { id, url: this.world.url(`/emu/sticker/${id}.svg`) });
  }

  sendLocation(latitude: number, longitude: number): Promise<SendResult> {
    // Strings, as the platform sends them.
    const coordinates = { latitude: String(latitude), longitude: String(longitude) };
    return this.attach('location', { coordinates });
  }

  sendFile(name = 'giay-uy-quyen.pdf', url?: string): Promise<SendResult> {
    const checksum = createHash('md5').update(name).digest('hex');
    const type = name.split('.').pop() ?? '';
    const address = url ?? this.world.url(`/emu/document/${encodeURIComponent(name)}`);
    return this.attach('file', { url: address, name, size: '48213', checksum, type });
  }

  sendLink(url = 'https://vi-du.example/nhan-qua', text = ''): Promise<SendResult> {
    const thumbnail = this.world.url('/assets/pictures/giay-moi.jpg');
    return this.attach('link', { url, thumbnail, description: new URL(url).host }, text || url);
  }

  /** A name card from the phone's address book: a link whose description is JSON (zalo-platform.md §2.4). */
  sendBusinessCard(name: string, phone: string): Promise<SendResult> {
    const thumbnail = this.world.url('/assets/pictures/giay-moi.jpg');
    const description = JSON.stringify({
      phone: phone.replace(/\D/g, ''),
      caption: name,
      qrCodeUrl: thumbnail,
    });
    const payload = { thumbnail, url: 'https://zalo.me/', description };
    return this.send('business_card', '', { type: 'link', payload });
  }

  async submitInfo(info: Record<string, unknown>): Promise<{ status: number }> {
    this.interact();
    return this.world.webhooks.fire('user_submit_info', { ...this.parties(), info }, { userId: this.userId });
  }

  async follow(): Promise<{ status: number }> {
    this.interact();
    this.person.followed = true;
    this.world.publish({ type: 'status' });
    return this.manage('follow', { source: 'oa_profile', follower: { id: this.userId } });
  }

  async unfollow(): Promise<{ status: number }> {
    this.person.followed = false;
    this.person.unfollowedAt = this.world.now();
    this.world.publish({ type: 'status' });
    return this.manage('unfollow', { source: 'oa_profile', follower: { id: this.userId } });
  }

  /** Zalo tells the OA at most once per person, and only before the first message. */
  async clickChatNow(): Promise<{ status: number }> {
    if (this.person.clickedChatNow || this.world.chatOf(this.userId).length > 0) return { status: 0 };
    this.person.clickedChatNow = true;
    this.interact();
    return this.manage('user_click_chatnow', { user_id: this.userId });
  }

  /** The person uses their data-subject rights: whatever the OA holds about them has to go. */
  async withdraw(): Promise<{ status: number }> {
    return this.manage('user_withdraw', { user_id: this.userId });
  }

  phoneCode(): string {
    const code = randomBytes(24).toString('base64url');
    this.world.phoneCodes.set(code, { userId: this.userId, at: this.world.now(), used: false });
    return code;
  }

  /** A mini-app link leads to the configured mini app with the same query and this person's token in the fragment. */
  openUrl(url: string): Extract<TapResult, { kind: 'url' }> {
    const { miniAppId } = this.world.options;
    const target = new URL(url);
    const isMiniApp = target.host === 'zalo.me' && target.pathname.split('/')[2] === miniAppId;
    if (!isMiniApp || !target.pathname.startsWith('/s/') || !this.world.miniAppUrl) {
      return { kind: 'url', url, miniApp: false };
    }
    const local = new URL(this.world.miniAppUrl);
    target.searchParams.forEach((value, key) => local.searchParams.append(key, value));
    local.hash = `zalo_access_token=${encodeURIComponent(this.accessToken)}`;
    return { kind: 'url', url: local.href, miniApp: true };
  }

  private attach(kind: MessageKind, payload: Record<string, unknown>, text = ''): Promise<SendResult> {
    return this.send(kind, text, { type: kind, payload });
  }

  private async send(
    kind: MessageKind,
    text: string,
    attachment?: Attachment,
    hidden = false,
  ): Promise<SendResult> {
    this.interact();
    const id = messageId();
    const attachments = attachment ? [attachment] : [];
    const { userId } = this;
    this.world.addMessage({
      id,
      userId,
      from: 'user',
      at: this.world.now(),
      kind,
      text,
      buttons: [],
      attachments,
      hidden,
    });
    const message = {
      msg_id: id,
      ...(text ? { text } : {}),
      ...(attachment ? { attachments } : {}),
    };
    const body = { ...this.parties(), message };
    const { status } = await this.world.webhooks.fire(`user_send_${kind}`, body, { msgId: id, userId });
    return { msgId: id, status };
  }

  private parties() {
    return {
      sender: { id: this.userId },
      recipient: { id: this.world.options.oaId },
      user_id_by_app: this.userIdByApp,
    };
  }

  private manage(eventName: string, fields: Record<string, unknown>): Promise<{ status: number }> {
    const body = { oa_id: this.world.options.oaId, user_id_by_app: this.userIdByApp, ...fields };
    return this.world.webhooks.fire(eventName, body, { userId: this.userId });
  }

  private interact(): void {
    this.person.lastInteraction = this.world.now();
  }
}
