/**
 * The line above the cells: where one is (and goes by typing an address), and what the active cell holds, to be edited
 * in full width.
 */
import { useState, type KeyboardEvent } from 'react';
import { parseArea } from '../../core/grid/address.js';
import { isSingle, topLeft } from '../../core/grid/area.js';
import type { GridText } from './grid-text.js';
import { commandOf } from './keys.js';
import { extendTo, selectCell } from './selection.js';
import { goTo, type GridWork } from './grid-work.js';
import { selectionName } from './use-pointer.js';

interface FormulaBarProps {
  readonly work: GridWork;
  readonly text: GridText;
  /** Gives the focus back to the cells. */
  toCells(): void;
}

export function FormulaBar({ work, text, toCells }: FormulaBarProps) {
  const { sheet, state, editing, geometry } = work;
  const { active } = state.selection;
  const shown = editing?.typed ?? sheet.cell(active.row, active.column)?.input ?? '';

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const press = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey };
    const command = commandOf(press, 'edit');
    if (!command || command.does === 'edit') return;
    event.preventDefault();
    if (command.does === 'newline') {
      const field = event.currentTarget;
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
      if (editing) work.type(field.value);
      else work.begin('edit', field.value);
      return;
    }
    work.run(command, 1);
    toCells();
  };

  return (
    <div className="formula-bar" role="group" aria-label={text.formulaBar}>
      <NameBox key={selectionName(geometry, state.selection.area)} work={work} text={text} toCells={toCells} />
      <button type="button" disabled={!editing} aria-label={text.discard} title={text.discard} onClick={work.cancel}>
        ✕
      </button>
      <button type="button" disabled={!editing} aria-label={text.accept} title={text.accept} onClick={work.commit}>
        ✓
      </button>
      <textarea
        className="formula"
        aria-label={text.formulaBar}
        rows={1}
        spellCheck={false}
        value={shown}
        onChange={(event) => {
          if (!editing) work.begin('edit', event.target.value);
          else work.type(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

function NameBox({ work, text, toCells }: FormulaBarProps) {
  const name = selectionName(work.geometry, work.state.selection.area);
  const [typed, setTyped] = useState(name);

  const go = () => {
    const area = parseArea(typed.normalize('NFKC').trim());
    if (!area) return setTyped(name);
    goTo(work, topLeft(area));
    const { geometry } = work;
    const first = selectCell(geometry, topLeft(area));
    const last = {
      row: Math.min(area.bottom, geometry.rows.count),
      column: Math.min(area.right, geometry.columns.count),
    };
    if (!isSingle(area)) work.select(extendTo(geometry, first, last));
    toCells();
  };

  return (
    <input
      className="name-box"
      aria-label={text.nameBox}
      value={typed}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => setTyped(name)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // Else the cell that gets the focus would get the key, too.
        event.preventDefault();
        if (event.key === 'Enter') go();
        else toCells();
      }}
    />
  );
}
