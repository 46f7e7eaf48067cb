import { afterAll, beforeAll } from '@jest/globals';
import { createWorld, type World, type WorldOptions } from './world.ts';

/** One world for the stories of a file: started before the first, stopped after the last. */
export function inAWorld(options: WorldOptions = {}): () => World {
  let world: World | undefined;
  beforeAll(async () => {
    world = await createWorld(options);
  }, 60_000);
  afterAll(async () => {
    await world?.stop();
  }, 30_000);
  return () => {
    if (!world) throw new Error('the world has not started');
    return world;
  };
}

/** Looks again and again, for what no phone hears of; the test's own time is the limit. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Button titles without their numbers. */
export function titlesOf(message: { buttons: { title: string }[] }): string[] {
  return message.buttons.map((button) => button.title.replace(/^\d+\.\s*/, ''));
}

/** Words and lines of a chat answer, for the limits of the house style. */
export function linesOf(message: { text: string }): string[] {
  return message.text.split('\n');
}
