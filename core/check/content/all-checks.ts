/**
 * Every check of content, by its rule.
 */
import type { ContentCheck } from './finding.js';
import { ratingNamedOtherwise } from './checks/rating-named-otherwise.js';
import { enrichmentWithTarget } from './checks/enrichment-with-target.js';
import { targetMetUnrated } from './checks/target-met-unrated.js';
import { ratingAgainstFacts } from './checks/rating-against-facts.js';
import { planInStatus } from './checks/plan-in-status.js';
import { nextRepeatsStatus } from './checks/next-repeats-status.js';
import { textOfAnotherRow } from './checks/text-of-another-row.js';
import { planCopied } from './checks/plan-copied.js';
import { previousFigureDiffers } from './checks/previous-figure-differs.js';
import { directionContradicted } from './checks/direction-contradicted.js';
import { sumWrong } from './checks/sum-wrong.js';
import { averageWrong } from './checks/average-wrong.js';
import { saidTwice } from './checks/said-twice.js';
import { cellContradictsItself } from './checks/cell-contradicts-itself.js';
import { yearUnplanned } from './checks/year-unplanned.js';
import { markOutdated } from './checks/mark-outdated.js';
import { dashForText } from './checks/dash-for-text.js';
import { eraOmitted } from './checks/era-omitted.js';
import { unitDiffers } from './checks/unit-differs.js';
import { changeUnexplained } from './checks/change-unexplained.js';
import { againstPlannedDirection } from './checks/against-planned-direction.js';
import { resultNotAFigure } from './checks/result-not-a-figure.js';
import { indicatorNamedOtherwise } from './checks/indicator-named-otherwise.js';
import { partWithoutIndicator } from './checks/part-without-indicator.js';
import { outsideTheYear } from './checks/outside-the-year.js';
import { groundsThin } from './checks/grounds-thin.js';
import { changeWithoutFigure } from './checks/change-without-figure.js';
import { spellingDoubtful } from './checks/spelling-doubtful.js';
import { styleMixed } from './checks/style-mixed.js';
import { announcementUnkept } from './checks/announcement-unkept.js';
import { ratingOutsideBand } from './checks/rating-outside-band.js';
import { rateWrong } from './checks/rate-wrong.js';
import { differenceWrong } from './checks/difference-wrong.js';
import { tallyWrong } from './checks/tally-wrong.js';
import { pointsAsPerCent } from './checks/points-as-per-cent.js';
import { dateImpossible } from './checks/date-impossible.js';
import { runningTotalWrong } from './checks/running-total-wrong.js';
import { recordClaimWrong } from './checks/record-claim-wrong.js';
import { transcriptionDiffers } from './checks/transcription-differs.js';
import { figureFrozen } from './checks/figure-frozen.js';
import { evaluationUnchanged, statusUnchanged } from './checks/same-as-last-year.js';
import { indicatorGone, programmeRenamed } from './checks/programme-renamed.js';

export const CONTENT_CHECKS: readonly ContentCheck[] = [
  ratingNamedOtherwise,
  enrichmentWithTarget,
  targetMetUnrated,
  ratingAgainstFacts,
  evaluationUnchanged,
  statusUnchanged,
  planInStatus,
  nextRepeatsStatus,
  textOfAnotherRow,
  planCopied,
  previousFigureDiffers,
  directionContradicted,
  sumWrong,
  averageWrong,
  saidTwice,
  cellContradictsItself,
  yearUnplanned,
  markOutdated,
  dashForText,
  eraOmitted,
  unitDiffers,
  changeUnexplained,
  againstPlannedDirection,
  resultNotAFigure,
  indicatorNamedOtherwise,
  partWithoutIndicator,
  outsideTheYear,
  groundsThin,
  changeWithoutFigure,
  programmeRenamed,
  indicatorGone,
  spellingDoubtful,
  styleMixed,
  announcementUnkept,
  ratingOutsideBand,
  rateWrong,
  differenceWrong,
  tallyWrong,
  pointsAsPerCent,
  dateImpossible,
  runningTotalWrong,
  recordClaimWrong,
  transcriptionDiffers,
  figureFrozen,
];
