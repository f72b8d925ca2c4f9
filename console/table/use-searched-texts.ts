/**
 * The records' texts as they are searched, made ready while nobody waits: of thousands of rows at once it would hold up
 * whoever types.
 */
import { useCallback, useEffect, useState } from 'react';
import { searchedText, type TableBlock, type TableRecord } from './record-filter.js';

/** Milliseconds at a time: less than a frame. */
const SLICE = 8;
const PAUSE = 30;

export function useSearchedTexts({ records }: TableBlock): (record: TableRecord) => string {
  const [texts] = useState(() => new WeakMap<TableRecord, string>());
  const textOf = useCallback(
    (record: TableRecord) => {
      const known = texts.get(record);
      if (known !== undefined) return known;
      const text = searchedText(record);
      texts.set(record, text);
      return text;
    },
    [texts],
  );
  useEffect(() => {
    const waiting = records.values();
    let timer: ReturnType<typeof setTimeout>;
    const prepare = () => {
      const end = performance.now() + SLICE;
      let one = waiting.next();
      for (; !one.done && performance.now() < end; one = waiting.next()) textOf(one.value);
      if (one.done) return;
      textOf(one.value);
      timer = setTimeout(prepare, PAUSE);
    };
    timer = setTimeout(prepare, PAUSE);
    return () => clearTimeout(timer);
  }, [records, textOf]);
  return textOf;
}
