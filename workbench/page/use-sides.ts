/**
 * What happens at the sides: files are opened and saved, and nothing unsaved goes without being asked about.
 */
import { useEffect, useReducer, useState } from 'react';
import { Problem } from '../../core/problem/problem.js';
import type { Bilingual } from '../../core/issue/issue.js';
import type { SampleDto } from '../../core/protocol/samples.js';
import { savedChanges } from '../../excel-host/saved-changes.js';
import { sidesReducer, FIRST_SIDES, type Side, type Notice } from './sides.js';
import { openBook, refuseTooLarge } from './open-book.js';
import { describe, fetchSample, listSamples, writeInto } from './workbench-server.js';

export interface Sides {
  readonly sides: readonly Side[];
  readonly samples: readonly SampleDto[] | undefined;
  /** Whether somebody has to sign in before a workbook can be opened. */
  readonly needsSignIn: boolean;
  add(): void;
  close(side: Side): void;
  openFile(side: Side, file: File): void;
  openSample(side: Side, name: string): void;
  save(side: Side): void;
  dismissNotice(side: Side): void;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function useSides(): Sides {
  const [sides, tell] = useReducer(sidesReducer, FIRST_SIDES);
  const [samples, setSamples] = useState<readonly SampleDto[]>();
  const [needsSignIn, setNeedsSignIn] = useState(false);
  useEffect(() => {
    // Without samples there is still a file of one's own; that the server is away shows when one is opened.
    const look = () =>
      listSamples().then(
        (found) => {
          setSamples(found);
          setNeedsSignIn(false);
        },
        (error: unknown) => {
          setSamples(undefined);
          setNeedsSignIn(isSignedOut(error));
        },
      );
    void look();
    // Whoever signed in in another window comes back.
    const onFocus = () => void look();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, []);

  const open = async (side: number, name: string, fetchBytes: () => Promise<Uint8Array<ArrayBuffer>>) => {
    tell({ type: 'opening', side, name });
    try {
      const bytes = await fetchBytes();
      const opened = await describe(bytes, name);
      tell({ type: 'opened', side, open: openBook(bytes, opened, new Date().getFullYear()) });
    } catch (error) {
      tell({ type: 'noticed', side, notice: { kind: 'open-failed', file: name, ...causeOf(error) } });
    }
  };

  const save = async ({ id: side, open: opened }: Side) => {
    if (!opened) return;
    const { name: file, bytes, book, isSigned } = opened;
    try {
      const mark = book.changes;
      const changes = savedChanges(book.model);
      hand(await writeInto(bytes, changes), file);
      book.saved(mark);
      const { cells, customXml, rules, unsaved } = changes;
      const isUnsigned = isSigned && cells.length + customXml.length + rules.length > 0;
      tell({ type: 'noticed', side, notice: { kind: 'saved', file, unsaved, isUnsigned } });
    } catch (error) {
      tell({ type: 'noticed', side, notice: { kind: 'save-failed', file, ...causeOf(error) } });
    }
  };

  return {
    sides,
    samples,
    needsSignIn,
    add: () => tell({ type: 'side-added' }),
    close: ({ id: side }) => tell({ type: 'side-closed', side }),
    openFile: ({ id }, file) =>
      void open(id, file.name, async () => {
        refuseTooLarge(file.size);
        return new Uint8Array(await file.arrayBuffer());
      }),
    openSample: ({ id }, name) => void open(id, name, () => fetchSample(name)),
    save: (side) => void save(side),
    dismissNotice: ({ id: side }) => tell({ type: 'noticed', side, notice: undefined }),
  };
}

function causeOf(error: unknown): Pick<Notice, 'sentence' | 'needsSignIn'> {
  return { sentence: sentenceOf(error), needsSignIn: isSignedOut(error) };
}

function isSignedOut(error: unknown): boolean {
  return error instanceof Problem && error.code === 'unauthenticated';
}

function sentenceOf(error: unknown): Bilingual {
  if (error instanceof Problem) return error.detail;
  return {
    ja: 'ブックの内容を画面に表示できませんでした。別のブックでお試しください。',
    en: 'The workbook could not be shown. Try another one.',
  };
}

/** Gives a file to the person, as a download. */
function hand(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
