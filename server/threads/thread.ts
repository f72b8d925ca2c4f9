/**
 * What runs in a thread: takes one piece of work after the other and answers each. Bytes are handed over, not copied.
 */
import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { Problem } from '../../core/problem/problem.js';
import { JOBS } from './jobs.js';
import { THREAD_LIMITS } from './limits.js';
import type { Answer, Order } from './threads.js';

parentPort?.on('message', (order: Order) => {
  void answerTo(order).then((answer) =>
    parentPort?.postMessage({ ...answer, isWorn: isWorn() }, 'result' in answer ? handedOver(answer.result) : []),
  );
});

/** Whether a heavy piece of work has left so much behind that a new thread costs less than what it would keep. */
function isWorn(): boolean {
  const { total_heap_size: heap, external_memory: external } = getHeapStatistics();
  return heap + external > THREAD_LIMITS.kept * 1024 * 1024;
}

async function answerTo({ job, input }: Order): Promise<Answer> {
  try {
    // What was ordered under a name is what that job takes.
    const run = JOBS[job] as (input: Order['input']) => Promise<unknown>;
    return { result: await run(input) };
  } catch (error) {
    if (error instanceof Problem)
      return { problem: { code: error.code, detail: error.detail, retryAfter: error.retryAfter } };
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** The memory of bytes that are all there is in it. */
function handedOver(result: unknown): ArrayBuffer[] {
  const bytes = result instanceof Uint8Array ? result : bytesIn(result);
  if (!bytes || !(bytes.buffer instanceof ArrayBuffer)) return [];
  return bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [];
}

function bytesIn(result: unknown): Uint8Array | undefined {
  if (typeof result !== 'object' || result === null || !('bytes' in result)) return undefined;
  return result.bytes instanceof Uint8Array ? result.bytes : undefined;
}
