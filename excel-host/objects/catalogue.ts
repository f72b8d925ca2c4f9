/**
 * All kinds of objects that the simulated Excel has, by the types of the API. Each is declared in a file of its own; here
 * they come together, and nowhere else.
 */
import type { Members } from '../wire/host-object.js';
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
import type { Targets } from './targets.js';
import { VALIDATION } from './validation-object.js';
import { APPLICATION, FUNCTION_RESULT, FUNCTIONS, STARTUP, WORKBOOK } from './workbook-object.js';
import { PROTECTION, WORKSHEET, WORKSHEETS } from './worksheet-object.js';

export const CATALOGUE: { readonly [T in keyof Targets]: Members<Targets[T]> } = {
  Workbook: WORKBOOK,
  Application: APPLICATION,
  Functions: FUNCTIONS,
  FunctionResult: FUNCTION_RESULT,
  AppRuntimePersistenceService: STARTUP,
  WorksheetCollection: WORKSHEETS,
  Worksheet: WORKSHEET,
  WorksheetProtection: PROTECTION,
  Range: RANGE,
  RangeAreas: RANGE_AREAS,
  RangeCollection: RANGE_COLLECTION,
  RangeFormat: RANGE_FORMAT,
  RangeFill: RANGE_FILL,
  RangeFont: RANGE_FONT,
  FormatProtection: FORMAT_PROTECTION,
  DataValidation: VALIDATION,
  ConditionalFormatCollection: CONDITIONAL_FORMATS,
  ConditionalFormat: CONDITIONAL_FORMAT,
  CustomConditionalFormat: CUSTOM_FORMAT,
  ConditionalFormatRule: FORMAT_RULE,
  ConditionalRangeFormat: CONDITIONAL_LOOK,
  ConditionalRangeFill: CONDITIONAL_FILL,
  ConditionalRangeFont: CONDITIONAL_FONT,
  CustomXmlPartCollection: CUSTOM_XML_PARTS,
  CustomXmlPartScopedCollection: CUSTOM_XML_PARTS_SCOPED,
  CustomXmlPart: CUSTOM_XML_PART,
  SettingCollection: SETTINGS,
  Setting: SETTING,
  NamedItemCollection: NAMES,
  NamedItem: NAME,
  TableCollection: TABLES,
  Table: TABLE,
  AutoFilter: AUTO_FILTER,
};
