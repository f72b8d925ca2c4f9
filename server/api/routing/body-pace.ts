/**
 * How slowly a body may arrive. Somebody far away with a large workbook has the time they need; whoever lets it drip, or
 * stops in the middle, only keeps a connection and a place from others, and is told so.
 */
import type { Request } from 'express';
import { Problem } from '../../../core/problem/problem.js';

export interface Pace {
  /** In milliseconds: how often it is looked. */
  readonly window: number;
  /** How much has to come in each window, unless it is all. */
  readonly bytes: number;
}

/** A kilobyte a second: a thirtieth of what a telephone line carried. */
export const USUAL_PACE: Pace = { window: 8_000, bytes: 8 * 1024 };

/**
 * @param reading of the request's body, which it goes on with or is given up
 * @throws Problem `too-slow`, and what `reading` throws
 */
export async function atPace<T>(request: Request, pace: Pace, reading: Promise<T>): Promise<T> {
  const { socket } = request;
  let seen = socket.bytesRead;
  let timer: NodeJS.Timeout | undefined;
  const slow = new Promise<never>((_, fail) => {
    timer = setInterval(() => {
      const now = socket.bytesRead;
      if (!request.complete && now - seen < pace.bytes) fail(tooSlow());
      seen = now;
    }, pace.window);
  });
  try {
    return await Promise.race([reading, slow]);
  } finally {
    clearInterval(timer);
  }
}

function tooSlow(): Problem {
  return new Problem('too-slow', {
    ja: '送信が途中で止まったか、遅すぎるため、打ち切りました。ネットワークを確かめて、もう一度送信してください（入力した内容は失われません）。',
    en: 'Sending stopped on the way, or was too slow, and was given up. Check the network and send it again; nothing that you entered is lost.',
  });
}
