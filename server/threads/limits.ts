/**
 * What one piece of work on a workbook may cost on the server, where others wait meanwhile. The command line reads with
 * the limits of server/xlsx alone: whoever starts it waits for nobody else.
 */
import type { Bilingual } from '../../core/issue/issue.js';
import { Problem } from '../../core/problem/problem.js';

const MB = 1024 * 1024;

export const THREAD_LIMITS = {
  /** Milliseconds of one piece of work, from when its turn has come. */
  time: 20_000,
  /** Megabytes that a thread may hold in objects; what is unpacked comes to that. */
  heap: 192,
  /** Megabytes that a thread may keep when it has nothing to do; one that has grown beyond is ended. */
  kept: 96,
  /** Bytes of all parts of a workbook, unpacked. */
  unpacked: 128 * MB,
  /**
   * Values, characters and issues that are read out of a workbook, which are merged and answered on the server's own
   * thread: a city's whole plan has some 30,000 values. Characters of a description.
   */
  values: 60_000,
  text: 8 * MB,
  issues: 10_000,
  description: 32 * MB,
  /** Pieces of work that wait, of all and of one user. */
  waiting: 100,
  waitingOfOne: 20,
} as const;

export function beyondLimit({ ja, en }: Bilingual): Problem {
  return new Problem('too-large', {
    ja: `ブックが大きすぎるか、複雑すぎます（${ja}）。不要なシートや行、書式を除くか、分けて送ってください。`,
    en: `The workbook is too large or too complicated (${en}). Remove sheets, rows and formatting that are not needed, or send it in parts.`,
  });
}

export function tookTooLong(milliseconds: number): Problem {
  const seconds = Math.round(milliseconds / 1000);
  return beyondLimit({ ja: `${seconds}秒以内に処理できません`, en: `it takes longer than ${seconds} seconds` });
}

export function tooMuchMemory(): Problem {
  return beyondLimit({ ja: '処理に必要なメモリーが多すぎます', en: 'it takes too much memory' });
}

export const BUSY: Bilingual = {
  ja: 'ほかのブックを処理しています。少し待ってから、もう一度送信してください。',
  en: 'Other workbooks are being worked on. Wait a moment and send it again.',
};
