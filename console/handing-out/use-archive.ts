/**
 * Downloads the workbooks of all departments in one zip, and says how many have arrived.
 */
import { useEffect, useRef, useState } from 'react';
import { failureOf, type Failure } from '../api/failure.js';
import { getArchive } from '../api/client.js';
import { saveFile } from '../file/save-file.js';
import { entryCounter } from './arriving-entries.js';
import type { DressChoice } from './dress-choice.js';

interface ArchiveDownload {
  /** How many workbooks have arrived; undefined where nothing is under way. */
  readonly arrived: number | undefined;
  readonly failure: Failure | undefined;
  /** How the last one ended. */
  readonly end: 'done' | 'stopped' | undefined;
  begin(choice: DressChoice): void;
  stop(): void;
}

/** @param onDone called when it is saved */
export function useArchive(cycleId: string, onDone: () => void): ArchiveDownload {
  const [arrived, setArrived] = useState<number>();
  const [failure, setFailure] = useState<Failure>();
  const [end, setEnd] = useState<ArchiveDownload['end']>();
  const stopping = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => stopping.current?.abort(), []);
  const begin = (choice: DressChoice) => {
    const own = new AbortController();
    stopping.current = own;
    setArrived(0);
    setFailure(undefined);
    setEnd(undefined);
    const asked = { params: { cycleId }, query: choice, signal: own.signal };
    void getArchive(asked, entryCounter(setArrived))
      .then((file) => {
        saveFile(file);
        setEnd('done');
        onDone();
      })
      .catch((error: unknown) => (own.signal.aborted ? setEnd('stopped') : setFailure(failureOf(error))))
      .finally(() => setArrived(undefined));
  };
  return { arrived, failure, end, begin, stop: () => stopping.current?.abort() };
}
