import { Agent, request } from 'node:http';

export interface LoadResult {
  perSecond: number;
  p50ms: number;
  p99ms: number;
  refused: number;
}

/** Posts `bodies` over `connections` kept-alive connections as fast as answers come. Each body is sent once. */
export async function load(
  url: string,
  bodies: readonly { body: string; headers: Record<string, string> }[],
  connections: number,
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let next = 0;
  let refused = 0;
  const started = performance.now();
  const lane = async (): Promise<void> => {
    while (next < bodies.length) {
      const one = bodies[next];
      next += 1;
      if (!one) return;
      const from = performance.now();
      const status = await post(url, one.body, one.headers, agent);
      times.push(performance.now() - from);
      if (status !== 200) refused += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((times[Math.floor(times.length * share)] ?? 0) * 100) / 100;
  return { perSecond: Math.round(bodies.length / seconds), p50ms: at(0.5), p99ms: at(0.99), refused };
}

function post(url: string, body: string, headers: Record<string, string>, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', () => resolve(0));
    sent.end(body);
  });
}
