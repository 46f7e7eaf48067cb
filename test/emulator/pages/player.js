import { msUntil, post } from './api.js';
import { h, icon } from './dom.js';
import { STORIES } from './stories.js';

const ANSWER_LIMIT_MS = 12_000;
const QUIET_MS = 1_600;
const SILENCE_MS = 2_500;
const SHEET_MS = 4_000;
const KEY_MS = 38;
/** A second message may bring the button when the first is long there. */
const BUTTON_LIMIT_MS = 8_000;
const SUBTITLES = 'emulator.subtitles';

/** Plays a story on a phone: types, presses, waits for the OA, and explains in English if asked to. */
export class StoryPlayer {
  constructor(host, hooks) {
    this.host = host;
    this.hooks = hooks;
    this.english = localStorage.getItem(SUBTITLES) === 'on';
    this.fast = false;
    this.paused = false;
    this.run = 0;
    this.lastHeard = 0;
  }

  /** Any OA message restarts the wait: the assistant may still be talking. */
  heard(message) {
    if (message.from === 'oa' && message.userId === this.view?.citizen.userId) this.lastHeard = Date.now();
  }

  async play(id) {
    const story = STORIES.find((candidate) => candidate.id === id) ?? STORIES[0];
    const run = ++this.run;
    this.story = story;
    this.paused = false;
    this.step = 0;
    this.view = await this.hooks.openPhone(story.citizen);
    this.host.hidden = false;
    for (const [index, step] of story.steps.entries()) {
      this.step = index + 1;
      this.draw(step);
      await this.sleep(900);
      await this.perform(step);
      if (run !== this.run) return;
    }
    this.draw({ isEnd: true, note: 'The end. Play it again with a fresh citizen, or choose another story.' });
  }

  async perform(step) {
    const since = Date.now();
    if (step.clock) {
      const ms = msUntil(step.clock);
      if (ms > 0) await post('emu/controls/clock', { ms });
      await this.hooks.refresh();
      return this.sleep(1200);
    }
    if (step.say) await this.type(step.say);
    if (step.tap && !(await this.tap(step))) return this.sleep(this.readingTime());
    if (step.send) await this.attach(step);
    if (step.officer) {
      await this.sleep(1500);
      await post(`emu/manager/${this.view.citizen.userId}/reply`, { text: step.officer, admin: step.as });
    }
    if (step.silent) return this.sleep(SILENCE_MS);
    await this.untilQuiet(since);
  }

  async type(text) {
    const { input } = this.view;
    const run = this.run;
    for (let end = 1; end <= text.length; end += 1) {
      if (run !== this.run) return;
      input.value = text.slice(0, end);
      this.view.fitInput();
      await this.sleep(KEY_MS);
    }
    await this.sleep(350);
    input.value = '';
    this.view.fitInput();
    await this.view.say(text);
  }

  async untilButton(words) {
    const run = this.run;
    const until = Date.now() + BUTTON_LIMIT_MS;
    let found = this.findButton(words);
    while (!found && run === this.run && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 150));
      found = this.findButton(words);
    }
    return found;
  }

  /** Whether the OA will answer: a form, a page or a call only opens, and is closed again. */
  async tap(step) {
    const found = await this.untilButton(step.tap);
    if (!found) {
      await this.type(step.orSay);
      return true;
    }
    found.scrollIntoView({ block: 'center', behavior: 'smooth' });
    found.classList.add('pressed');
    await this.sleep(900);
    found.click();
    const { kind } = await this.view.tapped;
    if (kind === 'text') return true;
    await this.sleep(SHEET_MS);
    this.view.sheets.close();
    return false;
  }

  /** Looks only at what the OA said last: an old button would be a strange thing to press. */
  findButton(pieces) {
    const lines = [...this.view.log.querySelectorAll('.row-line')];
    const lastMine = lines.findLastIndex((line) => line.classList.contains('mine'));
    const buttons = lines
      .slice(lastMine + 1)
      .flatMap((line) => [...line.querySelectorAll('button.action, button.row')]);
    for (const piece of pieces) {
      const found = buttons.find((button) => button.textContent.toLowerCase().includes(piece));
      if (found) return found;
    }
    return undefined;
  }

  async attach(step) {
    const { send: kind, picture, voice, id, latitude, longitude } = step;
    const file = picture ? `assets/pictures/${picture}` : voice && `emu/voice/${voice}.wav`;
    const url = file && new URL(file, document.baseURI).href;
    await this.view.attach({ kind, url, id, latitude, longitude });
  }

  /** Until the OA has answered and then said nothing for a moment, but not for ever. */
  async untilQuiet(since) {
    const run = this.run;
    while (run === this.run) {
      await this.sleep(200);
      const answered = this.lastHeard >= since;
      if (answered && Date.now() - this.lastHeard > QUIET_MS) break;
      if (Date.now() - since > ANSWER_LIMIT_MS && !answered) break;
    }
    await this.sleep(this.readingTime());
  }

  readingTime() {
    const last = this.view.messages.at(-1)?.text.length ?? 0;
    return Math.min(5000, 1200 + last * 9);
  }

  async sleep(ms) {
    let left = ms / this.hooks.pace / (this.fast ? 2.5 : 1);
    while (left > 0 || this.paused) {
      const slice = Math.min(Math.max(left, 0), 100) || 100;
      await new Promise((resolve) => setTimeout(resolve, slice));
      if (!this.paused) left -= slice;
    }
  }

  draw(step) {
    this.shownStep = step;
    const { story } = this;
    const choose = h(
      'select',
      { 'aria-label': 'Chọn câu chuyện', onchange: (event) => void this.play(event.target.value) },
      STORIES.map(({ id, title }) => h('option', { value: id, selected: id === story.id }, title)),
    );
    const subtitles = this.english
      ? h(
          'div',
          { class: 'subtitles', lang: 'en', 'aria-live': 'polite' },
          step.en ? h('p', { class: 'line' }, `“${step.en}”`) : null,
          h('p', {}, step.note ?? ''),
        )
      : null;
    const count = step.isEnd ? 'Hết' : `${this.step}/${story.steps.length}`;
    this.host.replaceChildren(
      h('div', { class: 'controls' }, choose, h('span', { class: 'count' }, count), ...this.buttons()),
      subtitles ?? '',
    );
  }

  buttons() {
    const toggle = (pressed, content, label, onclick) =>
      h('button', { type: 'button', 'aria-pressed': String(pressed), 'aria-label': label, onclick }, content);
    const redraw = (change) => () => {
      change();
      this.draw(this.shownStep);
    };
    const pauseLabel = this.paused ? 'Chạy tiếp' : 'Tạm dừng';
    return [
      toggle(
        this.paused,
        icon(this.paused ? 'play' : 'pause', 20),
        pauseLabel,
        redraw(() => (this.paused = !this.paused)),
      ),
      toggle(false, icon('replay', 20), 'Chơi lại từ đầu', () => void this.play(this.story.id)),
      toggle(
        this.fast,
        '×2',
        '×2 – nhanh hơn',
        redraw(() => (this.fast = !this.fast)),
      ),
      toggle(
        this.english,
        'EN',
        'EN – English subtitles',
        redraw(() => this.setEnglish(!this.english)),
      ),
      toggle(false, icon('close', 20), 'Thôi xem câu chuyện', () => this.stop()),
    ];
  }

  stop() {
    this.run += 1;
    this.paused = false;
    this.host.hidden = true;
  }

  setEnglish(on) {
    this.english = on;
    localStorage.setItem(SUBTITLES, on ? 'on' : 'off');
  }
}
