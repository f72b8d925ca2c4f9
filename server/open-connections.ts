/**
 * The connections of an HTTP server, so that it can be closed: Node waits for every one of them, also for those that a
 * browser opened in advance and never used, and for those that go idle after the server has begun to close.
 */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * @returns closes the server: what is under way is answered, and nothing else is waited for; what is not over within
 *   `patience` (milliseconds), like a request that never arrives whole, is broken off
 */
export function watchConnections(server: Server): (patience: number) => Promise<void> {
  /** How many requests are under way on each. */
  const busy = new Map<Socket, number>();
  let isClosing = false;
  server.on('connection', (socket) => {
    busy.set(socket, 0);
    socket.once('close', () => busy.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    busy.set(socket, (busy.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const before = busy.get(socket);
      if (before === undefined) return;
      const left = before - 1;
      busy.set(socket, left);
      if (isClosing && left === 0) socket.end(() => socket.destroy());
    });
  });
  return (patience) =>
    new Promise((done, fail) => {
      isClosing = true;
      const breakOff = setTimeout(() => {
        for (const socket of busy.keys()) socket.destroy();
      }, patience);
      server.close((error) => {
        clearTimeout(breakOff);
        if (error) fail(error);
        else done();
      });
      for (const [socket, requests] of busy) if (requests === 0) socket.destroy();
    });
}
