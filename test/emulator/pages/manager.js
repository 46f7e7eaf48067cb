import { clockText, dayText, get, listen, post, setNow } from './api.js';
import { bubble } from './bubble.js';
import { h, icon, iconButton } from './dom.js';

const ADMIN = 'emulator.admin';
const $ = (selector) => document.querySelector(selector);

const LABELS = {
  image: '[Hình ảnh]',
  audio: '[Tin thoại]',
  location: '[Vị trí]',
  sticker: '[Nhãn dán]',
  file: '[Tài liệu]',
  list: '[Danh sách]',
  request_user_info: '[Xin thông tin]',
};

let open;
let drawn = 0;
let admins = {};

function preview(message) {
  if (!message) return 'Chưa có tin nhắn';
  const text = message.text || LABELS[message.kind] || '[Tin nhắn]';
  return message.from === 'oa' ? `OA: ${text}` : text;
}

function conversation({ userId, name, unread, last }) {
  const inside = [
    h('img', { src: `emu/avatar/${userId}.svg`, alt: '' }),
    h('span', { class: 'about' }, h('strong', {}, name), h('span', {}, preview(last))),
    h(
      'span',
      { class: 'side' },
      last ? clockText(last.at) : '',
      unread ? h('b', { 'aria-label': `${unread} tin chưa đọc` }, String(unread)) : null,
    ),
  ];
  const current = userId === open?.userId ? 'true' : undefined;
  const onclick = () => void show({ userId, name });
  return h(
    'li',
    {},
    h('button', { type: 'button', 'aria-current': current, class: unread ? 'unread' : '', onclick }, inside),
  );
}

async function drawList() {
  const rows = await get('emu/manager/conversations');
  const items = rows.map((row) => conversation(row));
  $('#conversations').replaceChildren(
    ...(items.length ? items : [h('li', { class: 'none' }, 'Chưa ai nhắn tin.')]),
  );
}

async function show(citizen) {
  open = citizen;
  document.body.classList.add('reading');
  $('.empty').hidden = true;
  $('#chat').hidden = false;
  $('.chat-head').replaceChildren(
    iconButton('back', 'Về danh sách', close),
    h('img', { src: `emu/avatar/${citizen.userId}.svg`, alt: '' }),
    h('h2', {}, citizen.name),
  );
  await drawChat(true);
  await drawList();
}

function close() {
  open = undefined;
  document.body.classList.remove('reading');
  $('#chat').hidden = true;
  $('.empty').hidden = false;
  void drawList();
}

/** Adds what is new: redrawing everything would stop a voice message that somebody is listening to. */
async function drawChat(fresh = false) {
  const citizen = open;
  const messages = await get(`emu/manager/${citizen.userId}/messages`);
  admins = await get('emu/manager/admins');
  if (open !== citizen) return;
  const log = $('.log');
  const redraw = fresh || messages.length <= drawn;
  if (redraw) log.replaceChildren();
  const first = redraw ? 0 : drawn;
  messages.slice(first).forEach((message, index) => {
    const before = messages[first + index - 1];
    const day = dayText(message.at);
    if (!before || dayText(before.at) !== day) log.append(h('p', { class: 'day' }, day));
    log.append(row(message));
  });
  drawn = messages.length;
  log.scrollTop = log.scrollHeight;
}

/** Seen from the OA's side: what the OA said stands on the right. */
function row(message) {
  const mine = message.from === 'oa';
  const who = message.by === 'admin' ? (admins[message.adminId] ?? 'Quản trị viên') : 'Trợ lý (API)';
  const tag = message.hidden ? 'Bấm nút' : mine ? who : '';
  return h(
    'div',
    { class: `row-line first ${mine ? 'mine' : 'theirs'}` },
    h('div', { class: 'stack' }, tag ? h('small', { class: 'tag' }, tag) : null, bubble(message)),
  );
}

async function reply() {
  const box = $('#reply textarea');
  const text = box.value.trim();
  if (!text || !open) return;
  box.value = '';
  await post(`emu/manager/${open.userId}/reply`, { text, admin: $('#admin').value });
}

async function onChange(change) {
  if (change.type === 'delivery') return;
  if (change.type === 'message' && change.message.userId === open?.userId) await drawChat();
  await drawList();
}

async function start() {
  const state = await get('emu/controls/state');
  setNow(state.now);
  $('#oa-name').textContent = state.oa.name;
  $('#home').append(icon('back'));
  const admin = $('#admin');
  admin.value = localStorage.getItem(ADMIN) ?? 'Nguyễn Thị Lan';
  admin.addEventListener('change', () => localStorage.setItem(ADMIN, admin.value));
  $('#reply').addEventListener('submit', (event) => {
    event.preventDefault();
    void reply();
  });
  $('#reply textarea').addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void reply();
  });
  listen(
    (change) => void onChange(change),
    () => void drawList(),
  );
  await drawList();
}

void start();
