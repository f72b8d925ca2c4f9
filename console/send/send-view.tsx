/**
 * Where workbooks come in, and what each of them did.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CycleDto } from '../../core/protocol/console.js';
import { ViewHeading } from '../frame/view-heading.js';
import { hashOf } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { isOver } from './delivery.js';
import { DeliveryCard } from './delivery-card.js';
import { DropArea } from '../file/drop-area.js';
import { SampleList } from './sample-list.js';
import type { Queue } from './use-queue.js';

interface SendViewProps {
  readonly cycle: CycleDto;
  readonly cycles: readonly CycleDto[];
  readonly queue: Queue;
}

const useStyles = makeStyles({
  results: { display: 'grid', gap: '12px' },
  headRow: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { display: 'grid', gap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
});

export function SendView({ cycle, cycles, queue }: SendViewProps) {
  const styles = useStyles();
  const { t } = useWording();
  // The last given first: that is what the coordinator is looking for.
  const items = queue.items.filter(({ cycleId }) => cycleId === cycle.id).toReversed();
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
      {items.length > 0 && (
        <section className={styles.results} aria-labelledby="results">
          <div className={styles.headRow}>
            <h2 id="results" className={styles.heading}>
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
          <ul className={styles.list} role="list">
            {items.map((item) => (
              <li key={item.id}>
                <DeliveryCard item={item} queue={queue} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <SampleList cycle={cycle} cycles={cycles} onTry={(name) => queue.addSample(cycle.id, name)} />
    </>
  );
}
