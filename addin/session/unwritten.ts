/**
 * Why cells were not written, in sentences: one for each reason, with the cells that it is about.
 */
import type { Bilingual } from '../../core/issue/issue.js';
import type { WriteOutcome, WriteResult } from '../excel/port.js';

type Unwritten = Exclude<WriteResult, 'written' | 'unchanged'>;

interface UnwrittenCells {
  readonly reason: Unwritten;
  readonly message: Bilingual;
  /** `調書!D6`, in the order of the sync. */
  readonly cells: readonly string[];
}

const say = (ja: string, en: string): Bilingual => ({ ja, en });

const MESSAGES: Readonly<Record<Unwritten, Bilingual>> = {
  'changed-meanwhile': say(
    '同期の間に入力されたため、上書きしませんでした。次の同期で送られます。',
    'Somebody typed here during the sync, so nothing was overwritten. It goes with the next sync.',
  ),
  formula: say(
    '数式が入っているため、書き込みませんでした。値に置き換えるときは、数式を消してからもう一度同期してください。',
    'The cell holds a formula and was left alone. To take the value, clear the formula and sync again.',
  ),
  protected: say(
    'シートが保護されているため、書き込めませんでした。保護を解除してから、もう一度同期してください。',
    'The sheet is protected. Unprotect it and sync again.',
  ),
  'sheet-missing': say(
    'シートが見つからないため、書き込めませんでした。シートを元に戻すか、ブックを入手し直してください。',
    'The sheet is no longer there. Bring it back, or get the workbook again.',
  ),
  'not-kept': say(
    'Excelがこの値を受け付けなかったため、元のままにしました。取りまとめ課に連絡してください。',
    'Excel did not accept the value, and the cell was left as it was. Tell the coordinator.',
  ),
};

/** The most frequent reason first. */
export function unwrittenCells(outcomes: readonly WriteOutcome[]): UnwrittenCells[] {
  const cells = new Map<Unwritten, string[]>();
  for (const { write, result } of outcomes) {
    if (result === 'written' || result === 'unchanged') continue;
    const list = cells.get(result) ?? [];
    cells.set(result, list);
    list.push(`${write.sheet}!${write.address}`);
  }
  return [...cells]
    .map(([reason, list]) => ({ reason, message: MESSAGES[reason], cells: list }))
    .sort((a, b) => b.cells.length - a.cells.length);
}
