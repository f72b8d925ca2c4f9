/**
 * The cells of the sheet in front, as much of them as can be seen. An ARIA grid: rows and columns say their place among
 * all, the active cell holds the field that has the focus.
 */
import { useEffect, useId, useLayoutEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import type { Area } from '../../core/grid/address.js';
import { contains } from '../../core/grid/area.js';
import { CellEditor } from './cell-editor.js';
import { ColumnStrip } from './column-strip.js';
import type { GridFocus } from './grid-focus.js';
import type { GridText } from './grid-text.js';
import { Row } from './row.js';
import { spillOf } from './spill.js';
import type { GridWork } from './use-grid-work.js';
import { usePlace } from './use-place.js';
import { usePointer } from './use-pointer.js';
import { ValueList } from './value-list.js';
import { drawnSpan, mergesFromOutside, scrollInto, type Span } from './viewport.js';

interface SheetGridProps {
  readonly work: GridWork;
  readonly text: GridText;
  readonly focus: GridFocus;
}

const ROW_STEP = 6;
const COLUMN_STEP = 4;
const NO_SPAN: Span = { first: 1, last: 0 };

export function SheetGrid({ work, text, focus }: SheetGridProps) {
  const view = useRef<HTMLDivElement>(null);
  const shownAt = useRef('');
  const hintId = useId();
  const place = usePlace(view);
  const [listAt, openList] = useState<string>();
  const { sheet, geometry, state, editing } = work;
  const { rows, columns, frozen, strip } = geometry;
  const { active, area, end } = state.selection;
  const at = editing?.sheet === sheet.id ? editing.at : active;
  const takeFocus = () => {
    focus.set(true);
    // A click outside of a field would take the focus away after the field got it.
    requestAnimationFrame(() => view.current?.querySelector<HTMLElement>('.editor')?.focus({ preventScroll: true }));
  };
  const pointing = usePointer(work, view, takeFocus);

  useLayoutEffect(() => {
    const element = view.current;
    const key = [active.row, active.column, end.row, end.column].join(':');
    // It follows the person, not the workbook: changed contents leave the view where it is.
    if (!element || shownAt.current === key) return;
    shownAt.current = key;
    const target = contains(area, end) && !isWhole(area) ? end : active;
    const merge = geometry.mergeAt(target.row, target.column) ?? {
      ...{ top: target.row, bottom: target.row, left: target.column, right: target.column },
    };
    const tall = element.clientHeight - strip.height;
    const wide = element.clientWidth - strip.width;
    element.scrollTop = scrollInto(rows, frozen.rows, merge.top, merge.bottom, element.scrollTop, tall);
    element.scrollLeft = scrollInto(columns, frozen.columns, merge.left, merge.right, element.scrollLeft, wide);
  }, [active, end, area, geometry, rows, columns, frozen, strip]);

  const seenRows = drawnSpan(rows, frozen.rows, place.y, place.height - strip.height, ROW_STEP);
  const seenColumns = drawnSpan(columns, frozen.columns, place.x, place.width - strip.width, COLUMN_STEP);
  const stuckRows: Span = { first: 1, last: frozen.rows };
  const columnSpans = [{ first: 1, last: frozen.columns }, seenColumns];
  const outside = mergesFromOutside(sheet.merges, [stuckRows, seenRows], columnSpans);
  const isDrawn = (span: Span, index: number) => index >= span.first && index <= span.last;

  /** Cells of a row outside of the columns that are drawn of it: `span` is empty for rows outside of the view. */
  const beyondOf = (row: number, span: Span): string => {
    const found = new Set((outside.get(row) ?? []).map(({ left }) => left));
    const before = sheet.filledColumns(row).findLast((column) => column < seenColumns.first);
    if (before !== undefined && before > frozen.columns) {
      const spill = spillOf(sheet, columns, geometry.zoom, row, before);
      if (spill && before + spill.right >= seenColumns.first) found.add(before);
    }
    if (row === at.row) found.add(at.column);
    return [...found].filter((column) => column > frozen.columns && !isDrawn(span, column)).join(',');
  };

  const values = sheet.dropdownAt(at.row, at.column);
  const listKey = `${sheet.id}:${at.row}:${at.column}`;
  const closeList = (isDone: boolean) => {
    openList(undefined);
    if (isDone) takeFocus();
  };
  const visibleRows = Math.max(1, Math.floor((place.height - strip.height) / Math.max(1, rows.length(active.row))) - 1);
  const editor = (
    <>
      <CellEditor
        key={listKey}
        work={work}
        at={at}
        focus={focus}
        visibleRows={visibleRows}
        hintId={hintId}
        onList={() => values && openList(listKey)}
      />
      {values && !editing && (
        <ValueList
          values={values}
          present={sheet.cell(at.row, at.column)?.text ?? ''}
          label={text.list}
          isOpen={listAt === listKey}
          onOpen={() => openList(listKey)}
          onChoose={(value) => {
            work.write([{ ...at, text: value }]);
            closeList(true);
          }}
          onClose={closeList}
        />
      )}
    </>
  );

  const rowAt = (row: number, top: number, span: Span): ReactNode =>
    !(rows.isHidden(row) && row !== at.row && !outside.has(row)) && (
      <Row
        key={row}
        sheet={sheet}
        geometry={geometry}
        row={row}
        top={top}
        first={span.first}
        last={span.last}
        beyond={beyondOf(row, span)}
        selected={touches(row, area) ? area : undefined}
        active={row === at.row ? at : undefined}
        editor={row === at.row ? editor : undefined}
      />
    );

  const beside = [...new Set([...outside.keys(), at.row])]
    .filter((row) => row > frozen.rows && !isDrawn(seenRows, row))
    .sort((a, b) => a - b);
  const topHeight = strip.height + rows.start(frozen.rows + 1);
  const width = strip.width + columns.start(columns.count + 1);

  /** A selection through merges concerns rows above it, too, whose merges reach into it. */
  function touches(row: number, chosen: Area): boolean {
    if (row > chosen.bottom) return false;
    return row >= chosen.top || (outside.get(row) ?? []).some(({ bottom }) => bottom >= chosen.top);
  }

  useEffect(() => {
    const element = view.current;
    if (!element) return;
    // An embedded page that takes the focus leaves no relatedTarget behind; what has it now can be asked a moment later.
    const onFocusOut = () => {
      setTimeout(() => {
        focus.set(element.contains(document.activeElement));
      });
    };
    element.addEventListener('focusout', onFocusOut);
    return () => element.removeEventListener('focusout', onFocusOut);
  }, [focus]);

  return (
    <>
      <p id={hintId} className="unseen">
        {text.hint}
      </p>
      <div
        ref={view}
        className="sheet"
        role="grid"
        aria-label={text.sheet(sheet.name)}
        aria-rowcount={rows.count + 1}
        aria-colcount={columns.count + 1}
        aria-multiselectable
        onFocus={() => focus.set(true)}
        onDoubleClick={(event) => {
          if (event.target instanceof Element && event.target.closest('[role="gridcell"]') && !editing)
            work.run({ does: 'edit' }, visibleRows);
        }}
        {...pointing}
      >
        <div
          className="extent"
          role="presentation"
          style={{ ...zoomVariable(geometry.zoom), width, height: strip.height + rows.start(rows.count + 1) }}
        >
          <div
            role="rowgroup"
            className={`top${frozen.rows > 0 ? ' frozen' : ''}`}
            style={{ width, height: topHeight + (frozen.rows > 0 ? 1 : 0) }}
          >
            <ColumnStrip
              geometry={geometry}
              first={seenColumns.first}
              last={seenColumns.last}
              selected={area}
              cornerLabel={text.everything}
            />
            {range(stuckRows).map((row) => rowAt(row, strip.height + rows.start(row), seenColumns))}
          </div>
          <div role="rowgroup">
            {beside.map((row) => rowAt(row, strip.height + rows.start(row), NO_SPAN))}
            {range(seenRows).map((row) => rowAt(row, strip.height + rows.start(row), seenColumns))}
          </div>
        </div>
      </div>
    </>
  );
}

function range({ first, last }: Span): number[] {
  return last < first ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Whole rows or columns: they are longer than any view. */
function isWhole({ top, left, bottom, right }: Area): boolean {
  return bottom - top > 90 || right - left > 24;
}

function zoomVariable(zoom: number): CSSProperties {
  // React's types know no variables.
  return { '--zoom': zoom } as CSSProperties;
}
