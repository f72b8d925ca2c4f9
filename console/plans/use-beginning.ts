/**
 * The card for beginning a year: whether it is open, the workbook that it is about, and others that tell of its form where
 * one is made of them. Closing it gives the focus back.
 */
import { useState } from 'react';
import { MOST_WORKBOOKS } from '../../core/protocol/content.js';
import { useFocus } from '../feedback/use-action.js';

export function useBeginning() {
  const [isOpen, setOpen] = useState(false);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [fitsNone, setFitsNone] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const isDrafting = fitsNone || isWanted;
  /** Another one with each workbook to begin with: what was made of the last is forgotten. */
  const [round, setRound] = useState(0);
  const button = useFocus();
  const take = (given: readonly File[]) => {
    setFiles(given);
    setFitsNone(false);
    setWanted(false);
    setRound(round + 1);
  };
  return {
    isOpen,
    files,
    isDrafting,
    round,
    button,
    setFiles,
    setFitsNone,
    setWanted,
    open: (given: readonly File[] = []) => {
      if (given.length > 0 && isDrafting) setFiles([...files, ...given].slice(0, MOST_WORKBOOKS));
      else if (given.length > 0) take(given.slice(0, MOST_WORKBOOKS));
      setOpen(true);
    },
    choose: (file: File) => take([file]),
    close: () => {
      setOpen(false);
      take([]);
      button.focus();
    },
  };
}
