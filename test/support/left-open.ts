/**
 * Nothing that a test file opened may stay open: a server that still listens, a process that still runs. Where mocha runs
 * all files in one process that process would never end; where it ends its processes itself nobody would notice. Looked
 * at after each file, or once at the end where one process runs them all.
 */
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';

/** Of `process.getActiveResourcesInfo`. */
const MUST_NOT_STAY = ['TCPServerWrap', 'PipeServerWrap', 'ProcessWrap', 'Worker'];
/** What was closed is gone a moment later. */
const PATIENCE_MS = 5_000;

function openNow(): string[] {
  return process.getActiveResourcesInfo().filter((kind) => MUST_NOT_STAY.includes(kind));
}

let before: readonly string[] = [];

export const mochaHooks = {
  beforeAll(): void {
    before = openNow();
  },
  async afterAll(this: Mocha.Context): Promise<void> {
    this.timeout(2 * PATIENCE_MS);
    const until = performance.now() + PATIENCE_MS;
    while (openNow().length > before.length && performance.now() < until) await setTimeout(20);
    assert.deepEqual(openNow(), before, 'the tests left something open');
  },
};
