import type { Citizen, Emulator, SentMessage, TapResult } from '../emulator/emulator.ts';

/** A citizen's side of a story: what they write, tap and hear. */
export interface Chat {
  readonly phone: Citizen;
  readonly userId: string;
  writes(text: string): Promise<void>;
  /** A picture, with words under it if any. */
  shows(picture: Buffer, caption?: string): Promise<void>;
  /** Waits for the next message that holds `words`; everything before it counts as heard. */
  hears(words: string | RegExp): Promise<SentMessage>;
  /** The next message whatever it is. */
  hearsSomething(): Promise<SentMessage>;
  /** Taps the first button whose title holds `words`, on any message above. */
  taps(words: string): Promise<TapResult>;
  /** Nothing has come that was not heard yet. */
  hearsNothing(): Promise<void>;
  heard(): SentMessage[];
}

const PATIENCE_MS = 10_000;

export function createChat(phone: Citizen, emulator: Emulator, logs: () => string[]): Chat {
  let read = 0;
  const all = (): SentMessage[] => emulator.sent.filter((message) => message.userId === phone.userId);
  const next = async (matches: (message: SentMessage) => boolean, wanted: string): Promise<SentMessage> => {
    const deadline = Date.now() + PATIENCE_MS;
    while (Date.now() < deadline) {
      const messages = all();
      for (let i = read; i < messages.length; i += 1) {
        const message = messages[i] as SentMessage;
        if (matches(message)) {
          read = i + 1;
          return message;
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    const unread = all()
      .slice(read)
      .map((message) => message.text);
    const errors = logs().filter((line) => /"level":"(?:error|warn)"/.test(line));
    throw new Error(
      `${phone.name} không nghe được ${wanted}; chỉ nghe: ${JSON.stringify(unread, null, 1)}\n${errors.join('\n')}`,
    );
  };
  return {
    phone,
    userId: phone.userId,
    async writes(text) {
      const { status } = await phone.sendText(text);
      if (status !== 200) throw new Error(`webhook answered ${status}`);
    },
    async shows(picture, caption) {
      const { status } = await phone.sendPicture(picture, caption);
      if (status !== 200) throw new Error(`webhook answered ${status}`);
    },
    hears(words) {
      const matches = (text: string): boolean =>
        typeof words === 'string' ? text.includes(words) : words.test(text);
      return next((message) => matches(message.text), String(words));
    },
    hearsSomething: () => next(() => true, 'gì cả'),
    async taps(words) {
      const titles = all()
        .flatMap((message) => message.buttons.map((button) => button.title))
        .reverse();
      const title = titles.find((one) => one.toLowerCase().includes(words.toLowerCase()));
      if (!title) throw new Error(`no button "${words}" among ${titles.join(' | ')}`);
      return phone.tap(title);
    },
    async hearsNothing() {
      await emulator.idle();
      await new Promise((resolve) => setTimeout(resolve, 400));
      const unread = all().slice(read);
      if (unread.length) throw new Error(`${phone.name} nghe thêm: ${unread.map((m) => m.text).join(' | ')}`);
    },
    heard: all,
  };
}
