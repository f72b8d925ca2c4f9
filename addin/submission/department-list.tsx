/**
 * Every department for a coordinator: how many stand where, and each to be opened.
 */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
} from '@fluentui/react-components';
import type { Issue } from '../../core/issue/issue.js';
import type { MissingAnswers } from '../../core/check/missing-answers.js';
import { DEPARTMENT_STATES } from '../../core/workflow/workflow.js';
import type { DepartmentWork } from '../session/department-work.js';
import { useWording } from '../text/wording.js';
import { DepartmentCard } from './department-card.js';
import { StateBadge } from '../../view/workflow/state-badge.js';
import { useLook } from '../../view/look/look.js';

interface DepartmentListProps {
  readonly list: readonly DepartmentWork[];
  readonly missingOf: (work: DepartmentWork) => MissingAnswers | undefined;
  readonly doubtsOf: (work: DepartmentWork) => readonly Issue[];
  readonly waiting: number | undefined;
  readonly isClosed: boolean;
}

const useStyles = makeStyles({
  panel: { margin: '0 4px 12px' },
});

export function DepartmentList({ list, missingOf, doubtsOf, waiting, isClosed }: DepartmentListProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  const counts = DEPARTMENT_STATES.map((state) => ({
    state,
    count: list.filter(({ department }) => department.state === state).length,
  }));
  return (
    <>
      <ul className={mergeClasses(look.plain, look.line)} aria-label={t.submission.tally}>
        {counts
          .filter(({ count }) => count > 0)
          .map(({ state, count }) => (
            <li key={state} className={look.sign}>
              <StateBadge state={state} /> {t.check.tally(count)}
            </li>
          ))}
      </ul>
      <Accordion collapsible>
        {list.map((work) => (
          <AccordionItem key={work.department.id} value={work.department.id}>
            <AccordionHeader as="h2" expandIconPosition="end">
              <span className={mergeClasses(look.between, look.choice)}>
                {work.department.name}
                <StateBadge state={work.department.state} />
              </span>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <DepartmentCard
                {...{ work, waiting, isClosed }}
                missing={missingOf(work)}
                doubts={doubtsOf(work)}
                isReviewer
              />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </>
  );
}
