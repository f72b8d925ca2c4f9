/**
 * Where a department stands, in a word; the colour only helps.
 */
import { Badge } from '@fluentui/react-components';
import type { DepartmentState } from '../../core/workflow/workflow.js';
import { useWording } from '../text/wording.js';

const COLOURS = {
  'not-started': 'informative',
  editing: 'informative',
  submitted: 'brand',
  returned: 'warning',
  accepted: 'success',
} as const satisfies Record<DepartmentState, string>;

export function StateBadge({ state }: { readonly state: DepartmentState }) {
  const { t } = useWording();
  return (
    <Badge appearance={state === 'not-started' ? 'outline' : 'tint'} color={COLOURS[state]} size="large">
      {t.submission.states[state]}
    </Badge>
  );
}
