/**
 * What comes next for those who neither answer nor review: an administrator is told whom to invite still, everybody else
 * where submitted answers are read. Each with the way to it.
 */
import { Button } from '@fluentui/react-components';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { usersApi } from '../../core/protocol/users.js';
import type { DepartmentStandingDto } from '../../core/protocol/workflow.js';
import { isOpen } from '../../core/workflow/workflow.js';
import { Message } from '../../view/feedback/message.js';
import { useMay } from '../access/me.js';
import { useAnswer } from '../resource/use-resource.js';
import { hashOf, pageHash } from '../route/route.js';
import { useWording } from '../text/wording.js';

interface NextStepProps {
  readonly cycle: CycleDto;
  readonly departments: readonly DepartmentStandingDto[];
}

export function NextStep(props: NextStepProps) {
  return useMay('manage-users') ? <Inviting {...props} /> : <Reading {...props} />;
}

function Inviting({ departments }: NextStepProps) {
  const words = useWording().t.firstSteps;
  const users = useAnswer(usersApi.list).data?.users;
  if (!users) return null;
  const active = users.filter(({ disabled }) => !disabled);
  const served = new Set(active.flatMap((user) => user.departments.map(({ id }) => id)));
  const without = departments.filter(({ id }) => !served.has(id)).length;
  const expired = active.filter(({ invitation }) => invitation?.state === 'expired').length;
  if (without + expired === 0) return null;
  return (
    <Message
      intent="info"
      title={words.next}
      actions={
        <Button as="a" href={pageHash('users')}>
          {expired > 0 ? words.toInvitations : words.toUsers}
        </Button>
      }
    >
      {[
        ...(without > 0 ? [words.withoutStaff(without)] : []),
        ...(expired > 0 ? [words.expiredInvitations(expired)] : []),
      ].join(' ')}
    </Message>
  );
}

function Reading({ cycle, departments }: NextStepProps) {
  const { t } = useWording();
  const words = t.firstSteps;
  const handedIn = departments.filter(({ state }) => !isOpen(state)).length;
  return (
    <Message
      intent="info"
      title={words.next}
      actions={
        <Button as="a" href={hashOf(cycle.id, 'table')}>
          {words.toTable}
        </Button>
      }
    >
      {words.reading(handedIn, departments.length)}
    </Message>
  );
}
