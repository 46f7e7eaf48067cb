import express from 'express';
import QRCode from 'qrcode';
import request from 'supertest';
import { describe, expect, it } from '@jest/globals';
import type { Metrics } from '../../src/metrics.ts';
import { publicRoutes } from '../../src/public-routes.ts';

const content = {
  title: 'Mở tài khoản',
  steps: ['Mang căn cước ra xã.'],
  bring: [],
  safety: '',
  extra: [],
  basis: [],
  updatedOn: '2026-11-21',
  owner: 'xã',
};

function app() {
  const server = express();
  const routes = publicRoutes({
    publicUrl: 'https://x.vn',
    communeName: 'xã Nghĩa Hòa',
    guidance: (id) => (id === 'open_account' ? { content, commune: 'xã', communeId: 'nghia-hoa' } : null),
    notice: () => null,
    isReady: () => Promise.resolve(true),
    metrics: {} as Metrics,
  });
  for (const route of routes) server[route.method](route.path, (i, o) => void route.handle(i, o));
  return request(server);
}

describe('The code on a guidance page', () => {
  it.each(['', '?xa=nghia-hoa', '?xa=nowhere', `?xa=${'a'.repeat(3_500)}`, '?xa=a&xa=b'])(
    'leads to the page of the commune that is shown, whatever was asked (%#)',
    async (query) => {
      const answer = await app().get(`/g/open_account${query}`).expect(200);
      const qr = await QRCode.toString('https://x.vn/g/open_account?xa=nghia-hoa', { type: 'svg' });
      expect(answer.text).toContain(qr);
    },
  );
});
