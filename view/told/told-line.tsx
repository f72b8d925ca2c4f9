/**
 * One thing that was said of a cycle's workbooks: what is written there, what it means, for whom it holds.
 */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ToldStatementDto } from '../../core/protocol/told.js';
import { useLook } from '../look/look.js';
import { useToldWords } from './words.js';

interface ToldLineProps {
  readonly told: ToldStatementDto;
  readonly busy: boolean;
  /** What else there is to know of it. */
  readonly children?: ReactNode;
  onTakeBack(): void;
}

export function ToldLine({ told, busy, children, onTakeBack }: ToldLineProps) {
  const look = useLook();
  const { t: words } = useToldWords();
  const { statement, written, department, mayTakeBack } = told;
  return (
    <div className={look.between}>
      <div className={look.grow}>
        <p className={look.text}>
          <span className={look.small}>{words.kinds[statement.kind]}</span>{' '}
          <span className={look.strong}>{useMeaning(told)}</span>
        </p>
        <p className={look.small}>{department === null ? words.everybody : words.only(department)}</p>
        {children}
      </div>
      {mayTakeBack && (
        <Button size="small" aria-label={words.takeBackNamed(written)} disabledFocusable={busy} onClick={onTakeBack}>
          {words.takeBack}
        </Button>
      )}
    </div>
  );
}

function useMeaning({ statement, written, meant }: ToldStatementDto): string {
  const { t: words, say } = useToldWords();
  if (meant === null) return words.meansNone[statement.kind](written);
  const name = say(meant);
  return statement.kind === 'row' && name === written ? words.meansItself(written) : words.means(written, name);
}
