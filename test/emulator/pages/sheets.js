import { post } from './api.js';
import { h, icon, iconButton } from './dom.js';
import { serveMiniApp } from './native-side.js';

/** Things that slide over the chat inside one phone. Only one is open at a time; Escape closes it. */
export class Sheets {
  /** `phoneCode`: makes the code that stands for this citizen's own number. */
  constructor(host, phoneCode) {
    this.host = host;
    this.phoneCode = phoneCode;
    host.addEventListener('keydown', (event) => event.key === 'Escape' && this.close());
  }

  close() {
    this.clear();
    this.returnTo?.focus?.();
  }

  clear() {
    this.current?.remove();
    this.current = undefined;
    this.stopServing?.();
    this.stopServing = undefined;
  }

  open(kind, label, ...children) {
    this.clear();
    this.returnTo = document.activeElement;
    this.current = h('section', { class: `sheet ${kind}`, role: 'dialog', 'aria-label': label }, children);
    this.host.append(this.current);
    this.current.querySelector('button')?.focus({ preventScroll: true });
  }

  url(url, miniApp) {
    if (miniApp) return this.miniApp(url);
    const { hostname } = new URL(url);
    this.open(
      'bottom',
      'Mở trang ngoài',
      h('h3', {}, 'Mở trang ngoài'),
      h('p', { class: 'address' }, url),
      h('p', {}, `Zalo sẽ mở ${hostname} trong trình duyệt.`),
      h(
        'a',
        { class: 'primary', href: url, target: '_blank', rel: 'noopener noreferrer' },
        'Mở trong thẻ mới',
      ),
      this.closeButton('Đóng'),
    );
  }

  miniApp(url) {
    const frame = h('iframe', { src: url, title: 'Ứng dụng nhỏ (Mini App)', allow: 'clipboard-write' });
    const capsule = h(
      'div',
      { class: 'capsule' },
      icon('more', 20),
      iconButton('close', 'Đóng ứng dụng nhỏ', () => this.close()),
    );
    this.open('full', 'Ứng dụng nhỏ', frame, capsule);
    this.stopServing = serveMiniApp(frame, { phoneCode: this.phoneCode, close: () => this.close() });
  }

  call(phone) {
    this.open(
      'calling',
      'Đang gọi',
      h('span', { class: 'call-avatar' }, icon('phone', 44)),
      h('h3', {}, phone.replace(/^84/, '0').replace(/(\d{4})(\d{3})(\d+)/, '$1 $2 $3')),
      h('p', { class: 'ringing' }, 'Đang gọi…'),
      h('p', { class: 'faint' }, 'Máy mô phỏng, không có cuộc gọi thật'),
      h(
        'button',
        { type: 'button', class: 'hang-up', onclick: () => this.close() },
        icon('phone'),
        'Kết thúc',
      ),
    );
  }

  sms(phone, content) {
    this.open(
      'bottom',
      'Soạn tin nhắn SMS',
      h('h3', {}, `Tin nhắn SMS tới ${phone}`),
      h('p', { class: 'address' }, content),
      this.closeButton('Đóng'),
    );
  }

  picture(url) {
    this.open(
      'viewer',
      'Xem hình',
      iconButton('close', 'Đóng hình', () => this.close()),
      h('img', { src: url, alt: 'Hình phóng to' }),
    );
  }

  /** What the OA's own page offers: follow, leave, or take back consent. */
  profile(citizen, oa) {
    const act = (text, path, body) => {
      const onclick = () => {
        void post(`emu/phone/${citizen.userId}/${path}`, body);
        this.close();
      };
      return h('button', { type: 'button', class: 'plain', onclick }, text);
    };
    this.open(
      'bottom',
      'Thông tin OA',
      h('h3', {}, oa.name),
      citizen.followed
        ? act('Bỏ quan tâm', 'follow', { on: false })
        : act('Quan tâm', 'follow', { on: true }),
      act('Rút lại đồng ý về dữ liệu cá nhân', 'withdraw'),
      this.closeButton('Đóng'),
    );
  }

  info(citizen) {
    const field = (name, label, value = '') =>
      h('label', {}, label, h('input', { name, value, required: true, autocomplete: 'off' }));
    const form = h(
      'form',
      {},
      h('h3', {}, 'Chia sẻ thông tin với OA'),
      field('name', 'Họ và tên', citizen.name),
      field('phone', 'Số điện thoại'),
      field('address', 'Địa chỉ'),
      h('button', { class: 'primary' }, 'Gửi'),
      this.closeButton('Thôi'),
    );
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const { name, phone, address } = Object.fromEntries(new FormData(form));
      const full = { user_city: '', user_ward: '', user_address: address };
      const info = { name, phone: String(phone).replace(/^0/, '84'), full_address: full };
      await post(`emu/phone/${citizen.userId}/info`, info);
      this.close();
    });
    this.open('bottom', 'Chia sẻ thông tin', form);
  }

  closeButton(text) {
    return h('button', { type: 'button', class: 'plain', onclick: () => this.close() }, text);
  }
}
