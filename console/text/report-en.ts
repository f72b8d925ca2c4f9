/**
 * What the console says of a report that was downloaded, in English.
 */
import type { ReportText } from './report-ja.js';

export const reportEn: ReportText = {
  issues: (cutOff, others) =>
    [
      ...(cutOff > 0 ? [`${cutOff} answer${cutOff === 1 ? ' does' : 's do'} not fit on paper. `] : []),
      ...(others > 0 ? [`${others} value${others === 1 ? '' : 's'} could not be written, or need a look.`] : []),
    ].join(''),
  grow: 'Download with higher rows',
  growHint: 'Rows whose answers do not fit become as high as those need, as far as Excel lets them.',
};
