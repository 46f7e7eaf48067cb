import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import request from 'supertest';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { createApp } from '../../src/app.ts';
import type { Guard, Route } from '../../src/routes.ts';
import { sourcesIn, stringsIn, ts, unionOf, walk, type Source } from './source.ts';

const SERVER = sourcesIn('src', 'webhooks');
const TESTS = sourcesIn('test');
const GUARDS = unionOf(
  SERVER.find((one) => one.path === 'src/routes.ts'),
  'Guard',
);

function placesOf(sources: readonly Source[], isIt: (node: ts.Node) => boolean): string[] {
  return sources.flatMap((source) => {
    const found: string[] = [];
    walk(source.tree, (node) => {
      if (!isIt(node)) return;
      const { line } = source.tree.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${source.path}:${line + 1}`);
    });
    return found;
  });
}

describe('The environment', () => {
  it('is read in config.ts only', () => {
    const readers = SERVER.filter((one) => /process\s*\.\s*env|process\[|import\.meta\.env/.test(one.text));
    expect(readers.map((one) => one.path)).toEqual(['src/config.ts']);
  });
});

describe('The code', () => {
  it('has no “any”', () => {
    expect(placesOf([...SERVER, ...TESTS], (node) => node.kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
  });

  it('has no default export', () => {
    const isDefault = (node: ts.Node): boolean =>
      ts.isExportAssignment(node) ||
      (node.kind === ts.SyntaxKind.DefaultKeyword && ts.isFunctionDeclaration(node.parent));
    expect(placesOf(SERVER, isDefault)).toEqual([]);
  });

  it('has no file over three hundred lines', () => {
    const long = [...SERVER, ...TESTS].filter((one) => one.text.split('\n').length > 301);
    expect(long.map((one) => one.path)).toEqual([]);
  });

  it('has files of eighty lines or less in the middle', () => {
    const lengths = SERVER.map((one) => one.text.split('\n').length - 1).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80);
  });

  it('switches off no check of types or style', () => {
    const off = /@ts-ignore|@ts-nocheck|@ts-expect-error|eslint-disable/;
    expect(SERVER.filter((one) => off.test(one.text)).map((one) => one.path)).toEqual([]);
  });
});

describe('The tests', () => {
  it('are never skipped, singled out or promised', () => {
    const marks = new Set(['skip', 'only', 'todo', 'failing']);
    const runners = new Set(['it', 'test', 'describe']);
    const isMarked = (node: ts.Node): boolean =>
      (ts.isPropertyAccessExpression(node) &&
        marks.has(node.name.text) &&
        runners.has(node.expression.getText().split('.')[0] ?? '')) ||
      (ts.isCallExpression(node) && /^(?:x|f)(?:it|test|describe)$/.test(node.expression.getText()));
    expect(placesOf(TESTS, isMarked)).toEqual([]);
  });

  it('keep no snapshots', () => {
    const entries = readdirSync('test', { recursive: true }) as string[];
    expect(entries.filter((name) => name.endsWith('.snap'))).toEqual([]);
    expect(
      TESTS.filter((one) => /toMatch(?:Inline)?Snapshot\(/.test(one.text)).map((one) => one.path),
    ).toEqual([]);
  });
});

describe('The ports', () => {
  const ports = SERVER.find((one) => one.path === 'src/ports.ts') as Source;
  const seams = ports.tree.statements
    .filter(ts.isInterfaceDeclaration)
    .filter((one) => one.members.some(ts.isMethodSignature));

  it('are on one page', () => {
    expect(seams.length).toBeGreaterThan(8);
    expect(ports.text.split('\n').length).toBeLessThanOrEqual(300);
  });

  it.each(seams.map((one) => [one.name.text, one] as const))('%s says what it is for', (_name, seam) => {
    expect(ts.getJSDocCommentsAndTags(seam)).not.toEqual([]);
  });

  it.each(seams.map((one) => [one.name.text, one] as const))('%s has few methods', (_name, seam) => {
    expect(seam.members.filter(ts.isMethodSignature).length).toBeLessThanOrEqual(9);
  });
});

/** `{ method, path, handle, … }` wherever one is written. */
function routesIn(sources: readonly Source[]): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  for (const { path, tree } of sources) {
    walk(tree, (node) => {
      if (!ts.isObjectLiteralExpression(node)) return;
      const names = new Map(node.properties.map((one) => [one.name?.getText() ?? '', one]));
      if (!names.has('path') || !names.has('handle')) return;
      const text = (name: string): string =>
        names
          .get(name)
          ?.getText()
          .replace(/^\w+: /, '') ?? '';
      found.push({
        file: path,
        path: text('path'),
        method: text('method'),
        guard: text('guard').replace(/'/g, ''),
        roles: text('roles'),
      });
    });
  }
  return found;
}

describe('Every route', () => {
  const routes = routesIn(SERVER);

  it('names a guard that exists', () => {
    expect(routes.length).toBeGreaterThan(8);
    expect(routes.filter((one) => !GUARDS.includes(one['guard'] ?? ''))).toEqual([]);
  });

  it('that changes or shows what is somebody’s is guarded', () => {
    const open = routes
      .filter(({ guard = '' }) => guard === 'public' || guard === 'form_opening')
      .map((one) => one['path']);
    const meant = [
      /^'\/(?:healthz|readyz)?'$/,
      /^[`']\/[gn]\//,
      /zalo_verifier/,
      /^'\/console\/case\/het-han'$/,
      /^'\/(?:privacy|terms)'$/,
      /^'\/api\/miniapp\/(?:home|session|legal)'$/,
    ];
    expect(open.filter((path) => !meant.some((one) => one.test(path ?? '')))).toEqual([]);
  });

  it('of the officers’ API is behind a session and names who may, but for coming in', () => {
    const api = routes.filter(({ path = '' }) => path.startsWith("'/api/console/"));
    expect(api.length).toBeGreaterThan(10);
    expect(api.filter(({ guard }) => guard !== 'officer_session').map(({ path }) => path)).toEqual([
      "'/api/console/sign-in'",
    ]);
    const behind = routes.filter(({ guard }) => guard === 'officer_session');
    expect(behind.filter(({ roles }) => !/^(?:ROLES|CHIEFS|\[.+\])$/.test(roles ?? ''))).toEqual([]);
  });

  it('is in the table; only the files of built pages are added', () => {
    const calls: string[] = [];
    for (const { path, tree } of SERVER) {
      walk(tree, (node) => {
        if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
        const { expression, name } = node.expression;
        const [first] = node.arguments;
        if (!/^(?:app|router|server)$/.test(expression.getText()) || !first) return;
        const place = ts.isStringLiteral(first) || ts.isTemplateExpression(first) || first.getText() === 'at';
        if (place && name.text !== 'set' && name.text !== 'disable')
          calls.push(`${path} ${name.text} ${first.getText()}`);
      });
    }
    expect(calls).toContain('src/built-pages.ts get `${at}/{*path}`');
    const isMeant = /^src\/(?:app\.ts use '\/api\/miniapp'|built-pages\.ts (?:use|get) (?:at$|`\$\{at\}\/))/;
    expect(calls.filter((one) => !isMeant.test(one))).toEqual([]);
  });

  it('is stopped by its own guard, and others do not exist', async () => {
    const refuse: RequestHandler = (_request, response) => void response.status(418).end();
    const guards = Object.fromEntries(GUARDS.map((guard) => [guard, refuse])) as Record<
      Guard,
      RequestHandler
    >;
    const table = GUARDS.map((guard): Route => ({
      method: 'get',
      path: `/${guard}`,
      guard: guard as Guard,
      handle: (_request, response) => void response.end('in'),
    }));
    const dir = join('test', 'no-such-folder');
    const pages = [{ at: '/miniapp', dir, build: '' }];
    const app = createApp({
      routes: table,
      guards,
      pages,
      trustProxy: 0,
      publicUrl: 'http://localhost:3000',
      onError: () => undefined,
    });
    for (const { path } of table) await request(app).get(path).expect(418);
    for (const { path } of table) await request(app).post(path).expect(404);
    for (const path of ['/admin', '/.env', '/api', '/%2e%2e/package.json'])
      await request(app).get(path).expect(404);
  });
});

describe('The sentences of the assistant', () => {
  const phrases = Object.assign(
    {},
    ...readdirSync('intents/_phrases').map((file) =>
      parse(readFileSync(join('intents/_phrases', file), 'utf8')),
    ),
  ) as Record<string, string>;
  const reasons = unionOf(
    SERVER.find((one) => one.path === 'src/domain/effect.ts'),
    'CaseReason',
  ).map((reason) => `reason_${reason}`);
  const sent = unionOf(
    SERVER.find((one) => one.path === 'src/domain/event.ts'),
    'MediaKind',
  ).map((media) => `sent_${media}`);
  const changes = unionOf(
    SERVER.find((one) => one.path === 'src/domain/event.ts'),
    'CaseChange',
  );

  function asked(): string[] {
    const keys: string[] = [];
    for (const { tree } of SERVER) {
      walk(tree, (node) => {
        if (!ts.isCallExpression(node) || !/\bphrase$/.test(node.expression.getText())) return;
        const [key] = node.arguments;
        if (key && ts.isStringLiteral(key)) keys.push(key.text);
      });
    }
    return keys;
  }

  it('exist wherever one is asked for', () => {
    expect(asked().length).toBeGreaterThan(20);
    expect([...asked(), ...reasons, ...sent, ...changes].filter((key) => !(key in phrases))).toEqual([]);
  });

  it('are all used', () => {
    const used = new Set([...SERVER.flatMap(stringsIn), ...reasons, ...sent]);
    expect(Object.keys(phrases).filter((key) => !used.has(key))).toEqual([]);
  });

  it('have words for every reason, and no reason more', () => {
    const written = Object.keys(phrases).filter((key) => key.startsWith('reason_'));
    expect(written.sort()).toEqual([...reasons].sort());
  });
});

describe('The lockfile', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { resolved?: string; link?: boolean; integrity?: string }>;
  };
  const packages = Object.entries(lock.packages).filter(
    ([path, one]) => path.includes('node_modules/') && !one.link,
  );

  it('names no download address', () => {
    expect(packages.filter(([, one]) => one.resolved).map(([path]) => path)).toEqual([]);
  });

  it('knows the content of every package', () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(([, one]) => !one.integrity).map(([path]) => path)).toEqual([]);
  });
});
