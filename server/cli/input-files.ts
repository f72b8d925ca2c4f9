/**
 * The files that a call means: files as they are named, everything in a folder and the folders in it, and `*` where no
 * shell has expanded it (on Windows). Nothing that lies there is passed over in silence: what is not read is named, with
 * the reason.
 */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Bilingual } from '../../core/issue/issue.js';

interface UnreadFile {
  readonly file: string;
  readonly why: Bilingual;
}

export interface InputFiles {
  /** What may be a workbook, in the order of the arguments and by name within a folder, each once. */
  readonly files: readonly string[];
  /** Those of them that are not there. */
  readonly missing: readonly string[];
  /** Traces of other programs, in which nobody's answers are. */
  readonly traces: readonly UnreadFile[];
  /** What is no workbook. */
  readonly others: readonly UnreadFile[];
}

export async function inputFiles(names: readonly string[]): Promise<InputFiles> {
  const files: string[] = [];
  const missing: string[] = [];
  const traces: UnreadFile[] = [];
  const others: UnreadFile[] = [];
  const seen = new Set<string>();
  const take = async (path: string, isNamed: boolean): Promise<void> => {
    if (seen.has(resolve(path))) return;
    seen.add(resolve(path));
    const why = traceOf(basename(path));
    if (why) return void traces.push({ file: path, why });
    const info = await stat(path).catch(() => undefined);
    if (info?.isDirectory()) {
      const names = await readdir(path).catch(() => undefined);
      if (!names) others.push({ file: path, why: CLOSED });
      for (const name of names?.sort() ?? []) await take(join(path, name), false);
    } else if (isNamed || WORKBOOKS.has(extname(path).toLowerCase())) {
      files.push(path);
      if (!info) missing.push(path);
    } else others.push({ file: path, why: NO_WORKBOOK });
  };
  for (const name of names) for (const path of await expanded(name)) await take(path, path === name);
  return { files, missing, traces, others };
}

/** Endings of files that hold tables; whether one can be read is found out by reading it. */
const WORKBOOKS = new Set('.xlsx .xlsm .xltx .xltm .xls .xlt .xlsb .ods .csv .tsv .numbers .zip'.split(' '));

const NO_WORKBOOK = {
  ja: 'Excelブックではないので読んでいません。',
  en: 'It is no Excel workbook and was not read.',
};

const CLOSED = {
  ja: 'このフォルダーは開けません。権限を確かめてください。',
  en: 'This folder cannot be opened. Check its permissions.',
};

function traceOf(name: string): Bilingual | undefined {
  const lower = name.toLowerCase();
  return TRACES.find(({ is }) => is(lower))?.why;
}

const TRACES: readonly { readonly is: (name: string) => boolean; readonly why: Bilingual }[] = [
  {
    is: (name) => name.startsWith('~$'),
    why: {
      ja: 'Excelがブックを開いている間に置く目印のファイルです。',
      en: 'It is the mark that Excel leaves while a workbook is open.',
    },
  },
  {
    is: (name) => name.startsWith('._') || name === '.ds_store' || name === '__macosx',
    why: {
      ja: 'Macが置いた付属のファイルで、回答は入っていません。',
      en: 'It was left by a Mac and holds no answers.',
    },
  },
  {
    is: (name) => ['thumbs.db', 'desktop.ini'].includes(name),
    why: { ja: 'Windowsが置いたファイルです。', en: 'It was left by Windows.' },
  },
  {
    is: (name) => name.startsWith('.~lock.') || /^\..+\.tmp$/u.test(name),
    why: { ja: '書きかけか使用中の目印のファイルです。', en: 'It is the mark of a file in use, or an unfinished one.' },
  },
];

/** The paths that a `*` in the last part of a name stands for; the name itself where it stands for none. */
async function expanded(name: string): Promise<readonly string[]> {
  const isThere = await stat(name).then(
    () => true,
    () => false,
  );
  if (isThere || !basename(name).includes('*')) return [name];
  const parts = basename(name)
    .split('*')
    .map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
  const wanted = new RegExp(`^${parts.join('.*')}$`, 'iu');
  const names = (await readdir(dirname(name)).catch(() => [])).filter((entry) => wanted.test(entry)).sort();
  return names.length > 0 ? names.map((entry) => join(dirname(name), entry)) : [name];
}
