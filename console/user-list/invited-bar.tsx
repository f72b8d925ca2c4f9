/**
 * How many are invited and have not been in yet, and new links for all whose links have expired, or for all of them.
 */
import { Button } from '@fluentui/react-components';
import { userListApi } from '../../core/protocol/user-list.js';
import type { UserDto } from '../../core/protocol/users.js';
import { Message } from '../../view/feedback/message.js';
import { call } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { useWording } from '../text/wording.js';
import type { HandedLink } from './handed-link.js';

interface InvitedBarProps {
  readonly users: readonly UserDto[];
  onRenewed(links: readonly HandedLink[]): void;
}

export function InvitedBar({ users, onRenewed }: InvitedBarProps) {
  const words = useWording().t.userList.invited;
  const { busy, failure, run } = useAction();
  const invited = users.filter(({ invitation, disabled, role }) => invitation && !disabled && role !== null);
  const expired = invited.filter(({ invitation }) => invitation?.state === 'expired');
  if (invited.length === 0) return null;
  const renew = (some: readonly UserDto[]) => run(async () => onRenewed(await renewLinks(some)));
  return (
    <>
      <FailureBar failure={failure} />
      <Message
        intent={expired.length > 0 ? 'warning' : 'info'}
        actions={
          <>
            {expired.length > 0 && (
              <Button disabledFocusable={busy} onClick={() => renew(expired)}>
                {words.renewExpired(expired.length)}
              </Button>
            )}
            {expired.length < invited.length && (
              <Button disabledFocusable={busy} onClick={() => renew(invited)}>
                {words.renewAll(invited.length)}
              </Button>
            )}
          </>
        }
      >
        {words.waiting(invited.length, expired.length)}
      </Message>
    </>
  );
}

/** New links for these; who cannot be invited any more is left out. */
export async function renewLinks(users: readonly UserDto[]): Promise<HandedLink[]> {
  const { invitations } = await call(userListApi.invite, { body: { userIds: users.map(({ id }) => id) } });
  const byId = new Map(users.map((user) => [user.id, user]));
  return invitations.flatMap(({ userId, link }) => {
    const user = byId.get(userId);
    if (!link || !user) return [];
    const { displayName, loginName, departments } = user;
    return [{ displayName, loginName, departments: departments.map(({ name }) => name), ...link }];
  });
}
