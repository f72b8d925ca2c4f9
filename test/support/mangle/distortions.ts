/**
 * All distortions, in a fixed order: what staff do to workbooks before they send them back.
 */
import { COLUMN_DISTORTIONS } from './columns.js';
import type { Distortion } from './distortion.js';
import { ROW_DISTORTIONS } from './rows.js';
import { VALUE_DISTORTIONS } from './values.js';

export const DISTORTIONS: readonly Distortion[] = [...COLUMN_DISTORTIONS, ...ROW_DISTORTIONS, ...VALUE_DISTORTIONS];
