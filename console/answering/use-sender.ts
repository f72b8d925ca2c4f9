/**
 * The sender of whoever is signed in, for a cycle: one for as long as the page is open. It sends while its writer looks at the
 * answers, and what is left when they go; it never goes on under somebody else's name.
 */
import { useEffect, useSyncExternalStore } from 'react';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { AnswerSender, type SenderState } from './answer-sender.js';
import { DraftShelf } from './draft-shelf.js';
import { sendAnswer } from './send-answer.js';

const senders = new Map<string, AnswerSender>();

function senderOf(userId: string, cycle: CycleDto): AnswerSender {
  const name = `${userId} ${cycle.id}`;
  const known = senders.get(name);
  if (known) return known;
  const shelf = new DraftShelf(userId, cycle.id);
  const surroundings = {
    send: (answer: Parameters<typeof sendAnswer>[1]) => sendAnswer(cycle, answer),
    keep: (drafts: Parameters<DraftShelf['write']>[0]) => shelf.write(drafts),
    now: () => Date.now(),
    later: (milliseconds: number, work: () => void) => {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
  };
  const made = new AnswerSender(surroundings, shelf.read());
  senders.set(name, made);
  return made;
}

export interface Sending {
  readonly sender: AnswerSender;
  readonly state: SenderState;
}

export function useSender(userId: string, cycle: CycleDto): Sending {
  const sender = senderOf(userId, cycle);
  const state = useSyncExternalStore(sender.subscribe, sender.current);
  useEffect(() => {
    const tryAgain = () => sender.tryAgain();
    const leaveAll = () => sender.leaveAll();
    // With what an earlier visit left behind.
    sender.wake();
    window.addEventListener('online', tryAgain);
    window.addEventListener('pagehide', leaveAll);
    return () => {
      leaveAll();
      sender.rest();
      window.removeEventListener('online', tryAgain);
      window.removeEventListener('pagehide', leaveAll);
    };
  }, [sender]);
  return { sender, state };
}
