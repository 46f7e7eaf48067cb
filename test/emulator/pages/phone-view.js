import { clockText, dayText, get, now, post } from './api.js';
import { AttachPanel } from './attach.js';
import { bubble } from './bubble.js';
import { h, icon, iconButton } from './dom.js';
import { Sheets } from './sheets.js';

const NEAR_BOTTOM_PX = 420;
const NEAR_MS = 3 * 60_000;
const PAUSE_LINE_MS = 60 * 60_000;

/** One citizen's phone: a chat with the OA, live. */
export class PhoneView {
  constructor(citizen, oa) {
    this.citizen = citizen;
    this.oa = oa;
    this.messages = [];
    this.element = this.build();
    this.sheets = new Sheets(this.screen, async () => (await post(this.path('phone-code'))).token);
    void this.reload();
  }

  path(action) {
    return `emu/phone/${this.citizen.userId}/${action}`;
  }

  async reload() {
    this.messages = await get(this.path('messages'));
    this.render();
  }

  /** A message arrived, or an old one got a reaction. */
  receive(message) {
    if (message.hidden) return;
    const place = this.messages.findIndex(({ id }) => id === message.id);
    if (place !== -1) {
      this.messages[place] = message;
      return this.render();
    }
    this.messages.push(message);
    this.append(message, this.messages.at(-2));
  }

  setFollowed(followed) {
    this.citizen.followed = followed;
    this.follow.hidden = followed;
  }

  async say(text) {
    await post(this.path('text'), { text });
  }

  attach(body) {
    return post(this.path('attach'), body);
  }

  async tap(message, index) {
    const result = await post(this.path('tap'), { messageId: message.id, index });
    if (result.kind === 'url') this.sheets.url(result.url, result.miniApp);
    if (result.kind === 'phone') this.sheets.call(result.phone);
    if (result.kind === 'sms') this.sheets.sms(result.phone, result.content);
    return result;
  }

  build() {
    this.clock = h('span', {}, clockText(now()));
    this.log = h('div', { class: 'log', role: 'log', 'aria-label': 'Tin nhắn', tabindex: '0' });
    // Load events do not bubble, but they can be captured.
    this.log.addEventListener('load', () => this.pictureLoaded(), true);
    this.follow = this.buildFollow();
    this.panel = new AttachPanel(
      (body) => this.attach(body),
      () => this.scrollDown(),
    );
    this.screen = h(
      'div',
      { class: 'screen' },
      this.buildHeader(),
      this.follow,
      this.log,
      this.buildComposer(),
      this.panel.element,
    );
    const label = `Điện thoại của ${this.citizen.name}`;
    return h(
      'article',
      { class: 'phone', 'aria-label': label, 'data-user': this.citizen.userId },
      this.screen,
    );
  }

  buildHeader() {
    const kind = this.oa.type === 4 ? 'Cơ quan nhà nước' : 'Tài khoản OA';
    return h(
      'header',
      { class: 'bar' },
      h('div', { class: 'status', 'aria-hidden': 'true' }, this.clock, h('span', {}, this.citizen.name)),
      h(
        'div',
        { class: 'title' },
        icon('back'),
        h('div', { class: 'who' }, h('h2', {}, this.oa.name), h('p', {}, icon('check', 12), kind)),
        iconButton('menu', 'Thông tin OA', () => this.sheets.profile(this.citizen, this.oa)),
      ),
    );
  }

  buildFollow() {
    const onclick = () => post(this.path('follow'), { on: true });
    return h(
      'div',
      { class: 'follow', hidden: this.citizen.followed },
      h('span', {}, 'Quan tâm để nhận tin từ OA này'),
      h('button', { type: 'button', onclick }, 'Quan tâm'),
    );
  }

  buildComposer() {
    this.input = h('textarea', {
      rows: '1',
      placeholder: 'Tin nhắn',
      'aria-label': `Tin nhắn của ${this.citizen.name}`,
      maxlength: '3000',
      enterkeyhint: 'send',
    });
    const form = h(
      'form',
      { class: 'composer' },
      iconButton('smile', 'Nhãn dán', () => this.panel.toggle('sticker')),
      this.input,
      iconButton('more', 'Gửi vị trí, tài liệu…', () => this.panel.toggle('menu'), { 'data-idle': '' }),
      iconButton('mic', 'Ghi âm', () => this.panel.toggle('voice'), { 'data-idle': '' }),
      iconButton('image', 'Gửi hình ảnh', () => this.panel.toggle('image'), { 'data-idle': '' }),
      h('button', { class: 'icon-button send', 'aria-label': 'Gửi' }, icon('send')),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    this.input.addEventListener('input', () => this.fitInput());
    this.input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.submit();
    });
    this.form = form;
    return form;
  }

  fitInput() {
    this.form.classList.toggle('typing', this.input.value.trim() !== '');
    this.input.style.height = 'auto';
    this.input.style.height = `${Math.min(this.input.scrollHeight, 110)}px`;
  }

  submit() {
    const text = this.input.value.trim();
    if (!text) return;
    this.input.value = '';
    this.fitInput();
    this.panel.close();
    void this.say(text);
  }

  render() {
    this.log.replaceChildren(...(this.messages.length === 0 ? [this.welcome()] : []));
    this.messages.forEach((message, index) => this.append(message, this.messages[index - 1]));
    this.clock.textContent = clockText(now());
  }

  /** Adds to what is there: redrawing would stop a voice message that plays and lose the focus. */
  append(message, before) {
    this.clock.textContent = clockText(now());
    for (const passing of this.log.querySelectorAll('.receipt, .welcome')) passing.remove();
    if (!before || message.at - before.at > PAUSE_LINE_MS) this.log.append(this.dayLine(message.at));
    this.log.append(this.row(message, before));
    if (message.from === 'user') this.log.append(h('p', { class: 'receipt' }, 'Đã nhận'));
    this.scrollDown();
  }

  scrollDown() {
    this.log.scrollTop = this.log.scrollHeight;
  }

  /** A picture that has just loaded pushes the newest message out of sight, unless the citizen scrolled up. */
  pictureLoaded() {
    const { scrollHeight, scrollTop, clientHeight } = this.log;
    if (scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM_PX) this.scrollDown();
  }

  dayLine(at) {
    return h('p', { class: 'day' }, `${clockText(at)} ${dayText(at)}`);
  }

  row(message, before) {
    const first = !before || before.from !== message.from || message.at - before.at > NEAR_MS;
    const mine = message.from === 'user';
    const avatar = h('img', { class: 'avatar', src: 'emu/avatar/oa.svg', alt: first ? this.oa.name : '' });
    const actions = {
      tap: (from, index) => (this.tapped = this.tap(from, index)),
      link: (url) => this.sheets.url(url, false),
      call: (phone) => this.sheets.call(phone),
      picture: (url) => this.sheets.picture(url),
      info: () => this.sheets.info(this.citizen),
    };
    return h(
      'div',
      { class: `row-line ${mine ? 'mine' : 'theirs'}${first ? ' first' : ''}` },
      mine ? null : avatar,
      bubble(message, actions),
    );
  }

  welcome() {
    const chatNow = () => {
      void post(this.path('chat-now'));
      this.input.focus();
    };
    return h(
      'div',
      { class: 'welcome' },
      h('img', { src: 'emu/avatar/oa.svg', alt: '' }),
      h('strong', {}, this.oa.name),
      h('span', {}, 'Trò chuyện với trang Zalo của xã'),
      h('button', { type: 'button', class: 'primary', onclick: chatNow }, 'Nhắn tin'),
    );
  }
}
