/**
 * One department: its workbook's cells beside its task pane.
 */
import { Button, Link } from '@fluentui/react-components';
import { Message } from '../../view/feedback/message.js';
import { ArrowDownload20Regular, Dismiss20Regular, FolderOpen20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { SampleDto } from '../../core/protocol/samples.js';
import { WorkbookGrid } from '../grid/workbook-grid.js';
import type { Side, Notice } from './sides.js';
import type { OpenBook } from './open-book.js';
import { Opening, useDrop } from './opening.js';
import { PaneFrame } from './pane-frame.js';
import { Splitter } from './splitter.js';
import { useWorkbenchText } from './wording.js';

interface SideViewProps {
  readonly side: Side;
  readonly isOnly: boolean;
  readonly samples: readonly SampleDto[] | undefined;
  /** Whether somebody has to sign in first. */
  readonly needsSignIn: boolean;
  onFile(file: File): void;
  onSample(name: string): void;
  onSave(): void;
  onClose(): void;
  onNoticeRead(): void;
}

/** Narrower sides have the pane below the cells. */
const STACKED_BELOW = 760;

export function SideView(props: SideViewProps) {
  const { side, isOnly, samples, needsSignIn, onFile, onSample, onSave, onClose } = props;
  const { t, language } = useWorkbenchText();
  const { open, opening } = side;
  const place = useRef<HTMLElement>(null);
  const isStacked = useIsStacked(place);
  const [share, setShare] = useState<number>();
  const paneShare = share ?? (isStacked ? 45 : 30);
  const drop = useDrop(onFile);
  const name = t.side(side.id);
  const isBusy = opening !== undefined;

  return (
    <section ref={place} className="side" aria-label={`${t.department} ${name}`} {...(open ? drop.handlers : {})}>
      <div className="side-bar">
        <h2>{name}</h2>
        {open && <FileName open={open} />}
        {open && (
          <>
            <Button size="small" icon={<ArrowDownload20Regular />} appearance="primary" onClick={onSave}>
              {t.save}
            </Button>
            <FileButton label={t.openAnother} onFile={onFile} />
          </>
        )}
        {(!isOnly || open) && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss20Regular />}
            aria-label={t.closeSide}
            title={t.closeSide}
            onClick={onClose}
          />
        )}
      </div>
      {side.notice && <NoticeBar notice={side.notice} onRead={props.onNoticeRead} />}
      {!open || isBusy ? (
        <Opening {...{ samples, opening, needsSignIn, onFile, onSample }} />
      ) : (
        <div className={`side-by-side${isStacked ? ' stacked' : ''}${drop.isOver ? ' over' : ''}`}>
          <WorkbookGrid
            key={open.serial}
            book={open.book}
            text={t.grid}
            language={language}
            label={`${name} ${open.name}`}
          />
          <Splitter label={t.splitter} share={paneShare} isStacked={isStacked} onShare={setShare} />
          <div className="pane-place" style={{ flexBasis: `${paneShare}%` }}>
            <PaneFrame key={open.serial} excel={open.excel} title={`${t.pane} ${name}`} seat={`${side.id}`} />
          </div>
        </div>
      )}
    </section>
  );
}

function FileName({ open }: { readonly open: OpenBook }) {
  const { t } = useWorkbenchText();
  const isDirty = useIsDirty(open);
  return (
    <span className="file-name" title={open.name}>
      <span className="name">{open.name}</span>
      {isDirty && (
        <span className="dirty" role="img" aria-label={t.unsaved} title={t.unsaved}>
          ●
        </span>
      )}
    </span>
  );
}

export function useIsDirty({ book }: OpenBook): boolean {
  return useSyncExternalStore(
    (changed) => book.subscribe(changed),
    () => book.isDirty,
  );
}

function FileButton({ label, onFile }: { readonly label: string; onFile(file: File): void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<FolderOpen20Regular />}
        aria-label={label}
        title={label}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-label={label}
        accept=".xlsx"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}

function NoticeBar({ notice, onRead }: { readonly notice: Notice; onRead(): void }) {
  const { t, language } = useWorkbenchText();
  const isGood = notice.kind === 'saved';
  const isWhole = (notice.unsaved ?? []).length === 0 && !notice.isUnsigned;
  const saved = [t.saved(notice.file), t.notSaved(notice.unsaved ?? []), notice.isUnsigned ? t.unsigned : ''];
  const title = notice.kind === 'open-failed' ? t.failed : t.saveFailed;
  return (
    <Message
      intent={isGood ? (isWhole ? 'success' : 'warning') : 'error'}
      role={isGood ? 'status' : 'alert'}
      {...(isGood ? {} : { title: `${notice.file}: ${title}` })}
      onDismiss={onRead}
    >
      {isGood ? saved.filter((text) => text !== '').join(language === 'en' ? ' ' : '') : notice.sentence?.[language]}
      {notice.needsSignIn && (
        <>
          {' '}
          <Link href="../" target="_blank" inline>
            {t.signIn}
          </Link>
        </>
      )}
    </Message>
  );
}

function useIsStacked(place: React.RefObject<HTMLElement | null>): boolean {
  const [isStacked, setStacked] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const sizes = new ResizeObserver(() => setStacked(element.clientWidth < STACKED_BELOW));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [place]);
  return isStacked;
}
