/**
 * Tokens for the add-in and for scripts: made here, shown once, revoked here.
 */
import { Button, Field, Input, makeStyles, Select, tokens as theme } from '@fluentui/react-components';
import { useState } from 'react';
import type { TokenDto } from '../../core/protocol/accounts.js';
import { getTokens, makeToken, revokeToken } from '../api/account-calls.js';
import { useResource } from '../resource/use-resource.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { formatDateTime } from '../../view/language/formats.js';
import { useWording } from '../text/wording.js';
import { Card } from '../frame/card.js';
import { SecretField } from '../frame/secret-field.js';
import { useAction } from '../feedback/use-action.js';

const CHOICES = [30, 90, 365] as const;

const useStyles = makeStyles({
  list: { display: 'grid', gap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
  name: { display: 'block', fontWeight: theme.fontWeightSemibold, overflowWrap: 'anywhere' },
  note: { color: theme.colorNeutralForeground2, fontSize: theme.fontSizeBase200 },
  hint: { margin: 0, color: theme.colorNeutralForeground2 },
});

export function TokensCard() {
  const styles = useStyles();
  const { t } = useWording();
  const words = t.accounts.own;
  const { data, failure, reload } = useResource(['tokens'], getTokens);
  const [name, setName] = useState('');
  const [days, setDays] = useState('365');
  const [secret, setSecret] = useState<string>();
  const action = useAction();
  const make = () =>
    void action.run(async () => {
      const made = await makeToken(name, days === '' ? null : Number(days));
      setSecret(made.secret);
      setName('');
      reload();
    });
  const revoke = (id: string) =>
    void action.run(async () => {
      await revokeToken(id);
      reload();
    });
  return (
    <Card title={words.tokensTitle} lead={words.tokensHint} onSubmit={make}>
      <FailureBar failure={failure} onRetry={reload} />
      <FailureBar failure={action.failure} />
      {data?.tokens.length === 0 && <p className={styles.hint}>{words.noTokens}</p>}
      <ul className={styles.list} role="list">
        {data?.tokens.map((token) => (
          <TokenItem key={token.id} token={token} onRevoke={() => revoke(token.id)} />
        ))}
      </ul>
      {secret !== undefined && <SecretField label={words.tokenMade} text={secret} />}
      <Field label={words.tokenName} required>
        <Input value={name} onChange={(_event, { value }) => setName(value)} />
      </Field>
      <Field label={words.tokenDays}>
        <Select value={days} onChange={(_event, { value }) => setDays(value)}>
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {words.days(choice)}
            </option>
          ))}
          <option value="">{words.noLimit}</option>
        </Select>
      </Field>
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={action.busy}>
          {words.makeToken}
        </Button>
      </div>
    </Card>
  );
}

function TokenItem({ token, onRevoke }: { token: TokenDto; onRevoke(): void }) {
  const styles = useStyles();
  const { language, t } = useWording();
  const words = t.accounts.own;
  const { name, lastUsedAt, expiresAt } = token;
  const used = lastUsedAt === null ? words.neverUsed : words.lastUsed(formatDateTime(lastUsedAt, language));
  const until = expiresAt === null ? words.noLimit : words.expires(formatDateTime(expiresAt, language));
  return (
    <li className={styles.item}>
      <div>
        <span className={styles.name}>{name}</span>
        <span className={styles.note}>{`${used}・${until}`}</span>
      </div>
      <Button size="small" onClick={onRevoke} aria-label={words.revokeNamed(name)}>
        {words.revoke}
      </Button>
    </li>
  );
}
