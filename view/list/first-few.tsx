/**
 * A list that begins short: a workbook may have thousands of entries, of which the first tell what is going on.
 */
import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { countEn, countJa } from '../language/counting.js';
import { useTexts } from '../language/wording.js';

const FIRST = 8;
/** More than this many at once makes the page slow. */
const STEP = 200;

const MORE = {
  ja: (n: number) => `ほか${countJa(n)}件を表示`,
  en: (n: number) => `Show ${countEn(n)} more`,
};

interface FirstFewProps<T> {
  readonly all: readonly T[];
  children(shown: readonly T[]): ReactNode;
}

export function FirstFew<T>({ all, children }: FirstFewProps<T>) {
  const { t: more } = useTexts(MORE);
  const [limit, setLimit] = useState(FIRST);
  return (
    <>
      {children(all.slice(0, limit))}
      {all.length > limit && (
        <Button size="small" appearance="subtle" onClick={() => setLimit(limit + STEP)}>
          {more(all.length - limit)}
        </Button>
      )}
    </>
  );
}
