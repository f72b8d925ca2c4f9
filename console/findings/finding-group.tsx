/**
 * Findings of one kind, of one department, or under one goal, with how many there are. A long group is shown in part, since
 * a thousand of them at once make the page slow; whoever wants to see all of it can.
 */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { useLook } from '../../view/look/look.js';
import { useWording } from '../text/wording.js';
import { FindingCard, type FindingActions } from './finding-card.js';
import type { FindingGroup as Group } from './finding-filter.js';

interface FindingGroupProps {
  readonly cycle: CycleDto;
  readonly group: Group;
  readonly name: string;
  readonly isOpen: boolean;
  readonly actions: FindingActions;
  /** What there is to say of all of them. */
  readonly children?: ReactNode;
}

/** More at once is slow to draw. */
const STEP = 20;

const useStyles = makeStyles({
  group: { minWidth: 0 },
  summary: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '12px 16px',
    cursor: 'pointer',
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  aside: { padding: '0 16px 12px', display: 'grid', gap: '8px' },
  more: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '10px 16px' },
});

export function FindingGroup({ cycle, group, name, isOpen, actions, children }: FindingGroupProps) {
  const look = useLook();
  const styles = useStyles();
  const words = useWording().t.findings;
  const [open, setOpen] = useState(isOpen);
  const [limit, setLimit] = useState(STEP);
  const Chevron = open ? ChevronDown20Regular : ChevronRight20Regular;
  const { findings } = group;
  const choosable = findings.filter(({ standing }) => standing === 'open');
  const chosen = choosable.filter(({ id }) => actions.chosen.has(id)).length;
  const all = chosen === choosable.length;
  return (
    <section className={look.surface} aria-label={name}>
      <details className={styles.group} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={styles.summary}>
          <Chevron className={look.fixed} aria-hidden="true" />
          <span className={look.line}>
            <h2 className={look.heading}>{name}</h2>
            <span className={look.figures}>{words.ofGroup(findings.length)}</span>
          </span>
        </summary>
        {open && (
          <>
            <div className={styles.aside}>
              {children}
              {actions.isReviewer && cycle.state === 'open' && choosable.length > 1 && (
                <Checkbox
                  label={words.chooseGroup(choosable.length)}
                  checked={all ? true : chosen > 0 ? 'mixed' : false}
                  onChange={() => actions.choose(choosable, !all)}
                />
              )}
            </div>
            <ul className={look.plain} role="list" aria-label={name}>
              {findings.slice(0, limit).map((finding) => (
                <FindingCard key={finding.id} {...{ cycle, finding, actions }} />
              ))}
            </ul>
            {findings.length > limit && (
              <div className={styles.more}>
                <Button size="small" appearance="subtle" onClick={() => setLimit(limit + STEP)}>
                  {words.more(Math.min(STEP, findings.length - limit))}
                </Button>
                {findings.length > limit + STEP && (
                  <Button size="small" appearance="subtle" onClick={() => setLimit(Infinity)}>
                    {words.moreAll(findings.length - limit)}
                  </Button>
                )}
              </div>
            )}
          </>
        )}
      </details>
    </section>
  );
}
