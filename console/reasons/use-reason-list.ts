/**
 * The list of reasons as a file that Excel opens: one line for each large change that somebody gave a reason for.
 */
import type { TableDto } from '../../core/protocol/cycles.js';
import { rowName } from '../../core/record/row-name.js';
import { displayText } from '../../core/record/value.js';
import { formatDateTime } from '../../view/language/formats.js';
import { saveFile } from '../file/save-file.js';
import { useWording } from '../text/wording.js';
import type { LastYear } from './use-last-year.js';

/** @returns hands the list to the person */
export function useReasonList(table: TableDto | undefined, lastYear: LastYear): () => void {
  const { t, say, language } = useWording();
  const { columns, fileName } = t.reasons;
  return () => {
    const rows = new Map(
      (table?.blocks ?? []).flatMap((block) => block.records.map((record) => [record.id, { block, record }] as const)),
    );
    const lines = lastYear.reasons
      .filter(({ holds }) => holds)
      .map(({ record: id, field, value, text, actor, at }) => {
        const { block, record } = rows.get(id) ?? {};
        const keys = (block?.fields ?? []).filter(({ role }) => role === 'key');
        const name = rowName({
          key: Object.fromEntries(keys.map((key) => [key.id, record?.cells[key.id]?.text ?? ''])),
        });
        const label = block?.fields.find((one) => one.id === field)?.label;
        const before = lastYear.valuesOf(id, field).map(displayText).join('・');
        return [name, label ? say(label) : field, before, value, text, actor, formatDateTime(at, language)];
      });
    const { row, field, previous, value, text, actor, at } = columns;
    const all = [[row, field, previous, value, text, actor, at], ...lines];
    const content = all.map((line) => line.map(quoted).join(',')).join('\r\n');
    // With the mark by which Excel knows UTF-8.
    saveFile({ name: fileName, content: new Blob([`\ufeff${content}\r\n`], { type: 'text/csv' }) });
  };
}

/** As one cell; what Excel would take for a formula is kept a text. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[\d,.]+$/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
