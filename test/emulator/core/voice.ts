const SAMPLE_RATE = 8000;

export interface VoiceClip {
  id: string;
  /** What the phone page calls it when the citizen chooses one. */
  title: string;
  seconds: number;
  pitch: number;
}

/** Speech-like sounds, not words: enough to play, to forward and to be listened to. */
export const VOICE_CLIPS: VoiceClip[] = [
  { id: 'giong-cu-ba', title: 'Giọng cụ bà, hỏi tiền trợ cấp', seconds: 4, pitch: 190 },
  { id: 'giong-bac-trai', title: 'Giọng bác trai, hỏi đường tới xã', seconds: 6, pitch: 115 },
  { id: 'giong-hoang-hot', title: 'Giọng hoảng hốt, kể bị lừa', seconds: 9, pitch: 230 },
];

/** First two formants of a, e, i, o, u: what makes a buzz sound like a vowel. */
const VOWELS: [number, number][] = [
  [800, 1200],
  [530, 1850],
  [300, 2300],
  [500, 900],
  [320, 800],
];

export function voiceClipWav(clip: VoiceClip): Buffer {
  const samples = new Int16Array(clip.seconds * SAMPLE_RATE);
  const syllable = Math.floor(SAMPLE_RATE * 0.22);
  for (let i = 0; i < samples.length; i += 1) {
    const index = Math.floor(i / syllable);
    const within = (i % syllable) / syllable;
    // Every sixth syllable is a breath.
    const loud = index % 6 === 5 ? 0 : Math.sin(Math.PI * within) ** 0.7;
    samples[i] = Math.round(loud * 9000 * vowelSample(clip.pitch, index, within, i / SAMPLE_RATE));
  }
  return wav(samples);
}

function vowelSample(pitch: number, index: number, within: number, t: number): number {
  const [first, second] = VOWELS[(index * 7 + 3) % VOWELS.length] ?? [500, 1500];
  const tone = [0, 0.18, -0.15, 0.08, -0.05][(index * 3) % 5] ?? 0;
  const base = pitch * (1 + tone * within);
  let sum = 0;
  for (let harmonic = 1; harmonic <= 14; harmonic += 1) {
    const hz = base * harmonic;
    const gain = Math.exp(-(((hz - first) / 160) ** 2)) + 0.6 * Math.exp(-(((hz - second) / 220) ** 2));
    sum += (gain + 0.05) * Math.sin(2 * Math.PI * hz * t);
  }
  return Math.max(-1, Math.min(1, sum));
}

function wav(samples: Int16Array): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLE_RATE, 24);
  header.writeUInt32LE(SAMPLE_RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)]);
}
