import { describe, expect, it } from '@jest/globals';
import { sourcesIn, ts, type Source } from './source.ts';

const SERVER = sourcesIn('src', 'webhooks');
const PORTS = ['src/ports.ts', 'src/routes.ts'];
const isLocal = (to: string): boolean => /^(?:src|webhooks|test|miniapp|scripts|bench)\//.test(to);

/** contract ← domain ← ports ← stages, adapters, webhooks, console ← pipeline and its like ← compose ← main */
function rankOf(path: string): number {
  if (path.startsWith('src/contract/')) return 0;
  if (path.startsWith('src/domain/')) return 1;
  if (PORTS.includes(path)) return 2;
  if (path.startsWith('webhooks/') || path.split('/').length > 2) return 3;
  if (path === 'src/main.ts') return 6;
  return path.startsWith('src/compose') ? 5 : 4;
}

/** A stage, an adapter, a webhook: what must not know its neighbours. The embedded store is part of the store. */
function unitOf(path: string): string {
  const parts = path.split('/');
  const isGrouped = path.startsWith('src/adapters/') || path.startsWith('webhooks/');
  return parts.slice(0, path.startsWith('src/adapters/') ? 3 : isGrouped ? 2 : 2).join('/');
}

function violations(sources: readonly Source[], isWrong: (from: string, to: string) => boolean): string[] {
  return sources.flatMap(({ path, imports }) =>
    imports.filter(({ to }) => isWrong(path, to)).map(({ to }) => `${path} → ${to}`),
  );
}

describe('Imports', () => {
  it('are found at all, by this test', () => {
    expect(SERVER.length).toBeGreaterThan(80);
    expect(SERVER.find((one) => one.path === 'src/compose-http.ts')?.imports).toContainEqual({
      to: 'webhooks/zalo/door.ts',
      isType: false,
    });
  });

  it('point one way, from the edge to the middle', () => {
    expect(violations(SERVER, (from, to) => isLocal(to) && rankOf(to) > rankOf(from))).toEqual([]);
  });

  it('never join two stages, adapters or webhooks', () => {
    const crossing = (from: string, to: string): boolean =>
      isLocal(to) && rankOf(from) === 3 && rankOf(to) === 3 && unitOf(from) !== unitOf(to);
    expect(violations(SERVER, crossing)).toEqual([]);
  });

  it('let webhooks know contract, domain and ports only', () => {
    const webhooks = SERVER.filter((one) => one.path.startsWith('webhooks/'));
    const isWrong = (from: string, to: string): boolean =>
      isLocal(to) && unitOf(from) !== unitOf(to) && rankOf(to) > 2;
    expect(violations(webhooks, isWrong)).toEqual([]);
  });

  it('reach the webhooks from the composition only', () => {
    const isWrong = (from: string, to: string): boolean =>
      to.startsWith('webhooks/') && !from.startsWith('webhooks/') && !from.startsWith('src/compose');
    expect(violations(SERVER, isWrong)).toEqual([]);
  });

  it('leave the contract with zod and the domain with nothing', () => {
    const foreign = (allowed: string[]) => (_from: string, to: string) =>
      !isLocal(to) && !allowed.includes(to);
    const under = (folder: string) => SERVER.filter((one) => one.path.startsWith(folder));
    expect(violations(under('src/contract/'), foreign(['zod']))).toEqual([]);
    expect(violations(under('src/domain/'), foreign(['node:crypto']))).toEqual([]);
  });

  it('give browsers the contract and nothing else of the server', () => {
    const browsers = [...sourcesIn('miniapp/src'), ...sourcesIn('src/console/web')];
    const isWrong = (from: string, to: string): boolean =>
      isLocal(to) && !to.startsWith('src/contract/') && !to.startsWith(from.split('/').slice(0, 2).join('/'));
    expect(browsers.length).toBeGreaterThan(10);
    expect(violations(browsers, isWrong)).toEqual([]);
  });

  it('keep the emulator a second reading of Zalo’s words', () => {
    const emulator = sourcesIn('test/emulator');
    expect(emulator.length).toBeGreaterThan(10);
    expect(violations(emulator, (_from, to) => isLocal(to) && !to.startsWith('test/emulator/'))).toEqual([]);
  });

  it('keep the stand-in for Google away from the server it tests', () => {
    const google = sourcesIn('test/emulator-google');
    expect(google.length).toBeGreaterThan(3);
    expect(violations(google, (_from, to) => isLocal(to) && !to.startsWith('test/emulator-google/'))).toEqual(
      [],
    );
  });

  it('load Google’s library only when somebody asks for it', () => {
    const statically = SERVER.flatMap(({ path, tree }) =>
      tree.statements
        .filter(ts.isImportDeclaration)
        .filter((one) => /^'(?:@google-cloud|@grpc|google-)/.test(one.moduleSpecifier.getText()))
        .filter((one) => one.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword)
        .map((one) => `${path} → ${one.moduleSpecifier.getText()}`),
    );
    expect(statically).toEqual([]);
    const knowing = SERVER.filter(({ imports }) => imports.some(({ to }) => to.startsWith('@google-cloud')));
    expect(
      knowing.map((one) => one.path).filter((path) => !path.startsWith('src/adapters/dialogflow/')),
    ).toEqual([]);
    expect(knowing.length).toBeGreaterThan(0);
  });

  it('never bring tests or scripts into the server', () => {
    expect(violations(SERVER, (_from, to) => /^(?:test|scripts|bench|miniapp)\//.test(to))).toEqual([]);
  });

  it.each([['src', 'webhooks'], ['miniapp/src'], ['test/emulator'], ['test/emulator-google']])(
    'of values make no circle in %s',
    (...folders) => {
      expect(circlesIn(sourcesIn(...folders))).toEqual([]);
    },
  );
});

/** Depth first; a file met again on the way down closes a circle. */
function circlesIn(sources: readonly Source[]): string[] {
  const values = new Map(
    sources.map(({ path, imports }) => [path, imports.filter((one) => !one.isType).map((one) => one.to)]),
  );
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path) || trail.includes(path)) return;
    for (const to of values.get(path) ?? []) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const path of values.keys()) visit(path, []);
  return circles;
}
