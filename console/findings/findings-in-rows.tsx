/**
 * What there is to look at in the rows that an upload changed, and in no others: shown with what became of the upload, when
 * the table was checked with it.
 */
import { Link } from '@fluentui/react-components';
import { isToLookAt } from '../../core/check/content/standing-findings.js';
import { findingsApi } from '../../core/protocol/findings.js';
import { useLook } from '../../view/look/look.js';
import { useMay } from '../access/me.js';
import { IssueList } from '../cells/issue-list.js';
import { Loaded } from '../feedback/loaded.js';
import { Details } from '../frame/details.js';
import { useAnswer } from '../resource/use-resource.js';
import { hashOf } from '../route/route.js';
import { useWording } from '../text/wording.js';

interface FindingsInRowsProps {
  readonly cycleId: string;
  /** Its name; '' where it is not known. */
  readonly department: string;
  /** Their ids. */
  readonly rows: readonly string[];
}

export function FindingsInRows(props: FindingsInRowsProps) {
  const maySee = useMay('read-history');
  return maySee && props.rows.length > 0 ? <Checked {...props} /> : null;
}

function Checked({ cycleId, department, rows }: FindingsInRowsProps) {
  const look = useLook();
  const words = useWording().t.findings;
  const findings = useAnswer(findingsApi.list, { params: { cycleId } });
  return (
    <Loaded of={findings}>
      {(loaded) => {
        const changed = new Set(rows);
        const own = loaded.findings.filter((one) => changed.has(one.record) && isToLookAt(one));
        if (own.length === 0) return <p className={look.quiet}>{words.noneInRows}</p>;
        return (
          <Details summary={words.inRows(own.length)} open>
            <IssueList issues={own} />
            <Link href={hashOf(cycleId, 'check', department === '' ? {} : { department })}>{words.toFindings}</Link>
          </Details>
        );
      }}
    </Loaded>
  );
}
