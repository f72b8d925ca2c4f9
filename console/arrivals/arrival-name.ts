/**
 * What something that came in is called: the file, or who typed it.
 */
import type { ArrivalDto } from '../../core/protocol/arrivals.js';
import type { Wording } from '../text/wording.js';

export function arrivalName({ kind, fileName, source, actor }: ArrivalDto, { t }: Wording): string {
  const words = t.arrivals;
  if (kind === 'undo') return words.undo(source);
  return fileName === '' ? words.edits(actor || source || words.somebody) : source;
}

/** What a workbook was made from; undefined for what is none. */
export function originName({ descent }: Pick<ArrivalDto, 'descent'>, { t }: Wording): string | undefined {
  const words = t.arrivals.batch;
  switch (descent?.from) {
    case undefined:
      return undefined;
    case 'copy':
      return words.fromCopy(descent?.source ?? '');
    case 'blank':
      return words.fromBlank;
    case 'link':
      return words.fromLink;
  }
}
