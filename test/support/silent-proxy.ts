/**
 * A way to a database that somebody can cut without anybody noticing: connections stay open, and nothing comes through any
 * more, as when a switch between two machines fails.
 */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface SilentProxy {
  /** The database's URL by this way. */
  readonly url: string;
  /** Nothing is carried any more, nor refused. */
  fallSilent(): void;
  /** What was held back is lost; new connections are carried again. */
  recover(): void;
  close(): Promise<void>;
}

/** @param target URL of a PostgreSQL database */
export async function silentProxy(target: string): Promise<SilentProxy> {
  const { hostname, port } = new URL(target);
  const pairs = new Set<[Socket, Socket]>();
  let isSilent = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const [from, to] of [pair, [far, near] as const]) {
      from.on('error', end);
      from.on('close', end);
      from.on('data', (bytes: Buffer) => {
        if (!isSilent) to.write(bytes);
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  // A server that listens on a port has an address of this kind.
  url.port = String((server.address() as AddressInfo).port);
  const endAll = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  };
  return {
    url: url.href,
    fallSilent: () => (isSilent = true),
    recover() {
      endAll();
      isSilent = false;
    },
    async close() {
      endAll();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}
