/**
 * For somebody whose role needs a second factor, and who has none yet: the way to set it up, and no other. The codes for a
 * lost phone stay until they were kept, although everything else is open by then.
 */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecoveryCodesDto } from '../../core/protocol/second-factor.js';
import type { MeDto } from '../../core/protocol/session.js';
import { Card } from '../frame/card.js';
import { PageHeading } from '../frame/view-heading.js';
import { useWording } from '../text/wording.js';
import { RecoveryCodes } from './recovery-codes.js';
import { SecondFactorSetup } from './second-factor-setup.js';

interface OwedPageProps {
  readonly me: MeDto;
  /** Those that were just made; undefined before. */
  readonly codes: RecoveryCodesDto['codes'] | undefined;
  onCodes(codes: RecoveryCodesDto['codes']): void;
  /** They were kept. */
  onDone(): void;
}

export function OwedPage({ me, codes, onCodes, onDone }: OwedPageProps) {
  const { t } = useWording();
  const words = t.secondFactor;
  const [isOver, setOver] = useState(false);
  const done = () => {
    setOver(true);
    onDone();
  };
  return (
    <>
      <PageHeading title={words.owed.title} lead={words.owed.lead(t.accounts.roles[me.role])} />
      <Card title={words.title} lead={words.lead}>
        {codes && <RecoveryCodes codes={codes} done={words.codes.on} onDone={done} />}
        {!codes && !isOver && <SecondFactorSetup onCodes={onCodes} />}
        {!codes && isOver && (
          // The server could not be asked whether everything is open now.
          <div>
            <Button appearance="primary" onClick={onDone}>
              {words.owed.goOn}
            </Button>
          </div>
        )}
      </Card>
    </>
  );
}
