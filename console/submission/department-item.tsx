/**
 * One of many departments: where it stands since when, what is open, and on a press all about it.
 */
import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import type { DepartmentStandingDto } from '../../core/protocol/workflow.js';
import { formatDateTime } from '../../view/language/formats.js';
import { useWording } from '../text/wording.js';
import { OpenCounts } from './open-counts.js';
import { StateBadge } from '../../view/workflow/state-badge.js';
import { useLook } from '../../view/look/look.js';

interface DepartmentItemProps {
  readonly department: DepartmentStandingDto;
  readonly isOpen: boolean;
  /** Undefined where it cannot be chosen. */
  readonly isChosen: boolean | undefined;
  readonly children: ReactNode;
  onToggle(): void;
  onChoose(chosen: boolean): void;
}

const useStyles = makeStyles({
  head: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(12em, 2fr) 120px minmax(14em, 3fr) minmax(14em, 2fr)',
    alignItems: 'center',
    gap: '2px 12px',
    padding: '6px 12px 6px 6px',
    '@media (max-width: 900px)': { gridTemplateColumns: '32px minmax(0, 1fr) max-content' },
  },
  wide: { '@media (max-width: 900px)': { gridColumnStart: '2', gridColumnEnd: '-1' } },
  button: { minHeight: '40px', alignItems: 'center', padding: 0, fontWeight: tokens.fontWeightSemibold },
  note: {
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground1,
  },
  body: { padding: '14px clamp(12px, 2vw, 20px) 18px', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

export function DepartmentItem({ department, isOpen, isChosen, children, onToggle, onChoose }: DepartmentItemProps) {
  const look = useLook();
  const styles = useStyles();
  const { language, t } = useWording();
  const { name, state, last } = department;
  const Chevron = isOpen ? ChevronDown20Regular : ChevronRight20Regular;
  const body = useId();
  return (
    <section className={look.surface} aria-label={name}>
      <div className={styles.head}>
        <span>
          {isChosen !== undefined && (
            <Checkbox
              aria-label={t.workflow.bulk.choose(name)}
              checked={isChosen}
              onChange={(_event, { checked }) => onChoose(checked === true)}
            />
          )}
        </span>
        <h2 className={look.subheading}>
          <button
            type="button"
            className={mergeClasses(look.pressable, styles.button)}
            aria-expanded={isOpen}
            aria-controls={body}
            onClick={onToggle}
          >
            <Chevron className={look.fixed} aria-hidden="true" />
            {name}
          </button>
        </h2>
        <StateBadge state={state} />
        <div className={mergeClasses(look.quiet, styles.wide)}>
          {last && (
            <>
              <time dateTime={last.at}>{formatDateTime(last.at, language)}</time> {last.actor}
              {last.note !== '' && <span className={styles.note}>{last.note}</span>}
            </>
          )}
        </div>
        <div className={styles.wide}>
          <OpenCounts numbers={department} />
        </div>
      </div>
      <div id={body} className={styles.body} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
}
