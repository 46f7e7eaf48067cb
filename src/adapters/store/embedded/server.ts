import { chmodSync } from 'node:fs';
import type { Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { errorReply } from './command.ts';
import { runCommand } from './commands.ts';
import { StoreError } from './errors.ts';
import { GroupCommit } from './group-commit.ts';
import type { Store } from './store.ts';
import type { Request } from './wire.ts';
import { parseMessage, splitMessages, writeReply } from './wire.ts';

export type Listen = { socket: string } | { port: number };

/** Listens for drivers and runs what they send, one command at a time. */
export class StoreServer {
  readonly commits: GroupCommit;
  readonly #store: Store;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #viaSocket: boolean;

  private constructor(store: Store, viaSocket: boolean) {
    this.#store = store;
    this.#viaSocket = viaSocket;
    this.commits = new GroupCommit(store);
    this.#server = createServer((socket) => this.#accept(socket));
  }

  static async listen(store: Store, where: Listen): Promise<{ server: StoreServer; uri: string }> {
    const server = new StoreServer(store, 'socket' in where);
    await new Promise<void>((resolve, reject) => {
      server.#server.once('error', (error) =>
        reject(new StoreError('unusable', `The store cannot listen: ${error.message}.`)),
      );
      if ('socket' in where) server.#server.listen(where.socket, resolve);
      else server.#server.listen(where.port, '127.0.0.1', resolve);
    });
    if ('socket' in where) chmodSync(where.socket, 0o600);
    return { server, uri: server.#uri(where) };
  }

  #uri(where: Listen): string {
    const address = this.#server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const host = 'socket' in where ? encodeURIComponent(where.socket) : `127.0.0.1:${port}`;
    return `mongodb://${host}/trolyxa?directConnection=true`;
  }

  #accept(socket: Socket): void {
    this.#sockets.add(socket);
    const state = { pending: Buffer.alloc(0) };
    socket.setNoDelay(true);
    socket.on('close', () => this.#sockets.delete(socket));
    // A client that goes away is its own affair; what it was acknowledged is on disk.
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      state.pending = state.pending.length > 0 ? Buffer.concat([state.pending, chunk]) : chunk;
      try {
        for (const message of splitMessages(state)) this.#handle(socket, parseMessage(message));
      } catch {
        socket.destroy();
      }
    });
  }

  #handle(socket: Socket, request: Request): void {
    const work = (): Buffer => writeReply(request, runCommand(this.#store, request.command, this.#viaSocket));
    this.commits.run(work, (result) => {
      if (!request.wantsReply || socket.destroyed) return;
      socket.write(result instanceof Error ? writeReply(request, errorReply(result)) : result);
    });
  }

  /** Answers what was asked, then lets go of everybody. */
  async close(): Promise<void> {
    this.commits.flush();
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const socket of this.#sockets) socket.destroySoon();
    await closed;
  }
}
