/* A page opened once can be read again without signal: fresh when there is a network, the kept copy when not. */
const KEPT = 'huong-dan-1';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET') event.respondWith(freshOrKept(event.request));
});

/* The page that registered us was loaded before we existed: fetch it once more so that it is kept too. */
async function takeOver() {
  await self.clients.claim();
  const cache = await caches.open(KEPT);
  const open = await self.clients.matchAll({ type: 'window' });
  await Promise.all(
    [...open.map((client) => client.url), '/g/page.css', '/g/page.js'].map((url) => cache.add(url)),
  );
}

async function freshOrKept(request) {
  const cache = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  } catch {
    return (await cache.match(request)) ?? Response.error();
  }
}
