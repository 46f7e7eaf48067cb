import { randomUUID } from 'node:crypto';
import type { FormDetail, FormsAnswer } from '../../src/contract/console-forms.ts';
import type { Chat } from './chat.ts';
import type { signedIn } from './console.ts';
import { miniAppOf, type Served } from './mini-app.ts';

/** A citizen's own answers for `open_account`. */
export const FOR_HERSELF = {
  for_whom: 'self',
  full_name: 'Nguyễn Thị Hiền',
  birth: '1944',
  id_number: '051144001234',
  phone: '0905 123 456',
  village: 'thu-xa',
  help_at_home: 'can_go',
};

/** Sends a form from somebody's mini app: its code. */
export async function sendsForm(
  world: Served,
  chat: Chat,
  more: Record<string, string> = {},
): Promise<{ code: string; id: string }> {
  const app = miniAppOf(world, chat);
  const { body } = await app.session('open_account');
  const { body: sent } = await app.send(body, { ...FOR_HERSELF, ...more });
  const registrations = (await app.home()).registrations;
  return { code: sent.code, id: registrations.find((one) => one.code === sent.code)?.id ?? '' };
}

type Browser = Awaited<ReturnType<typeof signedIn>>;

/** What an officer's page asks about forms. */
export function formsOf(browser: Browser) {
  return {
    list: async (query = '') => (await browser.get(`registrations?${query}`)).body as unknown as FormsAnswer,
    detail: async (id: string) => (await browser.get(`registrations/${id}`)).body.form as FormDetail,
    decide: (id: string, to: string, note = '', requestId: string = randomUUID()) =>
      browser.post(`registrations/${id}/decide`, { requestId, to, note }),
  };
}
