/**
 * Where workbooks come in, and what each of them did.
 */
import { Button, mergeClasses } from '@fluentui/react-components';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { samplesApi } from '../../core/protocol/samples.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { sampleNamed } from '../api/client.js';
import { DownloadButton } from '../file/download-button.js';
import { useAnswer } from '../resource/use-resource.js';
import { ViewHeading } from '../frame/view-heading.js';
import { hashOf } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { useMay } from '../access/me.js';
import { ToldSection } from '../told/told-section.js';
import { BatchPanel } from './batch-panel.js';
import { isOfBatch, isOver, isRefusedWhole, moodOf, type QueuedDelivery } from './delivery.js';
import { DeliveryCard } from './delivery-card.js';
import { DropArea } from '../file/drop-area.js';
import type { Queue } from './use-queue.js';
import { useLook } from '../../view/look/look.js';

interface SendViewProps {
  readonly cycle: CycleDto;
  readonly cycles: readonly CycleDto[];
  readonly queue: Queue;
}

export function SendView({ cycle, cycles, queue }: SendViewProps) {
  const look = useLook();
  const { t } = useWording();
  const mayTell = useMay('write-cells');
  const own = queue.items.filter(({ cycleId }) => cycleId === cycle.id);
  const batch = own.filter((item) => isOfBatch(item, cycle.id));
  // What needs a person first, then the last given: that is what the coordinator is looking for.
  const items = own.filter((item) => !batch.includes(item)).toReversed();
  const sorted = [...items.filter(needsPerson), ...items.filter((item) => !needsPerson(item))];
  return (
    <>
      <ViewHeading title={t.views.send} lead={t.send.lead}>
        <Button as="a" appearance="subtle" href={hashOf(cycle.id, 'progress')}>
          {t.send.seeProgress}
        </Button>
      </ViewHeading>
      <DropArea
        call={t.send.drop}
        choose={t.send.choose}
        hint={t.send.hint}
        onFiles={(files) => queue.add(cycle.id, files)}
      />
      {batch.length > 0 && <BatchPanel cycleId={cycle.id} batch={batch} queue={queue} />}
      {items.length > 0 && (
        <section className={look.stack} aria-labelledby="results">
          <div className={look.between}>
            <h2 id="results" className={look.heading}>
              {t.send.queue}
            </h2>
            <Button
              size="small"
              appearance="subtle"
              disabled={!items.some(({ state }) => isOver(state))}
              onClick={() => queue.clear(cycle.id)}
            >
              {t.send.clear}
            </Button>
          </div>
          <Summary items={items} />
          <ul className={look.list} role="list">
            {sorted.map((item) => (
              <li key={item.id}>
                <DeliveryCard item={item} queue={queue} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayTell && <ToldSection cycleId={cycle.id} onChanged={() => queue.sendAgain(cycle.id)} />}
      <SampleList cycle={cycle} cycles={cycles} onTry={(name) => queue.addSample(cycle.id, name)} />
    </>
  );
}

function needsPerson({ state }: QueuedDelivery): boolean {
  const mood = moodOf(state);
  return mood === 'bad' || mood === 'doubtful';
}

/** How it went with all of them, once it is over. */
function Summary({ items }: { readonly items: readonly QueuedDelivery[] }) {
  const look = useLook();
  const words = useWording().t.arrivals.summary;
  const isDone = items.every(({ state }) => isOver(state) || state.kind === 'asking');
  const taken = items.filter(({ state }) => state.kind === 'taken' && !isRefusedWhole(state.answer)).length;
  const open = items.filter(needsPerson).length;
  return (
    <p role="status" className={mergeClasses(look.text, look.strong)}>
      {isDone && items.length > 1 && (
        <>
          {words.done(taken, items.length)}
          {open > 0 && <span className={look.wrong}> {words.open(open)}</span>}
        </>
      )}
    </p>
  );
}

/** Workbooks of the sample city, to take in with one press. Nothing of this shows where no sample was loaded. */
function SampleList({ cycle, cycles, onTry }: Omit<SendViewProps, 'queue'> & { onTry(name: string): void }) {
  const look = useLook();
  const { language, t, say } = useWording();
  const samples = useAnswer(samplesApi.list).data?.samples ?? [];
  const [first] = samples;
  if (!first) return null;
  const here = samples.filter(({ cycleId }) => cycleId === cycle.id);
  const year = cycles.find(({ id }) => id === first.cycleId)?.fiscalYear;
  return (
    <section className={look.group} aria-labelledby="samples">
      <h2 id="samples" className={look.heading}>
        {t.send.samples}
      </h2>
      <p className={look.quiet}>
        {here.length > 0 || year === undefined
          ? t.send.samplesHint
          : t.send.samplesElsewhere(formatFiscalYear(year, language))}
      </p>
      {here.length > 0 && (
        <ul className={look.rows} role="list">
          {here.map(({ name, note }) => (
            <li key={name} className={mergeClasses(look.between, look.entry)}>
              <div className={look.grow}>
                <span className={mergeClasses(look.block, look.strong)}>{name}</span>
                <span className={look.small}>{say(note)}</span>
              </div>
              <div className={look.row}>
                <Button size="small" onClick={() => onTry(name)} aria-label={t.send.trySampleNamed(name)}>
                  {t.send.trySample}
                </Button>
                <DownloadButton
                  workbook={sampleNamed(name)}
                  size="small"
                  appearance="subtle"
                  label={t.send.downloadNamed(name)}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
