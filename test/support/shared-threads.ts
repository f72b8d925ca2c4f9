/**
 * The threads in which all servers of a test process read workbooks: beginning one takes longer than what most tests ask
 * of it. Idle ones keep no process alive.
 */
import { Threads } from '../../server/threads/threads.js';

let threads: Threads | undefined;

export function sharedThreads(): Threads {
  return (threads ??= new Threads());
}
