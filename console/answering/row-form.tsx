/**
 * One row's fields as a form: above what the form says of it, below how to go on. Ctrl+Enter leads to the next row.
 */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Form } from '../../core/form/form.js';
import { Facts } from '../../view/look/facts.js';
import { useLook } from '../../view/look/look.js';
import { formatList } from '../../view/language/formats.js';
import { useWording } from '../text/wording.js';
import { AnswerField, fieldId } from './answer-field.js';
import type { AnswerRow } from './answer-rows.js';
import { RowStateBadge } from './row-list.js';
import type { Answering } from './use-answering.js';
import type { Sending } from './use-sender.js';

interface RowFormProps {
  readonly cycleId: string;
  readonly form: Form;
  readonly row: AnswerRow;
  /** From 1. */
  readonly place: number;
  readonly all: number;
  readonly answering: Answering;
  readonly sending: Sending;
  readonly isLocked: boolean;
  /** The field that somebody was led to; '' for the row as a whole. */
  readonly wanted: { readonly field: string; readonly visit: number };
  onStep(by: 1 | -1): void;
}

const useStyles = makeStyles({
  heading: { outlineStyle: 'none' },
  keys: { '@media (max-width: 800px)': { display: 'none' } },
});

export function RowForm(props: RowFormProps) {
  const { cycleId, form, row, place, all, answering, sending, isLocked, wanted, onStep } = props;
  const look = useLook();
  const styles = useStyles();
  const { t, say, language } = useWording();
  const words = t.answering;
  const heading = useRef<HTMLHeadingElement>(null);
  const { lastYear } = answering;
  const { year, source: earlier } = lastYear;
  const before = lastYear.before(row.id);
  useEffect(() => {
    if (wanted.visit === 0) return;
    const place = document.getElementById(fieldId(row.id, wanted.field));
    const control = place?.matches('input, select, textarea')
      ? place
      : place?.querySelector<HTMLElement>('input:checked, input');
    const target = control ?? place ?? heading.current;
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  }, [row.id, wanted]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onStep(event.shiftKey ? -1 : 1);
  };
  return (
    <section className={look.card} aria-label={row.name} onKeyDown={onKeyDown}>
      <div className={look.between}>
        <h2 ref={heading} tabIndex={-1} className={mergeClasses(look.heading, look.grow, styles.heading)}>
          {row.name}
        </h2>
        <RowStateBadge state={row.state} />
      </div>
      <Facts facts={row.given.map(({ label, text }) => [say(label), <span className={look.written}>{text}</span>])} />
      {before && before.status !== 'same' && (
        <p className={look.quiet}>{words.renamed(year, formatList(before.names, language))}</p>
      )}
      {earlier?.previous && !before && <p className={look.quiet}>{words.lastYearNone(year)}</p>}
      {earlier && !earlier.previous && <p className={look.quiet}>{words.firstYear}</p>}
      {row.reason !== '' && (
        <p className={mergeClasses(look.written, look.doubtful)}>{`${words.returnedRow}：${row.reason}`}</p>
      )}
      {row.cells.map((cell) => (
        <AnswerField
          key={`${row.id} ${cell.field.id}`}
          {...{ cycleId, form, cell, sending, isLocked }}
          row={row.id}
          history={answering.historyOf(row.id, cell.field.id)}
          findings={answering.findingsOf(row.id, cell.field.id)}
          lastYear={lastYear}
          revision={answering.source.data?.revision ?? 0}
        />
      ))}
      <div className={look.between}>
        <Button icon={<ChevronLeft20Regular />} disabledFocusable={place === 1} onClick={() => onStep(-1)}>
          {words.previousRow}
        </Button>
        <span className={mergeClasses(look.dim, look.figures)}>{words.rowOf(place, all)}</span>
        <Button
          icon={<ChevronRight20Regular />}
          iconPosition="after"
          disabledFocusable={place === all}
          onClick={() => onStep(1)}
        >
          {words.nextRow}
        </Button>
      </div>
      {!isLocked && <p className={mergeClasses(look.small, styles.keys)}>{words.keys}</p>}
    </section>
  );
}
