/**
 * Reads the workbooks that a call means, as far as they can be read: one odd file among many keeps nobody else's answers
 * out of the report, and is named with the reason (rule S7).
 */
import { basename } from 'node:path';
import { makeIssue } from '../../core/issue/make-issue.js';
import type { Bilingual, Issue } from '../../core/issue/issue.js';
import { Problem } from '../../core/problem/problem.js';
import { readBytes } from '../workbook/files.js';
import type { WorkbookReading } from '../workbook/read-form.js';
import type { InputFiles } from './input-files.js';
import { about, FileProblem, FileProblems } from './output.js';
import { progressBar } from './progress-bar.js';

export interface FileReading {
  /** The file's name; with its folder where another file has the same name. */
  readonly source: string;
  readonly reading: WorkbookReading;
}

export interface Inputs {
  readonly readings: readonly FileReading[];
  /** What was not read, and why. */
  readonly issues: readonly Issue[];
  /** Whether a file was not read in which there may be answers. */
  readonly isPart: boolean;
}

/**
 * @param read makes a reading of the bytes of a file
 * @throws FileProblems where a name is no file's, or where nothing at all could be read
 */
export async function readInputs(
  found: InputFiles,
  read: (bytes: Uint8Array) => Promise<WorkbookReading>,
): Promise<Inputs> {
  const { files, missing, traces, others } = found;
  if (files.length === 0) throw nothingToRead();
  const all = [...files, ...[...traces, ...others].map(({ file }) => file)];
  const sourceOf = (file: string) => sourceName(file, all);
  const readings: FileReading[] = [];
  const problems: FileProblem[] = [];
  const bar = progressBar(files.length, '読み込み / reading');
  for (const file of files) {
    try {
      const bytes = await about(file, readBytes(file));
      readings.push({ source: sourceOf(file), reading: await about(file, read(bytes)) });
    } catch (error) {
      problems.push(error instanceof FileProblem ? error : new FileProblem(file, unreadable(error)));
    }
    bar.step();
  }
  bar.stop();
  // A name that is no file's is a slip in the call.
  if (missing.length > 0 || (readings.length === 0 && problems.length > 0)) throw new FileProblems(problems);
  const tell = (code: 'file-unread' | 'file-foreign' | 'file-trace', file: string, why: Bilingual) =>
    makeIssue(code, { evidence: [sourceOf(file)] }, sourceOf(file), why);
  const issues = [
    ...problems.map(({ file, problem }) => tell('file-unread', file, problem.detail)),
    ...others.map(({ file, why }) => tell('file-foreign', file, why)),
    ...traces.map(({ file, why }) => tell('file-trace', file, why)),
  ];
  return { readings, issues, isPart: problems.length > 0 };
}

function sourceName(file: string, all: readonly string[]): string {
  const name = basename(file);
  return all.some((other) => other !== file && basename(other) === name) ? file : name;
}

/** Whatever else goes wrong with one file, such as a folder's rights, is that file's too. */
function unreadable(cause: unknown): Problem {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const detail = { ja: `読み取れません（${reason}）。`, en: `It cannot be read (${reason}).` };
  return new Problem('damaged-workbook', detail, { cause });
}

function nothingToRead(): Problem {
  return new Problem('file-not-found', {
    ja: '指定した場所にExcelブックがありません。',
    en: 'There is no Excel workbook in the place that was named.',
  });
}
