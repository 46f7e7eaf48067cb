import { get, post } from '../api/client.ts';

/** Null where the browser cannot be woken at all. */
export async function registration(): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window)) return null;
  return (await navigator.serviceWorker.getRegistration('/console/')) ?? null;
}

export async function isOn(): Promise<boolean | null> {
  const worker = await registration();
  return worker ? (await worker.pushManager.getSubscription()) !== null : null;
}

/** @throws Error in words for the officer */
export async function turnOn(): Promise<void> {
  const worker = await registration();
  if (!worker) throw new Error('Trình duyệt này không báo việc được.');
  if ((await Notification.requestPermission()) !== 'granted')
    throw new Error('Trình duyệt đang chặn báo. Anh/chị cho phép trong cài đặt của trình duyệt.');
  const { key } = await get<{ key: string }>('push');
  const found = await subscribe(worker, key);
  const { endpoint, keys } = found.toJSON();
  try {
    await post('push/subscribe', { endpoint, keys });
  } catch (error) {
    // Else the switch would say that it is on.
    await found.unsubscribe();
    throw error;
  }
}

/** What the browser says of it is in English, and no help. */
async function subscribe(worker: ServiceWorkerRegistration, key: string): Promise<PushSubscription> {
  try {
    return await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  } catch {
    throw new Error('Máy này không bật báo được. Anh/chị vẫn nhận thẻ việc qua Zalo.');
  }
}

export async function turnOff(): Promise<void> {
  const found = await (await registration())?.pushManager.getSubscription();
  if (!found) return;
  await post('push/unsubscribe', { endpoint: found.endpoint });
  await found.unsubscribe();
}
