/* Read aloud, larger letters, print, copy, and keep a copy for when there is no signal. */
const $ = (id) => document.getElementById(id);

function readAloud() {
  const speech = window.speechSynthesis;
  if (speech.speaking) {
    speech.cancel();
    return;
  }
  const voice = speech.getVoices().find((one) => one.lang.startsWith('vi'));
  for (const line of document.querySelectorAll('[data-say]')) {
    const words = new SpeechSynthesisUtterance(line.textContent);
    words.lang = 'vi-VN';
    words.rate = 0.85;
    if (voice) words.voice = voice;
    words.onstart = () => line.classList.add('reading');
    words.onend = () => line.classList.remove('reading');
    speech.speak(words);
  }
}

let scale = 1;
function larger() {
  scale = scale >= 1.6 ? 1 : scale + 0.2;
  document.documentElement.style.setProperty('--scale', String(scale));
}

async function copy() {
  await navigator.clipboard.writeText($('copy-text').textContent.trim());
  $('copied').textContent = 'Đã chép. Bác dán vào ô nội dung chuyển tiền.';
}

if ('speechSynthesis' in window) $('read').addEventListener('click', readAloud);
else $('read').hidden = true;
$('larger').addEventListener('click', larger);
$('print').addEventListener('click', () => window.print());
$('copy')?.addEventListener('click', () => void copy());
if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/g/sw.js', { scope: '/g/' });
