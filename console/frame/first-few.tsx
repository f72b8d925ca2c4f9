/**
 * A list that begins short: a workbook may have thousands of entries, of which the first tell what is going on.
 */
import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useWording } from '../text/wording.js';

const FIRST = 8;
/** More than this many at once makes the page slow. */
const STEP = 200;

interface FirstFewProps<T> {
  readonly all: readonly T[];
  children(shown: readonly T[]): ReactNode;
}

export function FirstFew<T>({ all, children }: FirstFewProps<T>) {
  const { t } = useWording();
  const [limit, setLimit] = useState(FIRST);
  return (
    <>
      {children(all.slice(0, limit))}
      {all.length > limit && (
        <Button size="small" appearance="subtle" onClick={() => setLimit(limit + STEP)}>
          {t.send.more(all.length - limit)}
        </Button>
      )}
    </>
  );
}
