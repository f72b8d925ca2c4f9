/**
 * What the workbook is a part of: plan and year, whether entries are taken, which rows are one's own, its link. Where it
 * cannot be told, what to do.
 */
import { Button, Link } from '@fluentui/react-components';
import { Message } from '../../view/feedback/message.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { SeenWorkbook } from '../desk/seen-workbook.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { useSectionStyles } from '../frame/section-styles.js';
import { hashOf } from '../inspection/route.js';
import { firstAnswer } from '../session/form-cells.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { useWording } from '../text/wording.js';
import { DeadlineText } from '../../view/workflow/deadline-text.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { CycleChoice } from './cycle-choice.js';
import { useLook } from '../../view/look/look.js';

export function BelongingSection() {
  const look = useLook();
  const { t } = useWording();
  const book = useDeskState((state) => state.book);
  if (!book?.reading) return null;
  return (
    <section className={look.stack} aria-labelledby="belonging">
      <h2 className={look.subheading} id="belonging">
        {t.belonging.heading}
      </h2>
      <Belonging book={book} />
    </section>
  );
}

function Belonging({ book }: { readonly book: SeenWorkbook }) {
  const look = useLook();
  const { language, t } = useWording();
  const kind = useDeskState(({ connection }) => connection.kind);
  const { belonging, cycle } = book;
  if (!belonging) {
    if (kind === 'connecting') return <p className={look.quiet}>{t.connection.connecting}</p>;
    return (
      <p className={look.text}>
        {t.belonging.signInFirst} <Link href={hashOf('settings')}>{t.connection.signIn}</Link>
      </p>
    );
  }
  switch (belonging.kind) {
    case 'found':
      return <CycleFacts book={book} cycle={belonging.cycle} />;
    case 'elsewhere':
      return (
        <Message intent="warning" title={t.belonging.elsewhere}>
          {t.belonging.elsewhereHint(belonging.plan, formatFiscalYear(belonging.fiscalYear, language))}{' '}
          {belonging.server !== '' && `${t.belonging.from}: ${belonging.server}`}
        </Message>
      );
    case 'choose':
      return (
        <>
          <CycleChoice cycles={belonging.cycles} chosen={cycle} />
          {cycle && <CycleFacts book={book} cycle={cycle} />}
        </>
      );
  }
}

function CycleFacts({ book, cycle }: { readonly book: SeenWorkbook; readonly cycle: CycleDto }) {
  const look = useLook();
  const styles = useSectionStyles();
  const { deadline } = useWorkflowWords();
  const { language, t } = useWording();
  return (
    <>
      <dl className={styles.facts}>
        <dt className={look.dim}>{t.belonging.plan}</dt>
        <dd className={styles.value}>
          {cycle.plan}
          <div className={look.quiet}>{formatFiscalYear(cycle.fiscalYear, language)}</div>
        </dd>
        <dt className={look.dim}>{t.belonging.cycleState}</dt>
        <dd className={styles.value}>{t.belonging[cycle.state]}</dd>
        {cycle.deadline !== null && (
          <>
            <dt className={look.dim}>{deadline}</dt>
            <dd className={styles.value}>
              <DeadlineText deadline={cycle.deadline} state={cycle.state} />
            </dd>
          </>
        )}
        <dt className={look.dim}>{t.belonging.mine}</dt>
        <dd className={styles.value}>
          <OwnRows {...book} />
        </dd>
        <dt className={look.dim}>{t.belonging.link}</dt>
        <dd className={styles.value}>
          <LinkText book={book} />
        </dd>
      </dl>
      {!book.form && <p className={look.text}>{t.belonging.noForm}</p>}
    </>
  );
}

function OwnRows({ own, reading }: Pick<SeenWorkbook, 'own' | 'reading'>) {
  const { t } = useWording();
  const { book } = useDesk();
  const [first] = own;
  if (!first || !reading) return t.belonging.noneMine;
  const toFirst = () => void book.select(firstAnswer(reading.form, first));
  return (
    <>
      {t.belonging.mineRows(own.length)}{' '}
      <Button size="small" onClick={toFirst}>
        {t.belonging.toFirst}
      </Button>
    </>
  );
}

function LinkText({ book: { finding, belonging } }: { readonly book: SeenWorkbook }) {
  const look = useLook();
  const { t } = useWording();
  switch (finding.kind) {
    case 'none':
      return t.belonging.unlinked;
    case 'damaged':
      return t.belonging.damaged;
    case 'linked': {
      const { revision } = finding.link;
      return (
        <>
          {revision > 0 ? t.belonging.linked(revision) : t.belonging.fresh}
          {belonging?.kind === 'found' && !belonging.byLink && <div className={look.quiet}>{t.belonging.moved}</div>}
        </>
      );
    }
  }
}
