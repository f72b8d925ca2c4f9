/**
 * Whether a cycle is open, in a word.
 */
import { Badge } from '@fluentui/react-components';
import type { CycleDto } from '../../core/protocol/console.js';
import { useWording } from '../text/wording.js';

export function CycleStateBadge({ state }: Pick<CycleDto, 'state'>) {
  const { t } = useWording();
  return (
    <Badge appearance="tint" color={state === 'open' ? 'success' : 'informative'}>
      {t.setup.states[state]}
    </Badge>
  );
}
