/**
 * How much there is to look at in a department's rows, with the way there; nothing where there is nothing.
 */
import { Link } from '@fluentui/react-components';
import { useLook } from '../../view/look/look.js';
import { useMay } from '../access/me.js';
import { hashOf } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { useFindingCounts } from './use-finding-counts.js';

interface FindingsOfProps {
  readonly cycleId: string;
  /** Its name. */
  readonly department: string;
}

export function FindingsOf({ cycleId, department }: FindingsOfProps) {
  const look = useLook();
  const words = useWording().t.findings;
  const maySee = useMay('read-history');
  const open = useFindingCounts(cycleId)?.of(department) ?? 0;
  if (open === 0) return null;
  return (
    <p className={look.line}>
      <span className={look.doubtful}>{words.inUpload(department, open)}</span>
      {maySee && <Link href={hashOf(cycleId, 'check', { department })}>{words.toFindings}</Link>}
    </p>
  );
}
