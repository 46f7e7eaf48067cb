import express from 'express';
import type { Router } from 'express';
import { STICKER_IDS, avatarSvg, oaAvatarSvg, stickerSvg, tinyPdf } from '../../core/drawings.ts';
import { VOICE_CLIPS, voiceClipWav } from '../../core/voice.ts';
import type { World } from '../../core/world.ts';

/** Pictures, voices and documents that payload URLs point to. */
export function fileRoutes(world: World): Router {
  const router = express.Router();
  router.get('/avatar/:file', (req, res) => {
    const person = world.person(req.params.file.replace(/\.svg$/, ''));
    res.type('svg').send(person ? avatarSvg(person.name, person.color) : oaAvatarSvg());
  });
  router.get('/sticker/:file', (req, res) => {
    res.type('svg').send(stickerSvg(req.params.file.replace(/\.svg$/, '')));
  });
  router.get('/stickers', (_req, res) => res.json(STICKER_IDS));
  router.get('/voices', (_req, res) => {
    res.json(VOICE_CLIPS.map(({ id, title, seconds }) => ({ id, title, seconds })));
  });
  router.get('/voice/:file', (req, res) => {
    const clip = VOICE_CLIPS.find(({ id }) => `${id}.wav` === req.params.file);
    if (!clip) return void res.sendStatus(404);
    res.set('content-type', 'audio/wav').send(voiceClipWav(clip));
  });
  router.get('/document/:name', (req, res) => res.type('pdf').send(tinyPdf(req.params.name)));
  router.get('/media/:id/:name', (req, res) => {
    const item = world.media.get(req.params.id);
    if (!item) return void res.sendStatus(404);
    res.set('x-content-type-options', 'nosniff').type(item.contentType).send(item.bytes);
  });
  return router;
}
