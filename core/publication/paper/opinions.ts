/**
 * What the council or others said of a programme. A form says it by the words over the field: 意見, 講評, 助言.
 */
import { compact } from '../../text/normalise.js';
import type { Publication, PublishedField } from '../publication.js';
import { isLongerThanPage } from './page-room.js';
import type { PaperOpinion } from './paper.js';

const OPINION = /意見|講評|助言|提言|所見/u;
/** A field that says whether there is one. */
const NO_OPINION = /有無|件数|反映|対応/u;

export function isOpinion({ label, type, role }: PublishedField): boolean {
  const text = compact(label.ja);
  return type === 'text' && role === 'answer' && OPINION.test(text) && !NO_OPINION.test(text);
}

/** @returns undefined where the form has no place for opinions */
export function opinionsOf({ blocks }: Publication, isWide: boolean): PaperOpinion[] | undefined {
  if (!blocks.some(({ fields }) => fields.some(isOpinion))) return undefined;
  return blocks.flatMap(({ fields, rows }) =>
    rows.flatMap(({ name, departments, headings, cells }): PaperOpinion[] => {
      const texts = fields.filter(isOpinion).flatMap(({ id, label }) => {
        const cell = cells[id];
        return cell?.kind === 'value' ? [{ label: label.ja, text: cell.text }] : [];
      });
      if (texts.length === 0) return [];
      const isLong = isLongerThanPage([{ texts, width: OPINION_WIDTH }], isWide);
      return [{ goal: headings[0]?.text ?? '', name, departments: departments.join('、'), texts, isLong }];
    }),
  );
}

/** In hundredths of the width. */
export const OPINION_WIDTH = 68;
