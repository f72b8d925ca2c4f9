import assert from 'node:assert/strict';
import { commandOf, type Mode } from '../../workbench/grid/keys.js';

/** `Ctrl+Shift+z` */
function pressed(text: string, mode: Mode) {
  const parts = text.split('+');
  const key = parts.at(-1)!;
  const has = (name: string) => parts.slice(0, -1).includes(name);
  return commandOf({ key, ctrl: has('Ctrl'), shift: has('Shift'), alt: has('Alt') }, mode);
}

describe('keys in the grid', () => {
  const CASES: readonly [keys: string, mode: Mode, does: string | undefined][] = [
    ['ArrowDown', 'ready', 'move'],
    ['ArrowDown', 'type', 'move'],
    ['ArrowDown', 'edit', undefined],
    ['Alt+ArrowDown', 'ready', 'list'],
    ['Enter', 'ready', 'next'],
    ['Alt+Enter', 'type', 'newline'],
    ['Alt+Enter', 'ready', undefined],
    ['Ctrl+Enter', 'type', 'fill'],
    ['Escape', 'type', 'cancel'],
    ['Escape', 'ready', undefined],
    ['F2', 'type', 'edit'],
    ['Home', 'ready', 'home'],
    ['Home', 'type', undefined],
    ['Delete', 'ready', 'clear'],
    ['Delete', 'edit', undefined],
    ['Backspace', 'type', undefined],
    ['Ctrl+z', 'ready', 'undo'],
    ['Ctrl+Z', 'type', undefined],
    ['Ctrl+Shift+Z', 'ready', 'redo'],
    ['Ctrl+y', 'ready', 'redo'],
    ['Ctrl+a', 'ready', 'all'],
    ['Ctrl+a', 'edit', undefined],
    ['Ctrl+c', 'ready', undefined],
    ['Ctrl+PageDown', 'ready', 'sheet'],
    ['あ', 'ready', undefined],
    ['Tab', 'edit', 'next'],
    ['F6', 'ready', undefined],
  ];
  for (const [keys, mode, does] of CASES) {
    it(`${keys} means ${does ?? 'nothing of the grid’s'} (${mode})`, () => {
      assert.equal(pressed(keys, mode)?.does, does);
    });
  }

  it('extends with Shift, and jumps with Ctrl', () => {
    assert.deepEqual(pressed('Ctrl+Shift+ArrowUp', 'ready'), {
      ...{ does: 'move', direction: 'up', far: true, extend: true },
    });
  });
});
