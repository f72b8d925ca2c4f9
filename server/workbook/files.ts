/**
 * Files in and out. A file is written beside its final name first and then renamed, so that nobody ever sees half of
 * it and a failure leaves nothing behind.
 */
import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat, writeFile, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Problem } from '../../core/problem/problem.js';

/** Larger files are refused before they are read. */
const LARGEST_FILE_BYTES = 256 * 1024 * 1024;

/** @throws Problem for a file that is not there, is no file, or is too large */
export async function readBytes(path: string): Promise<Uint8Array> {
  const info = await stat(path).catch(() => undefined);
  if (!info?.isFile()) throw fileNotFound();
  if (info.size > LARGEST_FILE_BYTES) {
    const limit = LARGEST_FILE_BYTES / 1024 / 1024;
    throw new Problem('too-large', {
      ja: `ファイルが大きすぎます（上限${limit}MB）。`,
      en: `The file is too large (the limit is ${limit} MB).`,
    });
  }
  return readFile(path);
}

export function fileNotFound(): Problem {
  return new Problem('file-not-found', {
    ja: 'ファイルが見つからないか、読み取れません。名前と場所を確かめてください。',
    en: 'The file was not found or cannot be read. Check its name and place.',
  });
}

/** Nobody means to replace a form or a department's workbook by the result. @throws Problem */
export function refuseToReplace(inputs: readonly string[], output: string): void {
  if (!inputs.some((input) => resolve(input) === resolve(output))) return;
  throw new Problem('file-not-writable', {
    ja: '読み込むファイルと同じ名前には書き出せません。別の名前を指定してください。',
    en: 'This is one of the files to read. Give the result another name.',
  });
}

/** A file that a person may have worked on for hours is never replaced unasked. @throws Problem */
export async function refuseExisting(path: string): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (!there) return;
  throw new Problem('file-not-writable', {
    ja: '同じ名前のファイルがすでにあります。別の名前を指定するか、置き換えてよければ --force を付けてください。',
    en: 'There is already a file of this name. Give another name, or --force to replace it.',
  });
}

/** Whole or not at all. @throws Problem where the place cannot be written to */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = draftOf(path);
  try {
    await writeFile(draft, bytes, { flag: 'wx' });
    await rename(draft, path);
  } catch (cause) {
    await rm(draft, { force: true });
    throw new Problem(
      'file-not-writable',
      {
        ja: 'ファイルに書き込めません。保存先を確かめ、Excelで開いている場合は閉じてからやり直してください。',
        en: 'The file cannot be written. Check the folder, and close the file if it is open in Excel.',
      },
      { cause },
    );
  }
}

/** Where a file grows until it is whole. */
function draftOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
}

const OWNER_ONLY = 0o600;

interface GradualFile<T> {
  /** Whether a file of that name may be replaced. */
  readonly replace: boolean;
  write(file: FileHandle): Promise<T>;
  /** Reads what was written before it gets its name. */
  verify(draft: string, written: T): Promise<void>;
}

/**
 * Whole or not at all, for what does not fit into memory and is nobody else's business: the file is readable by its owner
 * only. It is on the disk, not only on its way there, when this returns.
 * @throws Problem where the place cannot be written to, or a file of that name is there; what `verify` throws
 */
export async function writeGradually<T>(path: string, { replace, write, verify }: GradualFile<T>): Promise<T> {
  if (!replace) await refuseExisting(path);
  const draft = draftOf(path);
  try {
    const file = await open(draft, 'wx', OWNER_ONLY);
    let result: T;
    try {
      result = await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await verify(draft, result);
    // Once more: it may have taken long.
    if (!replace) await refuseExisting(path);
    await rename(draft, path);
    await syncFolder(dirname(path));
    return result;
  } catch (error) {
    await rm(draft, { force: true });
    throw isFileError(error) ? notWritten(error) : error;
  }
}

/** Makes a new name last through a power cut. Windows has nothing to be told. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What the file system says, and nobody else. */
function isFileError(error: unknown): boolean {
  const calls = ['open', 'write', 'fsync', 'close', 'rename'];
  return error instanceof Error && 'syscall' in error && calls.includes(String(error.syscall));
}

function notWritten(cause: unknown): Problem {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const detail = {
    ja: `ファイルに書き込めません（${code}）。保存先と空き容量を確かめてください。`,
    en: `The file cannot be written (${code}). Check the folder and the room on the disk.`,
  };
  return new Problem('file-not-writable', detail, { cause });
}
