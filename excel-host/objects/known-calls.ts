/**
 * What the simulated Excel knows, by type: so that a test can hold it against what the add-in uses.
 */
import type { Kind } from '../wire/host-object.js';
import { CONDITIONAL_FORMATS } from './conditional-format-collection.js';
import {
  CONDITIONAL_FILL,
  CONDITIONAL_FONT,
  CONDITIONAL_FORMAT,
  CONDITIONAL_LOOK,
  CUSTOM_FORMAT,
  FORMAT_RULE,
} from './conditional-format-object.js';
import { CUSTOM_XML_PART, CUSTOM_XML_PARTS, CUSTOM_XML_PARTS_SCOPED } from './custom-xml-objects.js';
import { NAME, NAMES } from './name-objects.js';
import { RANGE_AREAS, RANGE_COLLECTION } from './range-areas-object.js';
import { FORMAT_PROTECTION, RANGE_FILL, RANGE_FONT, RANGE_FORMAT } from './range-format-object.js';
import { RANGE } from './range-object.js';
import { SETTING, SETTINGS } from './setting-objects.js';
import { AUTO_FILTER, TABLE, TABLES } from './table-objects.js';
import { VALIDATION } from './validation-object.js';
import { APPLICATION, WORKBOOK } from './workbook-object.js';
import { EVENT_NAMES, PROTECTION, WORKSHEET, WORKSHEETS } from './worksheet-object.js';

type Known = Pick<Kind<never>, 'type' | 'knows'>;

const KINDS: readonly Known[] = [
  ...[WORKBOOK, APPLICATION, WORKSHEETS, WORKSHEET, PROTECTION, RANGE, RANGE_AREAS, RANGE_COLLECTION],
  ...[RANGE_FORMAT, RANGE_FILL, RANGE_FONT, FORMAT_PROTECTION, VALIDATION],
  ...[CONDITIONAL_FORMATS, CONDITIONAL_FORMAT, CUSTOM_FORMAT, FORMAT_RULE, CONDITIONAL_LOOK],
  ...[CONDITIONAL_FILL, CONDITIONAL_FONT, CUSTOM_XML_PARTS, CUSTOM_XML_PARTS_SCOPED, CUSTOM_XML_PART],
  ...[SETTINGS, SETTING, NAMES, NAME, TABLES, TABLE, AUTO_FILTER],
];

/** Names of members by type; events as `event onChanged`. */
export const KNOWN_CALLS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  KINDS.map(({ type, knows }) => {
    const events = type === 'Worksheet' || type === 'WorksheetCollection' ? EVENT_NAMES : [];
    return [type, new Set([...knows, ...events.map((name) => `event ${name}`)])];
  }),
);
