import { get } from './api.js';
import { h, icon } from './dom.js';

const PICTURES = [
  { file: 'giay-moi.jpg', title: 'Ảnh giấy mời của xã' },
  { file: 'tin-nhan-la.jpg', title: 'Ảnh chụp tin nhắn lạ' },
  { file: 'can-cuoc.jpg', title: 'Ảnh thẻ căn cước (mẫu)' },
  { file: 'ma-qr-truong.png', title: 'Mã QR của trường (mẫu)' },
  { file: 'ma-qr-doi.png', title: 'Mã QR nhắc tên trường, tài khoản khác (mẫu)' },
  { file: 'ma-qr-can-cuoc.png', title: 'Mã QR trên căn cước (mẫu)' },
];

const PLACES = [
  { title: 'Nhà văn hóa thôn', latitude: 15.0714, longitude: 108.8026 },
  { title: 'Chợ xã', latitude: 15.0688, longitude: 108.8101 },
  { title: 'Nhà tôi', latitude: 15.0762, longitude: 108.7955 },
];

const CARDS = [
  { name: 'Cô Mai (cán bộ xã)', phone: '0255 000 0003' },
  { name: 'Cán bộ xã (lạ)', phone: '0912 345 678' },
];

/** The panel under the input box. `send(body)` posts an attachment; `resized()` runs when the chat gets less room. */
export class AttachPanel {
  constructor(send, resized) {
    this.send = send;
    this.resized = resized;
    this.element = h('div', { class: 'attach', hidden: true });
  }

  async toggle(name) {
    const same = this.shown === name && !this.element.hidden;
    this.shown = name;
    if (same) return this.close();
    this.element.replaceChildren(await this.view(name));
    this.element.hidden = false;
    this.resized();
    this.element.querySelector('button')?.focus({ preventScroll: true });
  }

  close() {
    this.element.hidden = true;
  }

  view(name) {
    const views = {
      menu: () => this.menu(),
      voice: () => this.voices(),
      image: () => this.pictures(),
      sticker: () => this.stickers(),
      location: () => this.places(),
      card: () => this.cards(),
    };
    return views[name]();
  }

  pick(body) {
    this.close();
    void this.send(body);
  }

  menu() {
    const item = (name, text, onclick) =>
      h('button', { type: 'button', class: `tile tile-${name}`, onclick }, h('span', {}, icon(name)), text);
    return h(
      'div',
      { class: 'tiles' },
      item('image', 'Hình ảnh', () => this.toggle('image')),
      item('pin', 'Vị trí', () => this.toggle('location')),
      item('mic', 'Ghi âm', () => this.toggle('voice')),
      item('file', 'Tài liệu', () => this.pick({ kind: 'file', name: 'giay-uy-quyen.pdf' })),
      item('smile', 'Nhãn dán', () => this.toggle('sticker')),
      item('link', 'Liên kết lạ', () => this.pick({ kind: 'link' })),
      item('phone', 'Danh thiếp', () => this.toggle('card')),
    );
  }

  async voices() {
    const clips = await get('emu/voices');
    return h(
      'div',
      { class: 'choices' },
      h('p', {}, 'Máy mô phỏng không thu âm: chọn một đoạn có sẵn (tiếng máy, không thành lời).'),
      clips.map((clip) => {
        const url = new URL(`emu/voice/${clip.id}.wav`, document.baseURI).href;
        const onclick = () => this.pick({ kind: 'audio', url });
        return h(
          'button',
          { type: 'button', class: 'choice', onclick },
          icon('mic', 20),
          clip.title,
          h('small', {}, `${clip.seconds} giây`),
        );
      }),
    );
  }

  pictures() {
    const items = PICTURES.map(({ file, title }) => {
      const url = new URL(`assets/pictures/${file}`, document.baseURI).href;
      return h(
        'button',
        {
          type: 'button',
          class: 'thumb',
          'aria-label': title,
          onclick: () => this.pick({ kind: 'image', url }),
        },
        h('img', { src: url, alt: '' }),
      );
    });
    return h('div', { class: 'thumbs' }, items);
  }

  async stickers() {
    const ids = await get('emu/stickers');
    const items = ids.map((id) =>
      h(
        'button',
        {
          type: 'button',
          class: 'thumb',
          'aria-label': `Nhãn dán ${id}`,
          onclick: () => this.pick({ kind: 'sticker', id }),
        },
        h('img', { src: `emu/sticker/${id}.svg`, alt: '' }),
      ),
    );
    return h('div', { class: 'thumbs' }, items);
  }

  places() {
    const items = PLACES.map(({ title, latitude, longitude }) =>
      h(
        'button',
        {
          type: 'button',
          class: 'choice',
          onclick: () => this.pick({ kind: 'location', latitude, longitude }),
        },
        icon('pin', 20),
        title,
        h('small', {}, `${latitude}, ${longitude}`),
      ),
    );
    return h('div', { class: 'choices' }, h('p', {}, 'Gửi vị trí nào?'), items);
  }

  cards() {
    const items = CARDS.map(({ name, phone }) =>
      h(
        'button',
        { type: 'button', class: 'choice', onclick: () => this.pick({ kind: 'business_card', name, phone }) },
        icon('phone', 20),
        name,
        h('small', {}, phone),
      ),
    );
    return h('div', { class: 'choices' }, h('p', {}, 'Gửi danh thiếp nào?'), items);
  }
}
