import type { EventBody } from '../../domain/event.ts';
import type { Draft, Scene } from '../scene.ts';
import { tellUnsaid } from './unreachable.ts';
import { watchAgain } from './window.ts';

const OPENS: readonly EventBody['kind'][] = ['text', 'media', 'follow', 'chatnow'];

/** What comes first when a citizen is heard from: their window is open again. */
export function welcomeBack(scene: Scene, draft: Draft): void {
  if (!OPENS.includes(scene.event.body.kind)) return;
  tellUnsaid(scene, draft);
  watchAgain(scene, draft);
}
