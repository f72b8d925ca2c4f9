/**
 * Where a department stands: a word and a shape, the colour only comes on top.
 */
import { Badge } from '@fluentui/react-components';
import {
  ArrowReply16Filled,
  CheckmarkCircle16Filled,
  Circle16Regular,
  Edit16Regular,
  MailInbox16Filled,
} from '@fluentui/react-icons';
import type { DepartmentState } from '../../core/workflow/workflow.js';
import { useWorkflowWords } from './words.js';
import { useLook } from '../look/look.js';

const LOOKS = {
  'not-started': { color: 'informative', appearance: 'outline', icon: <Circle16Regular /> },
  editing: { color: 'informative', appearance: 'tint', icon: <Edit16Regular /> },
  submitted: { color: 'brand', appearance: 'tint', icon: <MailInbox16Filled /> },
  returned: { color: 'severe', appearance: 'tint', icon: <ArrowReply16Filled /> },
  accepted: { color: 'success', appearance: 'tint', icon: <CheckmarkCircle16Filled /> },
} as const satisfies Record<DepartmentState, unknown>;

export function StateBadge({ state }: { readonly state: DepartmentState }) {
  const { states } = useWorkflowWords();
  return (
    <Badge size="large" className={useLook().fixed} {...LOOKS[state]}>
      {states[state]}
    </Badge>
  );
}
