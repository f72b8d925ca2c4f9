/**
 * What was not taken of something that came in: cell by cell what was sent, why it was not taken, and what to do.
 */
import { arrivalsApi, type ArrivalDetailDto } from '../../core/protocol/arrivals.js';
import { rowName } from '../../core/record/row-name.js';
import { useLook } from '../../view/look/look.js';
import { CellRows, Place } from '../cells/cell-list.js';
import { IssueList } from '../cells/issue-list.js';
import { Loaded } from '../feedback/loaded.js';
import { Details } from '../frame/details.js';
import { useAnswer } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';

interface ArrivalDetailProps {
  readonly cycleId: string;
  readonly submissionId: string;
}

export function ArrivalDetail({ cycleId, submissionId }: ArrivalDetailProps) {
  const look = useLook();
  const words = useWording().t.arrivals;
  const detail = useAnswer(arrivalsApi.detail, { params: { cycleId, submissionId } });
  return (
    <Loaded of={detail}>
      {({ refused, conflicts, doubtful }) => (
        <div className={look.group}>
          {refused.length > 0 && (
            <Details summary={words.refusedCells(refused.length)} open>
              <CellRows
                all={refused}
                rowOf={(one) => [<CellPlace key="place" cell={one} />, <RefusedCell key="value" cell={one} />]}
              />
            </Details>
          )}
          {conflicts.length > 0 && (
            <Details summary={words.conflictCells(conflicts.length)} open={refused.length === 0}>
              <CellRows
                all={conflicts}
                rowOf={(one) => [<CellPlace key="place" cell={one} />, <ConflictingCell key="value" cell={one} />]}
              />
            </Details>
          )}
          {doubtful.length > 0 && (
            <Details summary={words.doubtfulCells(doubtful.length)} open={refused.length + conflicts.length === 0}>
              <IssueList issues={doubtful} />
            </Details>
          )}
          {refused.length + conflicts.length + doubtful.length === 0 && (
            <p className={look.quiet}>{words.nothingLeft}</p>
          )}
        </div>
      )}
    </Loaded>
  );
}

type Refused = ArrivalDetailDto['refused'][number];
type Conflicting = ArrivalDetailDto['conflicts'][number];

function CellPlace({ cell }: { readonly cell: Refused | Conflicting }) {
  const look = useLook();
  return (
    <span>
      <Place sheet={cell.sheet} address={cell.address} />
      <span className={look.small}> {rowName(cell)}</span>
    </span>
  );
}

function RefusedCell({ cell: { field, label, text, reason } }: { readonly cell: Refused }) {
  const look = useLook();
  const { t, say } = useWording();
  return (
    <>
      <span className={look.block}>
        <span className={look.strong}>{field === '' ? t.send.wholeRow : label ? say(label) : field} </span>
        {field !== '' && (text === '' ? t.blank : text)}
      </span>
      <span className={look.wrong}>{say(reason.message)}</span>
    </>
  );
}

function ConflictingCell({ cell: { field, label, text, standing } }: { readonly cell: Conflicting }) {
  const look = useLook();
  const { t, say } = useWording();
  const shown = (value: string) => (value === '' ? t.blank : value);
  return (
    <>
      <span className={look.strong}>{label ? say(label) : field} </span>
      {t.arrivals.both(shown(text), shown(standing))}
    </>
  );
}
