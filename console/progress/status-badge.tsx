/**
 * A department's status: a word and a shape, the colour only comes on top.
 */
import { Badge, makeStyles } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  CircleHalfFill16Regular,
  ErrorCircle16Filled,
  MailOff16Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import { useWording } from '../text/wording.js';
import type { DepartmentStatus } from './department-status.js';

const LOOKS = {
  missing: { color: 'danger', appearance: 'outline', icon: <MailOff16Regular /> },
  error: { color: 'danger', appearance: 'tint', icon: <ErrorCircle16Filled /> },
  conflict: { color: 'severe', appearance: 'tint', icon: <Warning16Filled /> },
  partial: { color: 'informative', appearance: 'tint', icon: <CircleHalfFill16Regular /> },
  done: { color: 'success', appearance: 'tint', icon: <CheckmarkCircle16Filled /> },
} as const satisfies Record<DepartmentStatus, unknown>;

const useStyles = makeStyles({ badge: { whiteSpace: 'nowrap', flexShrink: 0 } });

export function StatusBadge({ status }: { status: DepartmentStatus }) {
  const { t } = useWording();
  return (
    <Badge size="large" className={useStyles().badge} {...LOOKS[status]}>
      {t.progress[`status_${status}`]}
    </Badge>
  );
}
