import { h, icon } from './dom.js';

const BARS = [6, 12, 18, 10, 22, 14, 8, 20, 16, 11, 19, 9, 15, 21, 12, 7, 17, 10];

/** A voice message as Zalo draws it: a round button, a wave, the length. */
export function voicePlayer(url) {
  const audio = h('audio', { src: url, preload: 'metadata' });
  const length = h('span', { class: 'voice-length' }, '0:00');
  const button = h(
    'button',
    { type: 'button', class: 'voice-play', 'aria-label': 'Nghe tin thoại' },
    icon('play', 20),
  );
  const show = (name, label) => {
    button.replaceChildren(icon(name, 20));
    button.setAttribute('aria-label', label);
  };
  const say = (seconds) => (length.textContent = `0:${String(Math.round(seconds)).padStart(2, '0')}`);
  button.addEventListener('click', () => (audio.paused ? void audio.play() : audio.pause()));
  audio.addEventListener('play', () => show('pause', 'Dừng nghe'));
  audio.addEventListener('pause', () => show('play', 'Nghe tin thoại'));
  audio.addEventListener('ended', () => (audio.currentTime = 0));
  audio.addEventListener('loadedmetadata', () => say(audio.duration));
  audio.addEventListener('timeupdate', () => say(audio.paused ? audio.duration : audio.currentTime));
  const wave = h(
    'span',
    { class: 'wave', 'aria-hidden': 'true' },
    BARS.map((height) => {
      const bar = h('i');
      bar.style.height = `${height}px`;
      return bar;
    }),
  );
  return h('span', { class: 'voice' }, button, wave, length, audio);
}
