/**
 * A workbook to look at and to type into: formula bar, cells, sheet tabs, undo and zoom. It knows nothing of files,
 * servers or add-ins.
 */
import { useEffect, useId, useRef, useState } from 'react';
import type { Language } from '../../view/language/language.js';
import type { BookView } from './book-view.js';
import { FormulaBar } from './formula-bar.js';
import { GridFocus } from './grid-focus.js';
import type { GridText } from './grid-text.js';
import { SheetGrid } from './sheet-grid.js';
import { SheetTabs } from './sheet-tabs.js';
import { useGridWork } from './use-grid-work.js';
import './frame.css';
import './grid.css';

interface WorkbookGridProps {
  readonly book: BookView;
  readonly text: GridText;
  readonly language: Language;
  /** Names this workbook among others on the page. */
  readonly label: string;
}

const ZOOMS = [50, 75, 90, 100, 125, 150, 200];

export function WorkbookGrid({ book, text, language, label }: WorkbookGridProps) {
  const [chosenZoom, chooseZoom] = useState<number>();
  const opened = book.state();
  const zoom = chosenZoom ?? opened.sheets.find(({ id }) => id === opened.active)?.zoom ?? 100;
  const work = useGridWork(book, zoom / 100);
  const [focus] = useState(() => new GridFocus());
  const frame = useRef<HTMLDivElement>(null);
  const panelId = useId();
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    // Whoever goes elsewhere, as into the task pane, has finished typing: what is typed must not get lost.
    const onFocusOut = () =>
      setTimeout(() => {
        if (!element.contains(document.activeElement) && latest.current.editing) latest.current.commit();
      });
    element.addEventListener('focusout', onFocusOut);
    return () => element.removeEventListener('focusout', onFocusOut);
  }, []);

  const toCells = () => {
    focus.set(true);
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('.editor')?.focus({ preventScroll: true }));
  };
  const zooms = ZOOMS.includes(zoom) ? ZOOMS : [...ZOOMS, zoom].sort((a, b) => a - b);
  return (
    <section ref={frame} className="workbook" aria-label={label}>
      <FormulaBar work={work} text={text} toCells={toCells} />
      {work.refusal && (
        <div className="refusal" role="alert">
          <span>{work.refusal[language]}</span>
          <button type="button" onClick={work.dismissRefusal} aria-label={text.close}>
            ✕
          </button>
        </div>
      )}
      <div id={panelId} role="tabpanel" aria-label={work.sheet.name} className="panel">
        <SheetGrid key={work.sheet.id} work={work} text={text} focus={focus} />
      </div>
      <div className="below">
        <SheetTabs work={work} text={text} panelId={panelId} />
        <div className="tools">
          <button
            type="button"
            disabled={!work.state.canUndo}
            aria-label={text.undo}
            title={text.undo}
            onClick={() => work.run({ does: 'undo' }, 1)}
          >
            ↶
          </button>
          <button
            type="button"
            disabled={!work.state.canRedo}
            aria-label={text.redo}
            title={text.redo}
            onClick={() => work.run({ does: 'redo' }, 1)}
          >
            ↷
          </button>
          <select aria-label={text.zoom} value={zoom} onChange={(event) => chooseZoom(Number(event.target.value))}>
            {zooms.map((one) => (
              <option key={one} value={one}>
                {one}%
              </option>
            ))}
          </select>
        </div>
      </div>
    </section>
  );
}
