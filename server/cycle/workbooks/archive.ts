/**
 * The workbooks of many departments in one zip, which leaves as they are made: one of them is held at a time. They are stored
 * as they are, being packed already, under names in UTF-8.
 */
import { Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { archiveName, distinctNames, workbookName } from '../../../core/handing-out/file-name.js';
import { Problem } from '../../../core/problem/problem.js';
import type { CycleRef } from '../../store/cycles.js';
import { onBehalfOf, whoAsks } from '../../threads/on-behalf.js';
import type { CycleParts } from '../cycle-parts.js';
import { departmentsOfCycle } from '../reads/read-departments.js';
import { readyToHandOut, type HandedOutFile, type HandOutWishes } from './hand-out.js';

interface WantedArchive extends HandOutWishes {
  /** Ids; all departments of the cycle where not given. */
  readonly departmentIds: readonly string[] | undefined;
  /** Called with the departments when all of it was made. */
  onMade(departmentIds: readonly string[]): Promise<void>;
}

export interface Archive {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** @throws Problem `not-found` where there is no such department in the cycle, or none at all; `too-large` */
export async function makeArchive(parts: CycleParts, ref: CycleRef, wanted: WantedArchive): Promise<Archive> {
  const ready = await readyToHandOut(parts, ref, wanted, departmentsOfCycle);
  const ids = wanted.departmentIds && new Set(wanted.departmentIds);
  const departments = ready.more.filter(({ id }) => ids?.has(id) ?? true);
  if (departments.length === 0 || (ids && departments.length < ids.size)) throw noDepartments();
  const { cycle } = ready;
  const names = distinctNames(departments.map(({ name }) => workbookName(cycle, name)));
  const { user, signal } = whoAsks();
  // The request's turn is over by then; the threads still know whose work it is.
  const asking = { user, signal, aside: <T>(work: () => Promise<T>) => work() };
  const files = async function* () {
    for (const [i, { name }] of departments.entries()) {
      signal.throwIfAborted();
      const { bytes } = await onBehalfOf(asking, () => ready.make(name));
      yield { name: names[i] ?? name, bytes };
    }
    await wanted.onMade(departments.map(({ id }) => id));
  };
  return { name: archiveName(cycle), chunks: zipped(files()) };
}

/**
 * Its entries say their size in front, so that whoever receives it can count them.
 */
async function* zipped(files: AsyncIterable<HandedOutFile>): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = new ZipWriter(writable, { level: 0, dataDescriptor: false, extendedTimestamp: false, zip64: false });
  const written = (async () => {
    try {
      for await (const { name, bytes } of files) await writer.add(name, new Uint8ArrayReader(bytes));
      await writer.close();
    } catch (error) {
      await writable.abort(error).catch(() => undefined);
      throw error;
    }
  })();
  // Told below, also where nobody reads to the end.
  written.catch(() => undefined);
  const reader = readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    await written;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function noDepartments(): Problem {
  return new Problem('not-found', {
    ja: '配布する課がありません。画面を開き直して、課を選び直してください。',
    en: 'There is no department to hand out to. Open the page again and choose anew.',
  });
}
