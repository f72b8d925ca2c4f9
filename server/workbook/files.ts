/**
 * Files in and out. A file is written beside its final name first and then renamed, so that nobody ever sees half of
 * it and a failure leaves nothing behind.
 */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Problem } from '../../core/problem/problem.js';

/** Larger files are refused before they are read. */
export const LARGEST_FILE_BYTES = 256 * 1024 * 1024;

/** @throws Problem for a file that is not there, is no file, or is too large */
export async function readBytes(path: string): Promise<Uint8Array> {
  const info = await stat(path).catch(() => undefined);
  if (!info?.isFile()) {
    throw new Problem('file-not-found', {
      ja: 'ファイルが見つからないか、読み取れません。名前と場所を確かめてください。',
      en: 'The file was not found or cannot be read. Check its name and place.',
    });
  }
  if (info.size > LARGEST_FILE_BYTES) {
    const limit = LARGEST_FILE_BYTES / 1024 / 1024;
    throw new Problem('too-large', {
      ja: `ファイルが大きすぎます（上限${limit}MB）。`,
      en: `The file is too large (the limit is ${limit} MB).`,
    });
  }
  return readFile(path);
}

/** Nobody means to replace a form or a division's workbook by the result. @throws Problem */
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
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
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
