/**
 * A file that somebody chose or dropped, read to its end before it is sent: it may lie on a drive that goes away, or be a
 * folder.
 */
import { Problem } from '../../core/problem/problem.js';

/** @throws Problem `file-not-found` */
export async function readWhole(file: File): Promise<Blob> {
  try {
    return new Blob([await file.arrayBuffer()]);
  } catch (cause) {
    const detail = {
      ja: 'フォルダーではなくブックを選び、移動や削除をしていないか確かめてください。',
      en: 'Choose a workbook, not a folder, and check that it was not moved or deleted.',
    };
    throw new Problem('file-not-found', detail, { cause });
  }
}
