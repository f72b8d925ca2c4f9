/**
 * What the command line says: results on standard output, messages for people on standard error, in Japanese or in
 * English. Exit codes: 0 done, 1 done with something to resolve, 2 could not be done.
 */
import type { Bilingual, Issue } from '../../core/issue/issue.js';
import { Problem, type ProblemCode } from '../../core/problem/problem.js';

export type Language = 'ja' | 'en';

export const EXIT = { done: 0, toResolve: 1, failed: 2 } as const;
type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a command has to say: data for `--json`, lines for people, and how it ended. */
export interface CommandResult {
  readonly json: unknown;
  readonly lines: readonly string[];
  /** What a person has to know even where only a program reads the data: on standard error. */
  readonly notes?: readonly string[];
  readonly exit: ExitCode;
}

/** A problem with the name of the file it is about. */
export class FileProblem extends Error {
  constructor(
    readonly file: string,
    readonly problem: Problem,
  ) {
    super(`${file}: ${problem.message}`, { cause: problem });
  }
}

/** Several files that cannot be used, named together so that they can be mended together. */
export class FileProblems extends Error {
  constructor(readonly problems: readonly FileProblem[]) {
    super(problems.map(({ message }) => message).join('\n'));
  }
}

/** Problems whose sentence names the database that they are about. */
const OF_THE_DATABASE: readonly ProblemCode[] = ['database-unavailable', 'database-not-empty'];

/** Runs something about a file; a problem in it names the file, unless it is the database's. */
export async function about<T>(file: string, work: Promise<T> | (() => T)): Promise<T> {
  const running = typeof work === 'function' ? Promise.resolve().then(work) : work;
  return running.catch((error: unknown) => {
    throw error instanceof Problem && !OF_THE_DATABASE.includes(error.code) ? new FileProblem(file, error) : error;
  });
}

export function say(text: Bilingual, language: Language): string {
  return text[language];
}

/** An issue as the command line's contract has it: one sentence, in the chosen language; and whatever else is known of it. */
export function issueJson({ wording, compared, ...issue }: Issue, language: Language): Record<string, unknown> {
  return {
    ...issue,
    message: say(issue.message, language),
    ...(compared && { compared: compared.map((cell) => ({ ...cell, label: say(cell.label, language) })) }),
    ...(wording && { wording: { writer: say(wording.writer, language), reader: say(wording.reader, language) } }),
  };
}

const SEVERITY: Record<Issue['severity'], Bilingual> = {
  error: { ja: '誤り', en: 'error' },
  warning: { ja: '注意', en: 'warning' },
  info: { ja: '参考', en: 'info' },
};

export function severityName(severity: Issue['severity'], language: Language): string {
  return say(SEVERITY[severity], language);
}

export function issueLine(issue: Issue, language: Language): string {
  const place = [issue.sheet, issue.address].filter((part) => part !== '').join('!');
  const head = `[${severityName(issue.severity, language)}] ${place}`.trimEnd();
  return `${head} ${say(issue.message, language)} (${issue.rule} ${issue.code})`;
}

/** One line for each problem, naming file and cause. */
export function problemLines(error: unknown): string[] {
  if (error instanceof FileProblems) return error.problems.flatMap(problemLines);
  if (error instanceof FileProblem) return [`${error.file}: ${problemText(error.problem)}`];
  if (error instanceof Problem) return [problemText(error)];
  const message = error instanceof Error ? error.message : String(error);
  return [`予期しない誤りが起きました / Unexpected error: ${message}`];
}

function problemText({ detail, code }: Problem): string {
  return `${detail.ja} / ${detail.en} [${code}]`.replace(/\s+/gu, ' ');
}
