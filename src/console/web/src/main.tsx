import '@mantine/core/styles.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('app');
if (root) createRoot(root).render(<App />);

// Without it the page works as well: only nobody is woken.
if ('serviceWorker' in navigator)
  navigator.serviceWorker.register('/console/sw.js', { scope: '/console/' }).catch(() => undefined);
