/**
 * Which cell is selected in Excel, followed by events: moving around costs no round trip. Nothing thrown escapes; without
 * it nothing follows the selection, and everything else works.
 */
import type { DeskParts } from './desk-parts.js';

export class SelectionWork {
  constructor(private readonly parts: DeskParts) {}

  async start(): Promise<void> {
    const { excel, store } = this.parts;
    try {
      await excel.watch((hint) => {
        if (hint.kind !== 'selection') return;
        const [address = ''] = hint.address.split(/[:,]/);
        store.update({ selected: { sheet: hint.sheet, address } });
      });
      store.update({ selected: await excel.selected() });
    } catch {
      // Excel may be busy; the next start of the pane asks again.
    }
  }
}
