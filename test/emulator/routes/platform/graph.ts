import express from 'express';
import type { Request, Router } from 'express';
import { appSecretProof } from '../../core/signature.ts';
import type { World } from '../../core/world.ts';

const PHONE_CODE_LIFE_MS = 2 * 60_000;

/** What a mini app's server asks on graph.zalo.me with a citizen's own token. */
export function graphRoutes(world: World): Router {
  const router = express.Router();
  router.get('/v2.0/me', (req, res) => void res.json(me(world, req)));
  router.get('/v2.0/me/info', (req, res) => void res.json(phoneNumber(world, req)));
  return router;
}

function me(world: World, req: Request): object {
  const accessToken = req.get('access_token');
  const person = world.personByToken(accessToken);
  if (!accessToken || !person) return { error: 452, message: 'Session key invalid' };
  if (req.get('appsecret_proof') !== appSecretProof(world.options.appSecret, accessToken)) {
    return { error: -242, message: 'Invalid appsecret_proof' };
  }
  const fields = String(req.query['fields'] ?? 'id').split(',');
  return {
    error: 0,
    message: 'Success',
    id: person.userIdByApp,
    is_sensitive: false,
    ...(fields.includes('name') ? { name: person.name } : {}),
    ...(fields.includes('picture') ? { picture: { data: { url: world.avatarUrl(person.userId) } } } : {}),
  };
}

/** The raw secret here and a proof above: the two calls really differ. */
function phoneNumber(world: World, req: Request): object {
  const person = world.personByToken(req.get('access_token'));
  if (!person) return { error: 452, message: 'Session key invalid' };
  const secret = req.get('secret_key');
  if (!secret) return { error: 116, message: 'secret_key is empty' };
  if (secret !== world.options.appSecret) return { error: 117, message: 'secret_key is invalid' };
  const code = req.get('code');
  if (!code) return { error: 114, message: 'code is empty' };
  const issued = world.phoneCodes.get(code);
  if (!issued || issued.userId !== person.userId) return { error: 115, message: 'code is invalid' };
  if (issued.used) return { error: 119, message: 'code was used' };
  if (world.now() - issued.at > PHONE_CODE_LIFE_MS) return { error: 115, message: 'code is expired' };
  issued.used = true;
  return { data: { number: person.phone }, error: 0, message: 'Success' };
}
