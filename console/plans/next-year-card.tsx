/**
 * Beginning the year after one: what it would have is shown, and one press begins it.
 */
import { Checkbox, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { plansApi, type NextCycleDto } from '../../core/protocol/plans.js';
import { Message } from '../../view/feedback/message.js';
import { FormButtons, TextField } from '../../view/form/fields.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { FirstFew } from '../../view/list/first-few.js';
import { Facts } from '../../view/look/facts.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { Card } from '../frame/card.js';
import { Details } from '../frame/details.js';
import { useAnswer } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';

interface NextYearCardProps {
  /** The year before it. */
  readonly cycle: CycleDto;
  onBegun(cycle: CycleDto): void;
  onClose(): void;
}

export function NextYearCard({ cycle, onBegun, onClose }: NextYearCardProps) {
  const words = useWording().t.year.next;
  const next = useAnswer(plansApi.previewNext, { params: { cycleId: cycle.id } });
  return (
    <>
      <div role="status">{next.loading && !next.data && <Spinner size="tiny" label={words.reading} />}</div>
      <FailureBar failure={next.failure} onRetry={next.reload} />
      {next.data && <NextYearForm {...{ cycle, onBegun, onClose }} next={next.data} />}
    </>
  );
}

function NextYearForm({ cycle, next, onBegun, onClose }: NextYearCardProps & { readonly next: NextCycleDto }) {
  const look = useLook();
  const { language, t } = useWording();
  const words = t.year.next;
  const [deadline, setDeadline] = useState(next.deadline ?? '');
  const [relabel, setRelabel] = useState(true);
  const { busy, failure, run } = useAction();
  const name = `${next.plan} ${formatFiscalYear(next.fiscalYear, language)}`;
  const submit = () => {
    const body = { deadline: deadline === '' ? null : deadline, relabel };
    run(async () => onBegun(await call(plansApi.beginNext, { params: { cycleId: cycle.id }, body })));
  };
  if (next.isThere) return <Message intent="info">{words.isThere(name)}</Message>;
  return (
    <Card title={words.title(name)} lead={words.lead} onSubmit={submit}>
      <Facts
        facts={[
          [words.rows, words.rowsOf(next.rows, next.added)],
          [words.emptied, words.emptiedOf(next.answers)],
        ]}
      />
      {next.labels.length > 0 && (
        <div>
          <Checkbox
            checked={relabel}
            label={words.relabel(next.labels.length)}
            onChange={(_event, { checked }) => setRelabel(checked === true)}
          />
          <Details summary={words.labels}>
            <FirstFew all={next.labels}>
              {(shown) => (
                <ul className={look.points}>
                  {shown.map(({ sheet, address, text, next: later }) => (
                    <li key={`${sheet}!${address}`}>{words.labelOf(`${sheet} ${address}`, text, later)}</li>
                  ))}
                </ul>
              )}
            </FirstFew>
          </Details>
        </div>
      )}
      {next.otherYears > 0 && <p className={look.quiet}>{words.otherYears(next.otherYears)}</p>}
      <TextField label={words.deadline} type="date" value={deadline} onText={setDeadline} />
      <FailureBar failure={failure} />
      <FormButtons submit={words.submit} isBusy={busy} cancel={t.setup.cancel} onCancel={onClose} />
    </Card>
  );
}
