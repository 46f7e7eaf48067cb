import express from 'express';
import type { Request, Response, Router } from 'express';
import { readMultipartFile } from '../../core/multipart.ts';
import { RuleError } from '../../core/rule-error.ts';
import type { World } from '../../core/world.ts';

interface UploadRule {
  kind: 'image' | 'gif' | 'file';
  extensions: string[];
  maxBytes: number;
  answerField: 'attachment_id' | 'token';
}

const MB = 1024 * 1024;
const RULES: UploadRule[] = [
  { kind: 'image', extensions: ['jpg', 'jpeg', 'png'], maxBytes: MB, answerField: 'attachment_id' },
  { kind: 'gif', extensions: ['gif'], maxBytes: 5 * MB, answerField: 'attachment_id' },
  { kind: 'file', extensions: ['pdf', 'doc', 'docx', 'csv'], maxBytes: 5 * MB, answerField: 'token' },
];

const CONTENT_TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
};

export function uploadRoutes(world: World): Router {
  const router = express.Router();
  const raw = express.raw({ type: 'multipart/form-data', limit: '16mb' });
  for (const rule of RULES) {
    router.post(`/v2.0/oa/upload/${rule.kind}`, raw, (req, res) => upload(world, rule, req, res));
  }
  return router;
}

function upload(world: World, rule: UploadRule, req: Request, res: Response): void {
  const file = Buffer.isBuffer(req.body)
    ? readMultipartFile(req.body, req.get('content-type') ?? '', 'file')
    : undefined;
  if (!file) throw new RuleError(-201, 'file');
  if (file.bytes.length > rule.maxBytes) throw new RuleError(-210);
  const extension = file.name.includes('.') ? (file.name.split('.').pop() ?? '').toLowerCase() : '';
  if (!rule.extensions.includes(extension)) {
    // The real platform reports success and hands out nothing to use.
    res.json({ error: 0, message: 'Success', data: {} });
    return;
  }
  const stored = world.media.put({
    kind: rule.kind,
    bytes: file.bytes,
    name: file.name,
    contentType: CONTENT_TYPES[extension] ?? 'application/octet-stream',
    uploadedAt: world.now(),
  });
  res.json({ error: 0, message: 'Success', data: { [rule.answerField]: stored.id } });
}
