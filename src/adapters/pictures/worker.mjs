// Node 20 cannot load TypeScript in a worker thread by itself, and the loader of the main thread (tsx or Jest) does
// not reach here.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
