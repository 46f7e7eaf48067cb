/** What the server refused, in words for the officer. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const NO_NETWORK = 'Không nối được máy chủ. Anh/chị xem lại mạng rồi thử lại.';
const OVER = 'Phiên làm việc đã hết. Anh/chị đăng nhập lại.';
const UNKNOWN = 'Máy chủ đang trục trặc. Anh/chị thử lại sau ít phút.';

let csrf = '';
let onExpired: () => void = () => undefined;

let isOver = false;

/** Of a session that has just begun, or was found again. */
export function setCsrf(token: string): void {
  csrf = token;
  isOver = false;
}
/** Nobody is signed in: until somebody is, nothing is asked of the server. */
export const isSessionOver = (): boolean => isOver;
/** Called once the server says that nobody is signed in any more. */
export const whenExpired = (call: () => void): void => void (onExpired = call);

/** @throws ApiProblem, also without a network (status 0) */
export function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return call<T>(path, { method: 'GET', ...(signal && { signal }) });
}

export function post<T>(path: string, body: object = {}): Promise<T> {
  return call<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
    body: JSON.stringify(body),
  });
}

/** @throws ApiProblem as the others do */
export function postPicture<T>(path: string, picture: Blob): Promise<T> {
  const headers = { 'content-type': picture.type || 'image/jpeg', 'x-csrf-token': csrf };
  return call<T>(path, { method: 'POST', headers, body: picture });
}

async function call<T>(path: string, init: RequestInit): Promise<T> {
  if (isOver && !path.startsWith('sign-in')) throw new ApiProblem(401, 'session_expired', OVER);
  const response = await fetch(`/api/console/${path}`, { ...init, credentials: 'same-origin' }).catch(
    (error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw new ApiProblem(0, 'no_network', NO_NETWORK);
    },
  );
  const body = (await response.json().catch(() => ({}))) as { error?: string; message?: string };
  if (response.ok) return body as T;
  const problem = new ApiProblem(response.status, body.error ?? 'internal', body.message ?? UNKNOWN);
  if (problem.code === 'session_expired') {
    isOver = true;
    onExpired();
  }
  throw problem;
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : UNKNOWN);
