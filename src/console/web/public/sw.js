// Wakes officers for new cases, and says so when there is no network. Keeps no answer of the server.

const PAGE = '/console/viec';
const OFFLINE = `<!doctype html><html lang="vi"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Không có mạng</title>
<body style="font: 18px sans-serif; padding: 24px; max-width: 32em">
<h1 style="font-size: 22px">Không có mạng</h1>
<p>Máy chưa nối được tới xã. Anh/chị xem lại mạng rồi mở lại.</p>
<p><a href="/console/" style="display: inline-block; padding: 12px 0">Mở lại</a></p></body></html>`;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  const offline = () => new Response(OFFLINE, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  event.respondWith(fetch(event.request).catch(offline));
});

self.addEventListener('push', (event) => {
  const { title = 'Có việc mới', body = '', url = PAGE } = event.data?.json() ?? {};
  // One tag: the newest stands in the place of those before.
  const shown = { body, tag: 'viec', renotify: true, icon: '/console/icon-192.png', data: { url } };
  event.waitUntil(self.registration.showNotification(title, shown));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.url ?? PAGE));
});

async function open(path) {
  const url = new URL(path, self.location.origin);
  if (url.origin !== self.location.origin || !url.pathname.startsWith('/console/')) return;
  const pages = await self.clients.matchAll({ type: 'window' });
  const page = pages.find((one) => new URL(one.url).pathname.startsWith('/console/'));
  if (!page) return void (await self.clients.openWindow(url.href));
  await page.focus();
  // A page that is open keeps what was half written there.
  if (!new URL(page.url).pathname.startsWith(PAGE)) await page.navigate(url.href);
}
