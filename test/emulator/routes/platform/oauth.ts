import express from 'express';
import type { Router } from 'express';
import type { World } from '../../core/world.ts';

interface OauthError {
  error: number;
  error_name: string;
  error_reason: string;
  error_description: string;
  ref_doc: string;
}

/** `POST /oauth/v4/oa/access_token`. A refusal comes with HTTP 200 and no `access_token`, as on the real platform. */
export function oauthRoutes(world: World): Router {
  const router = express.Router();
  router.post('/v4/oa/access_token', express.urlencoded({ extended: false }), (req, res) => {
    const form = (req.body ?? {}) as Record<string, unknown>;
    res.json(answer(world, form, req.get('secret_key')));
  });
  return router;
}

function answer(world: World, form: Record<string, unknown>, secret: string | undefined): object {
  if (form['app_id'] !== world.options.appId) return refusal(-14002, 'Invalid appId', 'app_id is not known');
  // The document names no code for a wrong secret; -14002 is the nearest it has.
  if (secret !== world.options.appSecret) {
    return refusal(-14002, 'Invalid appId', 'the secret_key header does not match');
  }
  if (form['grant_type'] !== 'refresh_token') {
    return refusal(-118, 'Invalid grant', 'the emulator only knows grant_type=refresh_token');
  }
  const pair = world.tokens.refresh(String(form['refresh_token'] ?? ''));
  return pair ?? refusal(-14014, 'Invalid refresh token', 'unknown, used or older than three months');
}

function refusal(error: number, name: string, reason: string): OauthError {
  return {
    error,
    error_name: name,
    error_reason: reason,
    error_description: `${name}: ${reason}`,
    ref_doc: 'https://developers.zalo.me/docs/api/official-account-api/phu-luc/ma-loi',
  };
}
