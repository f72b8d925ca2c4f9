/**
 * 同期: what a sync would do, the sync, what it did; and what is in conflict.
 */
import { Button, Link, ProgressBar } from '@fluentui/react-components';
import { Message } from '../../view/feedback/message.js';
import { ArrowSync20Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { waitingEdits } from '../desk/seen-workbook.js';
import { syncObstacle, type SyncObstacle } from '../desk/sync-obstacle.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { NewsBar } from '../frame/connection-bar.js';
import { sentenceOf } from '../frame/failure-bar.js';
import { useSectionStyles } from '../frame/section-styles.js';
import { hashOf } from '../inspection/route.js';
import type { SyncState } from '../session/sync-state.js';
import { useWording } from '../text/wording.js';
import { ConflictSection } from './conflict-section.js';
import { PreviewPanel } from './preview-panel.js';
import { ReportPanel } from './report-panel.js';
import { useLook } from '../../view/look/look.js';

export function SyncView() {
  const styles = useSectionStyles();
  const obstacle = useDeskState(syncObstacle);
  const { state } = useDeskState(({ sync }) => sync);
  // What a sync did stays in view, whatever happened since.
  const isShown = !obstacle || state.kind === 'done' || state.kind === 'failed';
  return (
    <div className={styles.view}>
      {obstacle && <Obstacle obstacle={obstacle} />}
      {isShown && <Stage state={state} />}
      <ConflictSection />
    </div>
  );
}

function Obstacle({ obstacle }: { readonly obstacle: SyncObstacle }) {
  const look = useLook();
  const { t } = useWording();
  const sentences: Record<SyncObstacle, string> = {
    form: t.sync.needsForm,
    'sign-in': t.sync.needsSignIn,
    owing: t.sync.needsSecondFactor,
    cycle: t.sync.needsCycle,
    version: t.belonging.noForm,
    role: t.sync.needsRole,
    closed: t.sync.closed,
  };
  return (
    <p className={look.text}>
      {sentences[obstacle]} {obstacle === 'sign-in' && <Link href={hashOf('settings')}>{t.connection.signIn}</Link>}
      {(obstacle === 'form' || obstacle === 'cycle') && <Link href={hashOf('workbook')}>{t.sync.toWorkbook}</Link>}
    </p>
  );
}

function Stage({ state }: { readonly state: SyncState }) {
  const look = useLook();
  const wording = useWording();
  const { t } = wording;
  const { sync } = useDesk();
  // Above the view it is said already.
  const isAway = useDeskState(({ connection }) => connection.kind === 'away');
  switch (state.kind) {
    case 'idle':
      return <Begin />;
    case 'cancelled':
      return (
        <>
          <p className={look.text}>{state.sent ? t.sync.cancelledSent : t.sync.cancelled}</p>
          <Begin />
        </>
      );
    case 'preparing':
      return <Progress text={t.sync.preparing} onCancel={() => sync.cancel()} />;
    case 'preview':
      return <PreviewPanel preview={state.preview} />;
    case 'sending':
      return <Progress text={t.sync.sending} onCancel={() => sync.cancel()} />;
    case 'writing':
      return <Progress text={t.sync.writing} />;
    case 'done':
      return <ReportPanel report={state.report} />;
    case 'failed':
      return (
        <>
          <Message intent="error" role="alert" title={t.sync.failed}>
            {!isAway && sentenceOf(state.failure, wording)} {state.sent && t.sync.failedSent}
          </Message>
          <div className={look.row}>
            <Button appearance="primary" icon={<ArrowSync20Regular />} onClick={() => void sync.prepare()}>
              {t.sync.retry}
            </Button>
          </div>
        </>
      );
  }
}

function Begin() {
  const look = useLook();
  const { t } = useWording();
  const { sync } = useDesk();
  const book = useDeskState((state) => state.book);
  const questions = useDeskState(({ told }) => told.questions.length);
  const waiting = useMemo(() => book && waitingEdits(book), [book]);
  return (
    <section className={look.stack}>
      <NewsBar />
      <p className={look.text}>{t.sync.intro}</p>
      {questions > 0 && (
        <p className={look.text}>
          {t.told.open(questions)} <Link href={hashOf('check')}>{t.told.toCheck}</Link>
        </p>
      )}
      {waiting !== undefined && waiting > 0 && <p className={look.text}>{t.connection.waiting(waiting)}</p>}
      <div className={look.row}>
        <Button appearance="primary" icon={<ArrowSync20Regular />} onClick={() => void sync.prepare()}>
          {t.sync.prepare}
        </Button>
      </div>
    </section>
  );
}

function Progress({ text, onCancel }: { readonly text: string; readonly onCancel?: () => void }) {
  const look = useLook();
  const { t } = useWording();
  return (
    <section className={look.stack}>
      <p className={look.text}>{text}</p>
      <ProgressBar aria-label={text} />
      {onCancel && (
        <div className={look.row}>
          <Button onClick={onCancel}>{t.sync.cancel}</Button>
        </div>
      )}
    </section>
  );
}
