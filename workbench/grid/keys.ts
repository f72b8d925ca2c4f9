/**
 * What a key means in the grid, by whether somebody is typing. Keys that an input method is using mean nothing here.
 */
import type { Direction } from './selection.js';

/** Ready for anything; typing over a cell (arrows end it); editing what is in it (arrows move the caret). */
export type Mode = 'ready' | 'type' | 'edit';

interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

export type Command =
  | { readonly does: 'move'; readonly direction: Direction; readonly far: boolean; readonly extend: boolean }
  | { readonly does: 'page'; readonly down: boolean; readonly extend: boolean }
  | { readonly does: 'home' | 'end'; readonly far: boolean; readonly extend: boolean }
  | { readonly does: 'next'; readonly by: 'row' | 'column'; readonly backwards: boolean }
  | { readonly does: 'sheet'; readonly step: 1 | -1 }
  | { readonly does: 'all' }
  | { readonly does: 'fill' | 'edit' | 'clear' | 'cancel' | 'newline' | 'undo' | 'redo' | 'list' };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** undefined for keys that belong to the text or to the browser. */
export function commandOf(press: KeyPress, mode: Mode): Command | undefined {
  const { key, ctrl, shift, alt } = press;
  if (key === 'Enter') return enter(press, mode);
  if (key === 'Tab' && !ctrl && !alt) return { does: 'next', by: 'row', backwards: shift };
  if (key === 'Escape') return mode === 'ready' ? undefined : { does: 'cancel' };
  if (key === 'F2' && !ctrl && !alt && !shift) return { does: 'edit' };
  if (mode === 'edit') return undefined;
  const direction = ARROWS[key];
  if (direction) {
    if (alt) return direction === 'down' && mode === 'ready' ? { does: 'list' } : undefined;
    return { does: 'move', direction, far: ctrl, extend: shift && mode === 'ready' };
  }
  if (key === 'PageUp' || key === 'PageDown') {
    const down = key === 'PageDown';
    return ctrl ? { does: 'sheet', step: down ? 1 : -1 } : { does: 'page', down, extend: shift };
  }
  if (mode === 'type') return undefined;
  if (key === 'Home' || key === 'End') return { does: key === 'Home' ? 'home' : 'end', far: ctrl, extend: shift };
  if (key === 'Delete' || key === 'Backspace') return ctrl || alt ? undefined : { does: 'clear' };
  return ctrl && !alt ? withCtrl(key.toLowerCase(), shift) : undefined;
}

function enter({ ctrl, shift, alt }: KeyPress, mode: Mode): Command | undefined {
  if (alt) return mode === 'ready' ? undefined : { does: 'newline' };
  if (ctrl) return mode === 'ready' ? undefined : { does: 'fill' };
  return { does: 'next', by: 'column', backwards: shift };
}

function withCtrl(key: string, shift: boolean): Command | undefined {
  if (key === 'z') return { does: shift ? 'redo' : 'undo' };
  if (key === 'y') return { does: 'redo' };
  return key === 'a' && !shift ? { does: 'all' } : undefined;
}
