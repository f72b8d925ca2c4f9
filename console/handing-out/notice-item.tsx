/**
 * One department in the list: where it stands, what is missing, when it was last told; on a press all about it.
 */
import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import type { HandedDepartmentDto } from '../../core/protocol/handing-out.js';
import type { Purpose } from '../../core/handing-out/purpose.js';
import { formatDateTime } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { StateBadge } from '../../view/workflow/state-badge.js';
import { useWording } from '../text/wording.js';

interface NoticeItemProps {
  readonly department: HandedDepartmentDto;
  readonly purpose: Purpose;
  readonly isOpen: boolean;
  /** Undefined where nothing can be sent to several. */
  readonly isChosen: boolean | undefined;
  readonly children: ReactNode;
  onToggle(): void;
  onChoose(chosen: boolean): void;
}

const useStyles = makeStyles({
  head: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(12em, 2fr) 110px minmax(9em, 1fr) minmax(16em, 3fr)',
    alignItems: 'center',
    gap: '2px 12px',
    padding: '6px 12px 6px 6px',
    '@media (max-width: 900px)': { gridTemplateColumns: '32px minmax(0, 1fr) max-content' },
  },
  wide: { '@media (max-width: 900px)': { gridColumnStart: '2', gridColumnEnd: '-1' } },
  button: { minHeight: '40px', alignItems: 'center', padding: 0, fontWeight: tokens.fontWeightSemibold },
  body: { padding: '14px clamp(12px, 2vw, 20px) 18px', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

export function NoticeItem(props: NoticeItemProps) {
  const { department, purpose, isOpen, isChosen, children, onToggle, onChoose } = props;
  const look = useLook();
  const styles = useStyles();
  const words = useWording().t.handingOut;
  const { name, state, blank } = department;
  const Chevron = isOpen ? ChevronDown20Regular : ChevronRight20Regular;
  const body = useId();
  return (
    <section className={look.surface} aria-label={name}>
      <div className={styles.head}>
        <span>
          {isChosen !== undefined && (
            <Checkbox
              aria-label={words.notices.choose(name)}
              checked={isChosen}
              onChange={(_event, { checked }) => onChoose(checked === true)}
            />
          )}
        </span>
        <h3 className={look.subheading}>
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
        </h3>
        <StateBadge state={state} />
        <span className={mergeClasses(look.text, styles.wide)}>
          {blank > 0 ? words.notices.blank(blank) : words.notices.complete}
        </span>
        <LastNotice department={department} purpose={purpose} />
      </div>
      <div id={body} className={styles.body} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
}

function LastNotice({ department, purpose }: Pick<NoticeItemProps, 'department' | 'purpose'>) {
  const look = useLook();
  const styles = useStyles();
  const { language, t } = useWording();
  const words = t.handingOut;
  const last = department.last.find((one) => one.purpose === purpose);
  const isBad = last?.state === 'failed' || last?.state === 'unknown';
  return (
    <span className={mergeClasses(look.quiet, styles.wide)}>
      {words.notices.last[purpose]}{' '}
      {last === undefined ? (
        words.notices.never
      ) : (
        <>
          {words.notices.by(formatDateTime(last.at, language), last.actor, words.ways[last.way])}{' '}
          {isBad && <span className={mergeClasses(look.wrong, look.strong)}>{words.states[last.state]}</span>}
        </>
      )}
    </span>
  );
}
