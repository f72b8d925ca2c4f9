/**
 * The cells of the sheet in front, as much of them as can be seen. An ARIA grid: rows and columns say their place among
 * all, the active cell holds the field that has the focus.
 */
import { useEffect, useId, useLayoutEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import type { Area } from '../../core/grid/address.js';
import { columnCount, contains, rowCount } from '../../core/grid/area.js';
import { extentAt } from '../../core/grid/grid.js';
import { CellEditor } from './cell-editor.js';
import { ColumnStrip } from './column-strip.js';
import type { GridFocus } from './grid-focus.js';
import type { GridText } from './grid-text.js';
import { Row } from './row.js';
import { spillOf } from './spill.js';
import type { GridWork } from './grid-work.js';
import { usePlace } from './use-place.js';
import { usePointer } from './use-pointer.js';
import { ValueList } from './value-list.js';
import { drawnSpan, indexesOf, isWithin, mergesFromOutside, NO_SPAN, scrollInto, type Span } from './viewport.js';

interface SheetGridProps {
  readonly work: GridWork;
  readonly text: GridText;
  readonly focus: GridFocus;
}

const ROW_STEP = 6;
const COLUMN_STEP = 4;

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
    const { top, left, bottom, right } = extentAt(geometry, target);
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
    const down = { frozen: frozen.rows, scroll: scrollTop, extent: clientHeight - strip.height };
    const across = { frozen: frozen.columns, scroll: scrollLeft, extent: clientWidth - strip.width };
    element.scrollTop = scrollInto(rows, down, { first: top, last: bottom });
    element.scrollLeft = scrollInto(columns, across, { first: left, last: right });
  }, [active, end, area, geometry, rows, columns, frozen, strip]);

  const down = { frozen: frozen.rows, scroll: place.y, extent: place.height - strip.height };
  const across = { frozen: frozen.columns, scroll: place.x, extent: place.width - strip.width };
  const seenRows = drawnSpan(rows, down, ROW_STEP);
  const seenColumns = drawnSpan(columns, across, COLUMN_STEP);
  const stuckRows: Span = { first: 1, last: frozen.rows };
  const columnSpans = [{ first: 1, last: frozen.columns }, seenColumns];
  const outside = mergesFromOutside(sheet.merges, [stuckRows, seenRows], columnSpans);

  /** Cells of a row outside of the columns that are drawn of it: `span` is empty for rows outside of the view. */
  const beyondOf = (row: number, span: Span): string => {
    const found = new Set((outside.get(row) ?? []).map(({ left }) => left));
    const before = sheet.filledColumns(row).findLast((column) => column < seenColumns.first);
    if (before !== undefined && before > frozen.columns) {
      const spill = spillOf(sheet, geometry, { row, column: before });
      if (spill && before + spill.right >= seenColumns.first) found.add(before);
    }
    if (row === at.row) found.add(at.column);
    return [...found].filter((column) => column > frozen.columns && !isWithin(span, column)).join(',');
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
    .filter((row) => row > frozen.rows && !isWithin(seenRows, row))
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
            {indexesOf(stuckRows).map((row) => rowAt(row, strip.height + rows.start(row), seenColumns))}
          </div>
          <div role="rowgroup">
            {beside.map((row) => rowAt(row, strip.height + rows.start(row), NO_SPAN))}
            {indexesOf(seenRows).map((row) => rowAt(row, strip.height + rows.start(row), seenColumns))}
          </div>
        </div>
      </div>
    </>
  );
}

/** Whole rows or columns: they are longer than any view. */
function isWhole(area: Area): boolean {
  return rowCount(area) > 90 || columnCount(area) > 24;
}

function zoomVariable(zoom: number): CSSProperties {
  // React's types know no variables.
  return { '--zoom': zoom } as CSSProperties;
}
