import { clockText } from './api.js';
import { h, icon } from './dom.js';
import { voicePlayer } from './voice.js';

const ACTION_ICON = {
  'oa.query.show': 'chat',
  'oa.query.hide': 'chat',
  'oa.open.url': 'link',
  'oa.open.phone': 'phone',
  'oa.open.sms': 'sms',
};

const REACTIONS = { '/-strong': '👍', '/-heart': '❤️', ':>': '😄', ':o': '😮', ':-((': '😢', '--b': '👎' };

/**
 * One message as an element. `actions` is what its parts can do: `{ tap(message, index), link(url), info(message) }`;
 * OA Manager passes none and gets the same picture with nothing to press.
 */
export function bubble(message, actions = {}) {
  const body = h('div', { class: `bubble kind-${message.kind}` }, parts(message, actions));
  if (!BARE.has(message.kind)) body.append(h('time', { class: 'when' }, clockText(message.at)));
  if (message.reaction) {
    body.append(h('span', { class: 'reaction' }, REACTIONS[message.reaction] ?? '👍'));
  }
  return body;
}

const BARE = new Set(['sticker']);

function parts(message, actions) {
  const payload = message.attachments[0]?.payload ?? {};
  const text = message.text ? richText(message.text, actions) : null;
  const buttons = buttonList(message, actions);
  switch (message.kind) {
    case 'image':
    case 'gif':
      return [picture(payload.url, message.text || 'Hình ảnh', actions), text, buttons];
    case 'sticker':
      return [h('img', { class: 'sticker', src: payload.url ?? stickerUrl(payload.id), alt: 'Nhãn dán' })];
    case 'audio':
      return [voicePlayer(payload.url)];
    case 'location':
      return [locationCard(payload.coordinates)];
    case 'file':
      return [text, fileCard(payload), buttons];
    case 'link':
      return [text, linkCard(payload)];
    case 'business_card':
      return [text, nameCard(payload)];
    case 'list':
      return [text, listCard(message, payload.elements ?? [], actions), buttons];
    case 'request_user_info':
      return [infoCard(message, payload.elements?.[0] ?? {}, actions)];
    default:
      return [text, buttons];
  }
}

/** The card's details are JSON inside the description, as the platform sends them. */
function nameCard({ description = '{}' }) {
  const { caption = '', phone = '' } = JSON.parse(description);
  return h('div', {}, icon('phone', 20), ` ${caption} · ${phone}`);
}

function stickerUrl(id) {
  return `emu/sticker/${encodeURIComponent(id ?? '')}.svg`;
}

/** Web addresses and phone numbers can be pressed, as in the real app. */
function richText(text, actions) {
  const pattern = /(https?:\/\/[^\s]+|\b0\d{2,3}[. ]?\d{3}[. ]?\d{3,4}\b)/g;
  const pieces = text.split(pattern).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const press = piece.startsWith('http') ? actions.link : actions.call;
    if (!press) return h('span', { class: 'inline-link' }, piece);
    return h('button', { type: 'button', class: 'inline-link', onclick: () => press(piece) }, piece);
  });
  return h('p', { class: 'text' }, pieces);
}

function rowsOf(message) {
  const lists = message.attachments.filter(({ type }) => type === 'list');
  return lists.flatMap(({ payload }) => payload.elements).filter((row) => row.default_action);
}

function buttonList(message, actions) {
  if (message.buttons.length === 0) return null;
  const before = rowsOf(message).length;
  const items = message.buttons.map((button, index) =>
    h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          class: 'action',
          disabled: !actions.tap,
          onclick: () => actions.tap(message, before + index),
        },
        icon(iconOf(button), 20),
        h('span', {}, button.title),
        icon('chevron', 16),
      ),
    ),
  );
  return h('ul', { class: 'actions' }, items);
}

function iconOf(button) {
  const url = button.payload?.url ?? '';
  return url.startsWith('https://zalo.me/s/') ? 'grid' : (ACTION_ICON[button.type] ?? 'chat');
}

function picture(url, alt, actions) {
  const image = h('img', { class: 'picture', src: url, alt });
  return actions.picture
    ? h('button', { type: 'button', class: 'picture-button', onclick: () => actions.picture(url) }, image)
    : image;
}

function fileCard(payload) {
  const kilobytes = Math.max(1, Math.round(Number(payload.size ?? 0) / 1024));
  return h(
    'a',
    { class: 'file-card', href: payload.url, target: '_blank', rel: 'noopener' },
    h('span', { class: 'file-type' }, (payload.type ?? 'tệp').slice(0, 4).toUpperCase()),
    h('span', {}, h('strong', {}, payload.name ?? 'Tài liệu'), h('small', {}, `${kilobytes} KB`)),
  );
}

function linkCard(payload) {
  return h(
    'span',
    { class: 'link-card' },
    payload.thumbnail ? h('img', { src: payload.thumbnail, alt: '' }) : null,
    h('span', {}, h('strong', {}, payload.description ?? ''), h('small', {}, payload.url ?? '')),
  );
}

function locationCard(coordinates = {}) {
  return h(
    'span',
    { class: 'map-card' },
    h('span', { class: 'map' }, icon('pin', 36)),
    h('strong', {}, 'Vị trí đã gửi'),
    h('small', {}, `${coordinates.latitude}, ${coordinates.longitude}`),
  );
}

function listCard(message, elements, actions) {
  const tappable = elements.filter((row) => row.default_action);
  const rows = elements.map((row, index) => {
    const inside = [
      row.image_url ? h('img', { src: row.image_url, alt: '' }) : null,
      h('span', {}, h('strong', {}, row.title), row.subtitle ? h('small', {}, row.subtitle) : null),
    ];
    const place = tappable.indexOf(row);
    const className = index === 0 ? 'row first' : 'row';
    if (place === -1 || !actions.tap) return h('li', { class: className }, inside);
    const tap = () => actions.tap(message, place);
    return h('li', {}, h('button', { type: 'button', class: className, onclick: tap }, inside));
  });
  return h('ul', { class: 'list-card' }, rows);
}

function infoCard(message, element, actions) {
  return h(
    'div',
    { class: 'info-card' },
    h('img', { src: element.image_url ?? '', alt: '' }),
    h('strong', {}, element.title ?? ''),
    h('span', {}, element.subtitle ?? ''),
    h(
      'button',
      { type: 'button', class: 'primary', disabled: !actions.info, onclick: () => actions.info(message) },
      'Chia sẻ thông tin',
    ),
  );
}
