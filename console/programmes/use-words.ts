/**
 * Says something of programmes at the server, however many they are, and takes the last of it back.
 */
import { useState } from 'react';
import type { ProgrammeDecision } from '../../core/protocol/programmes.js';
import { programmesApi } from '../../core/protocol/programmes.js';
import { call } from '../api/client.js';
import type { Failure } from '../api/failure.js';
import { useAction } from '../feedback/use-action.js';
import type { Word } from './entries.js';

/** As many as one request may have. */
const AT_ONCE = 500;

interface Words {
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  /** What was said last, in words; undefined where nothing was. */
  readonly said: string | undefined;
  /** @param text what is said then */
  say(words: readonly Word[], text: string): void;
  /** Undefined where there is nothing to take back. */
  readonly takeBack: (() => void) | undefined;
}

/** @param onChanged called when something was said */
export function useWords(cycleId: string, takenBack: string, onChanged: () => void): Words {
  const { busy, failure, run } = useAction();
  const [last, setLast] = useState<{ readonly text: string; readonly back: readonly Word['takeBack'][] }>();
  const send = async (decisions: readonly Omit<ProgrammeDecision, 'note'>[]) => {
    for (let from = 0; from < decisions.length; from += AT_ONCE) {
      const some = decisions.slice(from, from + AT_ONCE).map((one) => ({ ...one, note: '' }));
      await call(programmesApi.decide, { params: { cycleId }, body: { decisions: some } });
    }
    onChanged();
  };
  const say = (words: readonly Word[], text: string) =>
    run(async () => {
      await send(words.flatMap((word) => word.say));
      setLast({ text, back: words.map((word) => word.takeBack) });
    });
  const takeBack = () =>
    run(async () => {
      await send(last?.back.flat() ?? []);
      setLast({ text: takenBack, back: [] });
    });
  return { busy, failure, said: last?.text, say, takeBack: last && last.back.length > 0 ? takeBack : undefined };
}
