/* Read aloud, larger letters, print, copy, and keep a copy for when there is no signal. */
const $ = (id) => document.getElementById(id);

function readAloud() {
  const speech = window.speechSynthesis;
  if (speech.speaking) {
    speech.cancel();
    isReading(false);
    return;
  }
  const voice = speech.getVoices().find((one) => one.lang.startsWith('vi'));
  const lines = [...document.querySelectorAll('[data-say]')];
  isReading(true);
  lines.forEach((line, index) => {
    const words = new SpeechSynthesisUtterance(line.textContent);
    words.lang = 'vi-VN';
    words.rate = 0.85;
    if (voice) words.voice = voice;
    const finish = () => {
      line.classList.remove('reading');
      if (index === lines.length - 1) isReading(false);
    };
    words.onstart = () => {
      line.classList.add('reading');
      line.scrollIntoView({ block: 'center' });
    };
    words.onend = finish;
    // Stopped half-way, or no voice: the mark must not stay behind.
    words.onerror = finish;
    speech.speak(words);
  });
}

function isReading(yes) {
  $('read').textContent = yes ? 'Dừng đọc' : 'Đọc to';
}

const SCALES = [1, 1.2, 1.4, 1.6];
let size = 0;
function larger() {
  size = (size + 1) % SCALES.length;
  document.documentElement.style.setProperty('--scale', String(SCALES[size]));
}

async function copy() {
  try {
    await navigator.clipboard.writeText($('copy-text').textContent.trim());
    $('copied').textContent = 'Đã chép. Bác dán vào ô nội dung chuyển tiền.';
  } catch {
    $('copied').textContent = 'Máy này chưa chép được. Bác bấm giữ vào chữ trên rồi chọn Sao chép.';
  }
}

if ('speechSynthesis' in window) $('read').addEventListener('click', readAloud);
else $('read').hidden = true;
$('larger').addEventListener('click', larger);
$('print').addEventListener('click', () => window.print());
$('copy')?.addEventListener('click', () => void copy());
if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/g/sw.js', { scope: '/g/' });
