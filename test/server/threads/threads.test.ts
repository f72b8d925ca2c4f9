import assert from 'node:assert/strict';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Problem } from '../../../core/problem/problem.js';
import { BUILT_IN_FORMS } from '../../../core/forms/built-in.js';
import { FairQueue } from '../../../server/threads/fair-queue.js';
import { onBehalfOf, type Asking } from '../../../server/threads/on-behalf.js';
import { Threads } from '../../../server/threads/threads.js';
import { WorkbookReader } from '../../../server/threads/workbook-reader.js';
import { readSampleForm, readSampleWorkbook } from '../../../server/sample/sample-city.js';
import { readForm } from '../../../server/workbook/read-form.js';
import { HOSTILE } from '../../support/hostile-workbooks.js';

function asking(user: string, signal = new AbortController().signal): Asking {
  return { user, signal, aside: (work) => work() };
}

const isProblem = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;

describe('who waits for the threads', () => {
  it('has a turn after each of the others had one, however much somebody sends', () => {
    const queue = new FairQueue<string>(10, 5);
    for (const one of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) queue.add(one.charAt(0), one);
    const order = Array.from({ length: 7 }, () => queue.next(() => true));
    assert.deepEqual(order, ['a1', 'b1', 'c1', 'a2', 'b2', 'a3', undefined]);
  });

  it('is passed over while having enough, and keeps the place', () => {
    const queue = new FairQueue<string>(10, 5);
    for (const one of ['a1', 'a2', 'b1']) queue.add(one.charAt(0), one);
    assert.equal(
      queue.next((user) => user !== 'a'),
      'b1',
    );
    assert.equal(
      queue.next(() => true),
      'a1',
    );
  });

  it('is sent away beyond what one user, or all of them, may have waiting', () => {
    const queue = new FairQueue<number>(4, 2);
    queue.add('a', 1);
    queue.add('a', 2);
    assert.throws(() => queue.add('a', 3), isProblem('too-many-requests'));
    queue.add('b', 4);
    queue.add('b', 5);
    assert.throws(() => queue.add('c', 6), isProblem('too-many-requests'));
    queue.remove('a', 1);
    queue.add('c', 6);
    assert.deepEqual([queue.next(() => true), queue.next(() => true), queue.next(() => true)], [2, 4, 6]);
  });
});

describe('workbooks in threads', function () {
  this.timeout(60_000);
  let workbooks: WorkbookReader;
  const begin = (options: ConstructorParameters<typeof Threads>[0] = {}) => {
    workbooks = new WorkbookReader(new Threads(options));
    return workbooks;
  };
  afterEach(() => workbooks.close());

  const read = async () => {
    const form = await readSampleForm();
    return workbooks.read(await readSampleWorkbook('blank-2025.xlsx'), [form, ...BUILT_IN_FORMS]);
  };

  it('are read as in the process itself, with a form of the caller’s', async () => {
    begin();
    const form = await readSampleForm();
    const bytes = await readSampleWorkbook('blank-2025.xlsx');
    const reading = await workbooks.read(bytes, [...BUILT_IN_FORMS, form]);
    const { records, issues, fiscalYear } = await readForm(bytes, [form]);
    assert.deepEqual([reading.records, reading.issues, reading.fiscalYear], [records, issues, fiscalYear]);
    assert.equal(reading.form.document, form.document);
  });

  it('are refused with what is wrong with them', async () => {
    begin();
    await assert.rejects(workbooks.read(Buffer.from('no workbook'), BUILT_IN_FORMS), isProblem('not-a-workbook'));
  });

  it('are refused when they take too long, and the next one is read', async () => {
    begin({ time: 5 });
    await assert.rejects(read(), isProblem('too-large'));
    await workbooks.close();
    begin({ threads: 2, time: 4_000 });
    await assert.rejects(workbooks.describe(HOSTILE['cells']!()), isProblem('too-large'));
    assert.ok((await read()).records.length > 0);
  });

  it('are refused when they take too much memory, and the next one is read', async () => {
    begin({ heap: 64 });
    await assert.rejects(workbooks.describe(HOSTILE['header words everywhere']!()), isProblem('too-large'));
    assert.ok((await read()).records.length > 0);
  });

  it('are refused when little bytes show much text', async () => {
    begin();
    const bytes = HOSTILE['one long text in many cells']!();
    assert.ok(bytes.length < 30_000);
    await assert.rejects(workbooks.describe(bytes), isProblem('too-large'));
  });

  it('leave a thread to others than who sends most, and are given up when nobody waits any more', async () => {
    begin();
    const gone = new AbortController();
    const large = HOSTILE['header words everywhere']!();
    const many = Array.from({ length: 5 }, () =>
      onBehalfOf(asking('先', gone.signal), () => workbooks.read(large, BUILT_IN_FORMS)).catch(
        (error: unknown) => error,
      ),
    );
    let over = 0;
    for (const one of many) void one.then(() => over++);
    await onBehalfOf(asking('後'), read);
    assert.ok(over <= 1, `${over} of 5 were done before the other user’s one`);
    gone.abort();
    assert.ok((await Promise.all(many)).slice(1).every(isProblem('try-again')));
    assert.ok((await read()).records.length > 0);
  });

  it('hold up nobody: the loop waits for a small part of the time that the work takes', async () => {
    begin();
    await read();
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const large = HOSTILE['header words everywhere']!();
    delay.enable();
    const begun = performance.now();
    await assert.rejects(workbooks.read(large, [await readSampleForm()]), Problem);
    const took = performance.now() - begun;
    delay.disable();
    assert.ok(delay.max / 1e6 < Math.max(200, took / 4), `${delay.max / 1e6} ms of ${took} ms`);
  });
});
