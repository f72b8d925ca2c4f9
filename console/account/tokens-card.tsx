/**
 * Tokens for the add-in and for scripts: made here, shown once, revoked here.
 */
import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { accountApi, type TokenDto } from '../../core/protocol/own-account.js';
import { FormButtons, SelectField, TextField } from '../../view/form/fields.js';
import { formatDateTime } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { Card } from '../frame/card.js';
import { SecretField } from '../frame/secret-field.js';
import { useAnswer } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';

const DAYS = [30, 90, 365];

export function TokensCard() {
  const look = useLook();
  const words = useWording().t.accounts.own;
  const { data, failure, reload } = useAnswer(accountApi.tokens);
  const [name, setName] = useState('');
  const [days, setDays] = useState(365);
  const [secret, setSecret] = useState<string>();
  const action = useAction();
  const make = () =>
    action.run(async () => {
      const made = await call(accountApi.makeToken, { body: { name, days } });
      setSecret(made.secret);
      setName('');
      reload();
    });
  const revoke = (tokenId: string) =>
    action.run(async () => {
      await call(accountApi.revokeToken, { params: { tokenId } });
      reload();
    });
  return (
    <Card title={words.tokensTitle} lead={words.tokensHint} onSubmit={make}>
      <FailureBar failure={failure} onRetry={reload} />
      <FailureBar failure={action.failure} />
      {data?.tokens.length === 0 && <p className={look.quiet}>{words.noTokens}</p>}
      <ul className={look.list} role="list">
        {data?.tokens.map((token) => (
          <TokenItem key={token.id} token={token} onRevoke={() => revoke(token.id)} />
        ))}
      </ul>
      {secret !== undefined && <SecretField label={words.tokenMade} text={secret} />}
      <TextField required label={words.tokenName} value={name} onText={setName} />
      <SelectField
        label={words.tokenDays}
        value={days}
        choices={DAYS.map((choice) => [choice, words.days(choice)])}
        onChoose={setDays}
      />
      <FormButtons submit={words.makeToken} isBusy={action.busy} />
    </Card>
  );
}

function TokenItem({ token, onRevoke }: { token: TokenDto; onRevoke(): void }) {
  const look = useLook();
  const { language, t } = useWording();
  const words = t.accounts.own;
  const { name, lastUsedAt, expiresAt } = token;
  const used = lastUsedAt === null ? words.neverUsed : words.lastUsed(formatDateTime(lastUsedAt, language));
  const until = words.expires(formatDateTime(expiresAt, language));
  return (
    <li className={look.between}>
      <div>
        <span className={mergeClasses(look.block, look.strong)}>{name}</span>
        <span className={look.small}>{`${used}・${until}`}</span>
      </div>
      <Button size="small" onClick={onRevoke} aria-label={words.revokeNamed(name)}>
        {words.revoke}
      </Button>
    </li>
  );
}
