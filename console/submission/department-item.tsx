/**
 * One of many departments: where it stands since when, what is open, and on a press all about it.
 */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import type { DepartmentStandingDto } from '../../core/protocol/standing.js';
import { formatDateTime } from '../../view/language/formats.js';
import { useWording } from '../text/wording.js';
import { OpenCounts } from './open-counts.js';
import { StateBadge } from '../../view/workflow/state-badge.js';

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
  item: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
  },
  head: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(12em, 2fr) 120px minmax(14em, 3fr) minmax(14em, 2fr)',
    alignItems: 'center',
    gap: '2px 12px',
    padding: '6px 12px 6px 6px',
    '@media (max-width: 900px)': { gridTemplateColumns: '32px minmax(0, 1fr) max-content' },
  },
  wide: { '@media (max-width: 900px)': { gridColumnStart: '2', gridColumnEnd: '-1' } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, minWidth: 0 },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    width: '100%',
    minHeight: '40px',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorBrandForegroundLink },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chevron: { flexShrink: 0 },
  last: { minWidth: 0, color: tokens.colorNeutralForeground2, lineHeight: 1.6, overflowWrap: 'anywhere' },
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
  const styles = useStyles();
  const { language, t } = useWording();
  const { name, state, last } = department;
  const body = useId();
  return (
    <section className={styles.item} aria-label={name}>
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
        <h2 className={styles.heading}>
          <button
            type="button"
            className={styles.button}
            aria-expanded={isOpen}
            aria-controls={body}
            onClick={onToggle}
          >
            {isOpen ? (
              <ChevronDown20Regular className={styles.chevron} aria-hidden="true" />
            ) : (
              <ChevronRight20Regular className={styles.chevron} aria-hidden="true" />
            )}
            {name}
          </button>
        </h2>
        <StateBadge state={state} />
        <div className={`${styles.last} ${styles.wide}`}>
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
