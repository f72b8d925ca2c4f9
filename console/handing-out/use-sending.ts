/**
 * Sends letters to one department after the other. A letter goes out under a number of its own, by which it is sent again
 * only to those who were refused: after a failure the same number is used, whatever became of the answer.
 */
import { useState } from 'react';
import { v4 as newId } from 'uuid';
import { handingOutApi, type MailDto, type NoticeDto } from '../../core/protocol/handing-out.js';
import { call } from '../api/client.js';
import { failureOf, type Failure } from '../api/failure.js';

/** A letter that was confirmed. */
export interface ReadyLetter extends Omit<MailDto, 'requestId'> {
  readonly department: { readonly id: string; readonly name: string };
}

interface NumberedLetter extends ReadyLetter {
  readonly requestId: string;
}

export interface SentLetter {
  readonly letter: NumberedLetter;
  /** What became of each recipient's; empty where that is not known. */
  readonly notices: readonly NoticeDto[];
  readonly failure: Failure | undefined;
}

export interface Sending {
  /** In departments; undefined where nothing is under way. */
  readonly progress: { readonly done: number; readonly all: number } | undefined;
  /** Of the last run. */
  readonly results: readonly SentLetter[];
  send(letters: readonly ReadyLetter[]): void;
  /** To those who were refused, and where no answer came. */
  sendAgain(): void;
}

export function useSending(cycleId: string, onOver: () => void): Sending {
  const [progress, setProgress] = useState<Sending['progress']>();
  const [results, setResults] = useState<readonly SentLetter[]>([]);
  const run = async (letters: readonly NumberedLetter[]) => {
    const sent: SentLetter[] = [];
    setResults([]);
    for (const [done, letter] of letters.entries()) {
      setProgress({ done, all: letters.length });
      sent.push(await sendOne(cycleId, letter));
    }
    setProgress(undefined);
    setResults(sent);
    onOver();
  };
  return {
    progress,
    results,
    send: (letters) => void run(letters.map((letter) => ({ ...letter, requestId: newId() }))),
    sendAgain: () => void run(results.filter(isDue).map(({ letter }) => letter)),
  };
}

async function sendOne(cycleId: string, letter: NumberedLetter): Promise<SentLetter> {
  const { department, ...body } = letter;
  const params = { cycleId, departmentId: department.id };
  try {
    const { notices } = await call(handingOutApi.send, { params, body });
    return { letter, notices, failure: undefined };
  } catch (error) {
    return { letter, notices: [], failure: failureOf(error) };
  }
}

/** Whether sending again may do something. */
export function isDue({ notices, failure }: SentLetter): boolean {
  return failure !== undefined || notices.some(({ state }) => state === 'failed');
}
