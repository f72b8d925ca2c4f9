/**
 * The field in the active cell that takes what is typed. It is there before anything is typed, because an input method
 * needs a field to begin in: a letter that were caught first and handed over later would be lost or doubled.
 */
import { useLayoutEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { formatAddress, type Position } from '../../core/grid/address.js';
import { formatTsv, parseTsv } from './tsv.js';
import { fontFamily, fontSize } from './cell-style.js';
import type { GridFocus } from './grid-focus.js';
import { commandOf } from './keys.js';
import { copyBlock, pasteBlock } from './paste.js';
import { selectArea } from './selection.js';
import type { GridWork } from './grid-work.js';

interface CellEditorProps {
  readonly work: GridWork;
  readonly at: Position;
  /** While it is here, the field takes it when it comes into another cell. */
  readonly focus: GridFocus;
  readonly visibleRows: number;
  readonly hintId: string;
  onList(): void;
}

export function CellEditor({ work, at, focus, visibleRows, hintId, onList }: CellEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { editing, sheet, geometry } = work;
  const look = sheet.look(at.row, at.column);
  const isOpen = editing !== undefined;
  const typed = editing?.typed ?? '';

  useLayoutEffect(() => {
    if (focus.isHere) field.current?.focus({ preventScroll: true });
  }, [focus]);

  useLayoutEffect(() => {
    const element = field.current;
    // While the person types the field itself is right; an input method must not be written over.
    if (!element || element.value === typed) return;
    element.value = typed;
    element.setSelectionRange(typed.length, typed.length);
  }, [typed]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // 229: the key belongs to an input method, also where the browser tells so only by this.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const { key, shiftKey: shift, altKey: alt } = event;
    const press = { key, ctrl: event.ctrlKey || event.metaKey, shift, alt };
    const command = commandOf(press, editing?.mode ?? 'ready');
    if (!command) return;
    event.preventDefault();
    if (command.does === 'newline') insertLine(event.currentTarget);
    else if (command.does === 'list') onList();
    else work.run(command, visibleRows);
  };

  const insertLine = (element: HTMLTextAreaElement) => {
    element.setRangeText('\n', element.selectionStart, element.selectionEnd, 'end');
    work.type(element.value);
  };

  const onInput = (text: string) => {
    if (isOpen) work.type(text);
    else work.begin('type', text);
  };

  const copy = (event: ClipboardEvent) => {
    if (isOpen) return false;
    event.preventDefault();
    const { bottom, right, ...rest } = work.state.selection.area;
    const area = { ...rest, bottom: Math.min(bottom, sheet.bottom), right: Math.min(right, sheet.right) };
    const block = copyBlock(geometry, area, (row, column) => sheet.cell(row, column)?.text ?? '');
    event.clipboardData.setData('text/plain', formatTsv(block));
    return true;
  };

  const paste = (event: ClipboardEvent) => {
    if (isOpen) return;
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    if (text === '') return;
    const { entries, area } = pasteBlock(geometry, work.state.selection, parseTsv(text));
    if (work.write(entries)) work.select(selectArea(geometry, area));
  };

  const style = { fontFamily: fontFamily(look), fontSize: fontSize(look, geometry.zoom) };
  const shown = sheet.cell(at.row, at.column)?.text ?? '';
  return (
    <textarea
      ref={field}
      className={`editor${isOpen ? ' open' : ''}`}
      style={style}
      aria-label={`${formatAddress(at)} ${shown}`.trim()}
      aria-describedby={hintId}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      onKeyDown={onKeyDown}
      onCompositionStart={() => !isOpen && work.begin('type', '')}
      onInput={(event) => onInput(event.currentTarget.value)}
      onCopy={copy}
      onCut={(event) => copy(event) && work.run({ does: 'clear' }, visibleRows)}
      onPaste={paste}
    />
  );
}
