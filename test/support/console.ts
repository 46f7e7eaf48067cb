import { createPasswords } from '../../src/console/auth/password.ts';
import type { Role } from '../../src/contract/console-auth.ts';
import type { World } from './world.ts';

export const PASSWORD = 'con bò ăn cỏ';

export interface Person {
  id: string;
  name: string;
  phone: string;
  role: Role;
  communeId: string;
  village: string;
}

let hash: Promise<string> | undefined;

/** An officer who may sign in with PASSWORD. */
export async function withPassword(
  { server }: Pick<World, 'server'>,
  id: string,
  more: Partial<Person> = {},
): Promise<Person> {
  hash ??= createPasswords().hash(PASSWORD);
  const phone = `0905${String(100_000 + hashOf(id)).slice(-6)}`;
  const base = { id, name: `Cán bộ ${id}`, phone, role: 'officer', communeId: 'nghia-hoa' } as const;
  const person = { ...base, ...more } as Person;
  await server.stores.accounts.add(person, `link-${id}`);
  await server.stores.accounts.setPassword(id, { hash: await hash });
  return person;
}

const hashOf = (text: string): number =>
  [...text].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 800_000, 7);

export interface Answered {
  status: number;
  body: Record<string, unknown> & { error?: string; message?: string };
  cookie: string;
}

/** One browser of an officer: keeps the cookie, shows the token. */
export function browserOf(world: World) {
  let cookie = '';
  let csrf = '';
  const send = async (path: string, init: RequestInit): Promise<Answered> => {
    const response = await fetch(`${world.url}/api/console/${path}`, {
      ...init,
      headers: { 'content-type': 'application/json', ...(cookie && { cookie }), ...init.headers },
    });
    const set = response.headers.get('set-cookie') ?? '';
    return { status: response.status, body: (await response.json()) as Answered['body'], cookie: set };
  };
  const post = (path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Answered> =>
    send(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { ...(csrf && { 'x-csrf-token': csrf }), ...headers },
    });
  return {
    get: (path: string) => send(path, { method: 'GET' }),
    /** As the browser loads a file. */
    file: (path: string) => fetch(`${world.url}/api/console/${path}`, { headers: { cookie } }),
    post,
    /** A file as it is, the way the page sends one. */
    upload: (path: string, bytes: Buffer, type: string) =>
      send(path, {
        method: 'POST',
        body: new Uint8Array(bytes),
        headers: { 'content-type': type, 'x-csrf-token': csrf },
      }),
    async signIn(who: string, password = PASSWORD, more: object = {}): Promise<Answered> {
      const answered = await post('sign-in', { who, password, ...more });
      if (answered.status === 200) {
        cookie = answered.cookie.split(';')[0] ?? '';
        csrf = String(answered.body.csrf);
      }
      return answered;
    },
    get token() {
      return cookie.split('=')[1] ?? '';
    },
  };
}

/** A browser in which this officer has signed in. */
export async function signedIn(world: World, person: Person) {
  const browser = browserOf(world);
  const { status, body } = await browser.signIn(person.phone);
  if (status !== 200) throw new Error(`${person.id} cannot sign in: ${JSON.stringify(body)}`);
  return browser;
}
