import { clockText, dayText, get, listen, now, post, setNow } from './api.js';
import { h, icon } from './dom.js';
import { STORIES } from './stories.js';

const SUBTITLES = 'emulator.subtitles';
const $ = (selector) => document.querySelector(selector);

const FAULTS = [
  { fault: 'doubleDelivery', title: 'Gửi đôi tin kế tiếp' },
  { fault: 'loseReply', title: 'Mất câu trả lời của lần gửi kế tiếp' },
  { fault: 'dropSend', title: 'Đứt mạng ở lần gửi kế tiếp' },
  { fault: 'expireToken', title: 'Hết hạn mã truy cập' },
  { fault: 'government', title: 'OA nhà nước: v3 trả −235' },
  { fault: 'buttons', title: 'Không nhận nút bấm' },
  { fault: 'echoOff', title: 'Không báo lại tin OA gửi' },
  { fault: 'clear', title: 'Thôi, chạy bình thường' },
];

function door({ title, href, note }, name) {
  return h('li', {}, h('a', { href }, icon(name, 28), h('strong', {}, title), h('span', {}, note ?? '')));
}

function drawDoors(state) {
  const own = [
    [{ title: 'Điện thoại người dân', href: 'phone', note: 'Nhắn tin như trên Zalo' }, 'chat'],
    [{ title: 'OA Manager', href: 'manager', note: 'Cán bộ đọc và trả lời bằng tay' }, 'sms'],
  ];
  if (state.miniApp.url) {
    own.push([
      { title: 'Mini App', href: 'mini-app', note: 'Phiếu đăng ký, của Bà Nguyễn Thị Hiền' },
      'grid',
    ]);
  }
  const others = state.links.map((link) => [link, 'link']);
  $('.doors').replaceChildren(...[...own, ...others].map(([link, name]) => door(link, name)));
}

function drawStories() {
  const english = $('#subtitles').checked;
  const cards = STORIES.map(({ id, title, titleEn, summary }) =>
    h(
      'li',
      {},
      h(
        'a',
        { href: `phone?story=${id}` },
        h('span', { class: 'play' }, icon('play', 22)),
        h('strong', {}, title),
        english ? h('em', { lang: 'en' }, titleEn) : null,
        h('span', {}, summary),
      ),
    ),
  );
  $('.stories').replaceChildren(...cards);
}

function drawState(state) {
  setNow(state.now);
  $('#oa-name').textContent = `OA: ${state.oa.name}`;
  drawDoors(state);
  drawClock();
  const hours = Math.round(state.movedBy / 3_600_000);
  $('#moved').textContent = hours > 0 ? `(nhanh hơn giờ thật ${hours} giờ)` : '';
  const { url, enabled } = state.webhook;
  const whether = enabled ? '' : ' — đã ngừng sau lần gửi lại cuối';
  $('#webhook').textContent = `Webhook: ${url ?? 'chưa đặt'}${whether}`;
  $('#active').textContent = activeFaults(state.faults) || 'Không có lỗi nào đang bật.';
}

function activeFaults(faults) {
  const parts = [];
  if (faults.doubleDelivery) parts.push('gửi đôi tin kế tiếp');
  if (faults.loseReply) parts.push('mất câu trả lời kế tiếp');
  if (faults.dropSend) parts.push('đứt mạng lần gửi kế tiếp');
  if (!faults.echo) parts.push('không báo lại tin OA gửi');
  if (faults.refuse) parts.push(`từ chối với mã ${faults.refuse.code}`);
  return parts.length ? `Đang bật: ${parts.join('; ')}.` : '';
}

function drawClock() {
  $('#clock').textContent = `${clockText(now())} · ${dayText(now())}`;
}

async function drawDeliveries() {
  const deliveries = await get('emu/controls/deliveries');
  const rows = deliveries
    .slice(0, 12)
    .map(({ at, eventName, attempt, status }) =>
      h(
        'tr',
        {},
        h('td', {}, clockText(at)),
        h('td', {}, eventName),
        h('td', {}, String(attempt)),
        h('td', { class: status === 200 ? 'good' : 'bad' }, status === 0 ? 'không trả lời' : String(status)),
      ),
    );
  $('#deliveries').replaceChildren(...rows);
}

async function refresh() {
  drawState(await get('emu/controls/state'));
  await drawDeliveries();
}

function wire() {
  const faults = FAULTS.map(({ fault, title }) =>
    h(
      'button',
      {
        type: 'button',
        class: 'plain',
        onclick: async () => drawState(await post('emu/controls/faults', { fault })),
      },
      title,
    ),
  );
  const enable = async () => drawState(await post('emu/controls/webhook/enable'));
  $('#faults').replaceChildren(
    ...faults,
    h('button', { type: 'button', class: 'plain', onclick: enable }, 'Bật lại webhook'),
  );
  for (const button of document.querySelectorAll('[data-ms]')) {
    button.addEventListener('click', async () => {
      button.disabled = true;
      drawState(await post('emu/controls/clock', { ms: Number(button.dataset.ms) }));
      button.disabled = false;
    });
  }
  const box = $('#subtitles');
  box.checked = localStorage.getItem(SUBTITLES) === 'on';
  box.addEventListener('change', () => {
    localStorage.setItem(SUBTITLES, box.checked ? 'on' : 'off');
    drawStories();
  });
}

wire();
drawStories();
void refresh();
setInterval(drawClock, 1000);
listen((change) => {
  if (change.type === 'status') void refresh();
  if (change.type === 'delivery' && $('.faults').open) void drawDeliveries();
}, refresh);
$('.faults').addEventListener('toggle', () => void drawDeliveries());
