import './zod-without-eval.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { detectPlatform } from './platform/index.ts';
import './style/base.css';
import './style/controls.css';
import './style/pages.css';

// A page in a frame is the emulator's phone, whose close button lies over the top right corner, as Zalo's may.
document.documentElement.classList.toggle('framed', window.parent !== window);

const root = document.getElementById('app');
if (root) createRoot(root).render(<App platform={detectPlatform()} />);
