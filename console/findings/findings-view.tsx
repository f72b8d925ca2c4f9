/**
 * 点検 over all departments: what the checks of content found in the table as it stands, by check, by department or by goal.
 * What is right is said to be, with the reason; what is wrong goes back to its department, or is put right by a press.
 */
import { useState } from 'react';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { findingsApi, type FindingsDto } from '../../core/protocol/findings.js';
import type { StandingDto } from '../../core/protocol/workflow.js';
import { useMay } from '../access/me.js';
import { Loaded, Nothing } from '../feedback/loaded.js';
import { ViewHeading } from '../frame/view-heading.js';
import { useAnswer } from '../resource/use-resource.js';
import { noteFilters } from '../route/use-route.js';
import { useWording } from '../text/wording.js';
import { CheckList } from './check-list.js';
import { FilterFields } from './filter-fields.js';
import { filterFindings, filterFrom, filterNotes, groupFindings, type FindingFilter } from './finding-filter.js';
import { FindingGroup } from './finding-group.js';
import { CheckLine } from './check-line.js';
import { useFindingWork } from './use-finding-work.js';
import { useLook } from '../../view/look/look.js';

interface FindingsViewProps {
  readonly cycle: CycleDto;
  readonly standing: StandingDto | undefined;
  readonly filters: Readonly<Record<string, string>>;
}

export function FindingsView(props: FindingsViewProps) {
  const { cycle } = props;
  const { t } = useWording();
  const words = t.findings;
  const isReviewer = useMay('review');
  const findings = useAnswer(findingsApi.list, { params: { cycleId: cycle.id } });
  return (
    <>
      <ViewHeading title={words.title} lead={words.lead[isReviewer ? 'reviewer' : 'staff']} />
      <Loaded of={findings}>{(loaded) => <Findings {...props} loaded={loaded} isReviewer={isReviewer} />}</Loaded>
    </>
  );
}

interface FindingsProps extends FindingsViewProps {
  readonly loaded: FindingsDto;
  readonly isReviewer: boolean;
}

function Findings({ cycle, standing, filters, loaded, isReviewer }: FindingsProps) {
  const look = useLook();
  const { t, say } = useWording();
  const words = t.findings;
  const [filter, setFilter] = useState(() => filterFrom(filters));
  const work = useFindingWork({ cycle, standing, loaded, isReviewer });
  const change = (next: FindingFilter) => {
    setFilter(next);
    noteFilters(cycle.id, 'check', filterNotes(next));
  };
  const narrow = (part: Partial<FindingFilter>) => change({ ...filter, ...part });
  const shown = filterFindings(loaded.findings, filter);
  const groups = groupFindings(shown, filter.by);
  const checkOf = (code: string) => loaded.checks.find((one) => one.code === code);
  const nameOf = (key: string) => {
    if (filter.by === 'department') return key === '' ? words.nobody : key;
    const check = filter.by === 'check' ? checkOf(key) : undefined;
    return check ? say(check.looksFor) : key;
  };
  return (
    <>
      <FilterFields {...{ filter, loaded }} onChange={narrow} />
      {work.bars}
      <p className={look.quiet} role="status">
        {words.shown(shown.length, loaded.findings.length)}
      </p>
      {loaded.findings.length === 0 && <Nothing title={words.none} hint={words.noneHint} />}
      {loaded.findings.length > 0 && shown.length === 0 && <Nothing title={words.nothing} />}
      <div className={look.stack}>
        {groups.map((group, i) => {
          const check = filter.by === 'check' ? checkOf(group.key) : undefined;
          return (
            <FindingGroup
              key={`${filter.by} ${group.key}`}
              {...{ cycle, group, actions: work.actions }}
              name={nameOf(group.key)}
              isOpen={i === 0 || groups.length <= FEW || filter.row !== ''}
            >
              {check && <CheckLine check={check} busy={work.actions.busy} onSet={work.setterOf(check)} />}
            </FindingGroup>
          );
        })}
      </div>
      <CheckList checks={loaded.checks} busy={work.actions.busy} setterOf={work.setterOf} />
      {work.dialog}
    </>
  );
}

/** So few are all shown at once. */
const FEW = 3;
