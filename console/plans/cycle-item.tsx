/**
 * One year in the list: what it is, the way to it, and its settings when asked for.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { CycleDto } from '../../core/protocol/console.js';
import type { KnownFormDto } from '../../core/protocol/plans.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { hashOf } from '../route/route.js';
import { DeadlineText } from '../../view/workflow/deadline-text.js';
import { DoneBar } from '../feedback/done-bar.js';
import { CycleStateBadge } from './cycle-state-badge.js';
import { useDone } from '../feedback/use-done.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { useWording } from '../text/wording.js';
import { DeadlineForm } from './deadline-form.js';
import { FormVersionForm } from './form-version-form.js';
import { StateForm } from './state-form.js';

interface CycleItemProps {
  readonly cycle: CycleDto;
  readonly forms: readonly KnownFormDto[];
  onChanged(): void;
}

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gap: '12px',
    minWidth: 0,
    padding: '16px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', justifyContent: 'space-between', gap: '8px' },
  names: { flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere', lineHeight: 1.6 },
  year: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  plan: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  facts: { display: 'flex', flexWrap: 'wrap', gap: '2px 24px', margin: 0, lineHeight: 1.6 },
  fact: { display: 'flex', flexWrap: 'wrap', gap: '0 8px', minWidth: 0 },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  settings: { display: 'grid', gap: '20px', paddingTop: '16px', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

export function CycleItem({ cycle, forms, onChanged }: CycleItemProps) {
  const styles = useStyles();
  const { language, t, say } = useWording();
  const words = t.setup.plans;
  const { deadline } = useWorkflowWords();
  const settings = useId();
  const [open, setOpen] = useState(false);
  const done = useDone();
  const year = formatFiscalYear(cycle.fiscalYear, language);
  const name = `${cycle.plan} ${year}`;
  const onDone = (what: string) => {
    done.say(what);
    onChanged();
  };
  const shared = { cycle, forms, name, onDone };
  return (
    <article className={styles.item} aria-label={name}>
      <div className={styles.head}>
        <div className={styles.names}>
          <h3 className={styles.year}>
            {year} <CycleStateBadge state={cycle.state} />
          </h3>
          <p className={styles.plan}>{cycle.plan}</p>
        </div>
        <div className={styles.actions}>
          <Button as="a" href={hashOf(cycle.id, 'progress')} aria-label={words.openNamed(name)}>
            {words.open}
          </Button>
          <Button
            aria-expanded={open}
            aria-controls={open ? settings : undefined}
            aria-label={words.changeNamed(name)}
            onClick={() => setOpen(!open)}
          >
            {words.change}
          </Button>
        </div>
      </div>
      <dl className={styles.facts}>
        <div className={styles.fact}>
          <dt className={styles.name}>{deadline}</dt>
          <dd className={styles.value}>
            <DeadlineText deadline={cycle.deadline} state={cycle.state} />
          </dd>
        </div>
        <div className={styles.fact}>
          <dt className={styles.name}>{words.form}</dt>
          <dd className={styles.value}>{t.setup.formVersion(say(cycle.form.title), cycle.form.version)}</dd>
        </div>
      </dl>
      <DoneBar done={done} />
      {open && (
        <div id={settings} className={styles.settings}>
          <DeadlineForm {...shared} />
          <FormVersionForm {...shared} />
          <StateForm {...shared} />
        </div>
      )}
    </article>
  );
}
