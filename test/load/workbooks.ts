/**
 * The workbook that a department sends in: the one that it was handed, with all its cells filled in.
 */
import { NO_EDITS } from '../../core/grid/edit.js';
import { readForm } from '../../server/workbook/read-form.js';
import { patchWorkbook } from '../../server/xlsx/patch/patch-workbook.js';
import type { Ledger, Word } from '../chaos/ledger.js';
import { ANSWERS } from '../support/city/city-form.js';

export interface FilledWorkbook {
  readonly bytes: Uint8Array;
  readonly words: ReadonlySet<Word>;
}

export async function fillWorkbook(ledger: Ledger, bytes: Uint8Array, department: string): Promise<FilledWorkbook> {
  const { records } = await readForm(bytes, [ledger.form], ledger.form.id);
  const words = new Set<Word>();
  const cells = records
    .filter(({ key }) => key['department'] === department)
    .flatMap(({ sheet, key, cells }) =>
      ANSWERS.map((field) => {
        const value = ledger.freshValue(field, 1);
        ledger.write(key, field, value);
        words.add(ledger.word(key, field, value));
        const content = value.kind === 'value' ? { text: value.text, raw: value.raw } : { text: '', raw: null };
        return { sheet, address: cells[field]!.address, content };
      }),
    );
  return { bytes: await patchWorkbook(bytes, { ...NO_EDITS, cells }), words };
}
