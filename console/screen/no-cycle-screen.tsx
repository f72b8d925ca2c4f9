/**
 * Where there is no year to show: none has been begun, or the address names one that there is not. Everybody is told what
 * comes next and who does it; whoever may do it has the way to it.
 */
import type { CycleDto } from '../../core/protocol/cycles.js';
import { Button } from '@fluentui/react-components';
import { useLook } from '../../view/look/look.js';
import { useMay } from '../access/me.js';
import type { Resource } from '../resource/use-resource.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loading, Nothing } from '../feedback/loaded.js';
import { pageHash, type Page } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { Main } from '../frame/main-region.js';

interface NoCycleScreenProps {
  readonly resource: Resource<{ readonly cycles: readonly CycleDto[] }>;
  /** Whether the address names a year. */
  readonly named: boolean;
  /** Where somebody begins; undefined where there is no year at all. */
  readonly start: string | undefined;
}

export function NoCycleScreen({ resource: { data, failure, loading, reload }, named, start }: NoCycleScreenProps) {
  const { t } = useWording();
  return (
    <Main>
      <FailureBar failure={failure} onRetry={reload} />
      {(loading || (data && data.cycles.length > 0 && !named)) && <Loading />}
      {data?.cycles.length === 0 && !loading && <FirstSteps />}
      {data && data.cycles.length > 0 && !loading && named && (
        <Nothing wholePage {...t.lostCycle}>
          <Button as="a" appearance="primary" href={start ?? '#/'}>
            {t.firstSteps.toStart}
          </Button>
        </Nothing>
      )}
    </Main>
  );
}

/** Setting up in the order in which it is done, as far as it is the reader's to do. */
function FirstSteps() {
  const look = useLook();
  const { t } = useWording();
  const words = t.firstSteps;
  const mayBegin = useMay('manage-plans');
  const mayManageUsers = useMay('manage-users');
  const mayManageDepartments = useMay('manage-departments');
  const { title, hint, hintForCoordinator } = t.noCycles;
  const steps: readonly { readonly page: Page; readonly text: string; readonly button: string }[] = [
    ...(mayManageDepartments
      ? [{ page: 'departments', text: words.departments, button: words.toDepartments } as const]
      : []),
    ...(mayManageUsers ? [{ page: 'users', text: words.users, button: words.toUsers } as const] : []),
    ...(mayBegin ? [{ page: 'plans', text: hintForCoordinator, button: t.setup.plans.begin } as const] : []),
  ];
  // Who begins the year has its button first in the eye; the register comes with the form.
  const main = mayBegin ? 'plans' : 'users';
  return (
    <Nothing
      wholePage
      title={title}
      hint={mayManageUsers ? words.forAdministrator : mayBegin ? words.forCoordinator : hint}
    >
      {steps.length > 0 && (
        <ol className={look.points}>
          {steps.map(({ page, text, button }) => (
            <li key={page}>
              <p className={look.text}>{text}</p>
              <Button as="a" appearance={page === main ? 'primary' : 'secondary'} href={pageHash(page)}>
                {button}
              </Button>
            </li>
          ))}
        </ol>
      )}
    </Nothing>
  );
}
