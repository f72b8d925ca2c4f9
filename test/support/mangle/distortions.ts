/**
 * All distortions, in a fixed order: what staff do to workbooks before they send them back.
 */
import { COLUMN_ORDER_DISTORTIONS } from './column-order.js';
import { COLUMN_DISTORTIONS } from './columns.js';
import type { Distortion } from './distortion.js';
import { HEADER_ROW_DISTORTIONS } from './header-rows.js';
import { HEADER_TEXT_DISTORTIONS } from './header-texts.js';
import { MERGE_DISTORTIONS } from './merges.js';
import { NAME_DISTORTIONS } from './names.js';
import { OUTLINE_DISTORTIONS } from './outlines.js';
import { ROW_DISTORTIONS } from './rows.js';
import { SECTION_DISTORTIONS } from './sections.js';
import { SHEET_DISTORTIONS } from './sheets.js';
import { VALUE_DISTORTIONS } from './values.js';
import { YEAR_COLUMN_DISTORTIONS } from './year-columns.js';
import { YEAR_DISTORTIONS } from './years.js';

export const DISTORTIONS: readonly Distortion[] = [
  ...COLUMN_DISTORTIONS,
  ...COLUMN_ORDER_DISTORTIONS,
  ...ROW_DISTORTIONS,
  ...HEADER_TEXT_DISTORTIONS,
  ...HEADER_ROW_DISTORTIONS,
  ...MERGE_DISTORTIONS,
  ...SHEET_DISTORTIONS,
  ...SECTION_DISTORTIONS,
  ...YEAR_DISTORTIONS,
  ...YEAR_COLUMN_DISTORTIONS,
  ...OUTLINE_DISTORTIONS,
  ...NAME_DISTORTIONS,
  ...VALUE_DISTORTIONS,
];
