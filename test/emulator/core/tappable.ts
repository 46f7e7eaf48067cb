import type { Button, ChatMessage } from '../types.ts';

/** Anything under a finger: a button, or a row of a list. */
export interface Tappable {
  title: string;
  type: string;
  payload: Button['payload'];
}

/** Rows of a list first, then the buttons, in the order the phone shows them. */
export function tappables(message: ChatMessage): Tappable[] {
  const rows = message.attachments
    .filter((attachment) => attachment.type === 'list')
    .flatMap((attachment) => attachment.payload['elements'] as ListRow[])
    .flatMap(({ title, default_action: action }) =>
      action ? [{ title, type: action.type, payload: action.payload ?? { url: action.url ?? '' } }] : [],
    );
  return [...rows, ...message.buttons];
}

interface ListRow {
  title: string;
  default_action?: { type: string; url?: string; payload?: Button['payload'] };
}

export function buttonAt(chat: ChatMessage[], index: number): Tappable {
  const newest = withButtons(chat)[0];
  const found = newest && tappables(newest)[index];
  if (!found) throw new Error(`There is no button ${index}. ${offered(chat)}`);
  return found;
}

export function buttonTitled(chat: ChatMessage[], title: string): Tappable {
  for (const message of withButtons(chat)) {
    const found = tappables(message).find((button) => button.title === title);
    if (found) return found;
  }
  throw new Error(`There is no button "${title}". ${offered(chat)}`);
}

/** Newest first: the citizen taps what is nearest to the thumb. */
function withButtons(chat: ChatMessage[]): ChatMessage[] {
  return chat.filter((message) => message.from === 'oa' && tappables(message).length > 0).reverse();
}

function offered(chat: ChatMessage[]): string {
  const newest = withButtons(chat)[0];
  if (!newest) return 'The phone shows no buttons at all.';
  const titles = tappables(newest).map((button) => `"${button.title}"`);
  return `The newest are ${titles.join(', ')}.`;
}
