/**
 * Where there is no year to show: none has been begun, or the address names one that there is not. Whoever may begin one
 * is led to it.
 */
import type { CycleDto } from '../../core/protocol/cycles.js';
import { Button } from '@fluentui/react-components';
import { useMay } from '../access/me.js';
import type { Resource } from '../resource/use-resource.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loading, Nothing } from '../feedback/loaded.js';
import { pageHash } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { Main } from '../frame/main-region.js';

interface NoCycleScreenProps {
  readonly resource: Resource<{ readonly cycles: readonly CycleDto[] }>;
  /** Whether the address names a year. */
  readonly named: boolean;
}

export function NoCycleScreen({ resource: { data, failure, loading, reload }, named }: NoCycleScreenProps) {
  const { t } = useWording();
  const mayBegin = useMay('manage-plans');
  const { title, hint, hintForCoordinator } = t.noCycles;
  return (
    <Main>
      <FailureBar failure={failure} onRetry={reload} />
      {loading && <Loading />}
      {data?.cycles.length === 0 && !loading && (
        <Nothing wholePage title={title} hint={mayBegin ? hintForCoordinator : hint}>
          {mayBegin && (
            <Button as="a" appearance="primary" href={pageHash('plans')}>
              {t.setup.plans.begin}
            </Button>
          )}
        </Nothing>
      )}
      {data && data.cycles.length > 0 && !loading && named && <Nothing wholePage {...t.lostCycle} />}
    </Main>
  );
}
