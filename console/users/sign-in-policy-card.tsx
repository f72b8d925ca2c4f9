/**
 * Of which roles a second factor is demanded, with how many of each have one: who has none can do nothing else from the
 * moment this is saved.
 */
import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { ROLES, type Role } from '../../core/access/access.js';
import { signInPolicyApi } from '../../core/protocol/second-factor.js';
import type { UserDto } from '../../core/protocol/users.js';
import { Message } from '../../view/feedback/message.js';
import { FormButtons } from '../../view/form/fields.js';
import { useLook } from '../../view/look/look.js';
import { useSignedIn } from '../access/me.js';
import { call } from '../api/client.js';
import { DoneBar, useDone } from '../feedback/done-bar.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loaded } from '../feedback/loaded.js';
import { useAction } from '../feedback/use-action.js';
import { Card } from '../frame/card.js';
import { useAnswer } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';

const useStyles = makeStyles({ group: { margin: 0, padding: 0, border: 'none', minWidth: 0 } });

export function SignInPolicyCard({ users }: { readonly users: readonly UserDto[] }) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  const words = t.secondFactor.users;
  const me = useSignedIn()?.me;
  const policy = useAnswer(signInPolicyApi.look);
  /** As it is ticked; undefined where nothing was changed. */
  const [ticked, setTicked] = useState<readonly Role[]>();
  const { busy, failure, run } = useAction();
  const done = useDone();
  const chosen = ticked ?? policy.data?.secondFactorFor ?? [];
  const tick = (role: Role, isTicked: boolean) => {
    done.say(undefined);
    setTicked(ROLES.filter((one) => (one === role ? isTicked : chosen.includes(one))));
  };
  const save = () =>
    run(async () => {
      await call(signInPolicyApi.change, { body: { secondFactorFor: [...chosen] } });
      policy.reload();
      done.say(words.policySaved);
    });
  const ownUser = users.find(({ id }) => id === me?.userId);
  const isCaught = ticked !== undefined && me && ticked.includes(me.role) && ownUser?.secondFactor === false;
  return (
    <Card title={words.policyTitle} lead={words.policyLead} onSubmit={save}>
      <FailureBar failure={failure} />
      <DoneBar done={done} />
      <Loaded of={policy}>
        {() => (
          <>
            <fieldset className={styles.group} aria-label={words.policyTitle}>
              {ROLES.map((role) => (
                <div key={role} className={look.sign}>
                  <Checkbox
                    label={`${t.accounts.roles[role]}（${words.share(...shareOf(users, role))}）`}
                    checked={chosen.includes(role)}
                    onChange={(_event, { checked }) => tick(role, checked === true)}
                  />
                </div>
              ))}
            </fieldset>
            {isCaught && <Message intent="warning">{words.policyOwn}</Message>}
            <FormButtons isMinor submit={t.accounts.save} isBusy={busy} />
          </>
        )}
      </Loaded>
    </Card>
  );
}

/** How many there are who may sign in, and how many of them have a second factor. */
function shareOf(users: readonly UserDto[], role: Role): [all: number, having: number] {
  const meant = users.filter((user) => user.role === role && !user.disabled);
  return [meant.length, meant.filter(({ secondFactor }) => secondFactor).length];
}
