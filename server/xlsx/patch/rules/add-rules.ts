/**
 * Adds conditional formats and validations to sheets. Rules that are there keep their places, their bytes and their
 * priorities: those that are added come after them.
 */
import type { OpenedConditionalFormat, OpenedValidation } from '../../../../core/protocol/opened-workbook.js';
import type { SavedWorkbook } from '../../../../core/protocol/saved-workbook.js';
import { Problem } from '../../../../core/problem/problem.js';
import { openPackage } from '../../package.js';
import { locateParts, sheetPart } from '../../parts.js';
import { TagReader } from '../../tag-reader.js';
import { attributesOf, setAttribute } from '../attributes.js';
import { ChangedStyles } from '../changed-styles.js';
import { ChangedPackage } from '../changed-package.js';
import { layOut } from '../sheet-layout.js';
import type { Splice } from '../splices.js';
import { escapeAttribute } from '../xml-write.js';
import { writePackage } from '../write-package.js';
import { differentialStyle } from './differential-style.js';

/** What stands behind the cells and before the conditional formats, and before the validations. */
const BEFORE_FORMATS = new Set(
  (
    'sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews ' +
    'mergeCells phoneticPr conditionalFormatting'
  ).split(' '),
);

/** @throws Problem for rules of a kind that is not written here, and for a sheet that is not there */
export async function addRules(bytes: Uint8Array, rules: SavedWorkbook['rules']): Promise<Uint8Array> {
  const pkg = new ChangedPackage(await openPackage(bytes));
  const parts = await locateParts(pkg);
  if (parts.styles === undefined) throw notWritten('styles');
  const styles = new ChangedStyles(await pkg.readXml(parts.styles), parts.styles);
  for (const { sheet, conditionalFormats, validations } of rules) {
    const { part } = sheetPart(parts, sheet);
    const xml = await pkg.readXml(part);
    const { outerPrefix: prefix, dataEnd } = layOut(xml, part, () => false);
    const places = findPlaces(xml, part, dataEnd);
    const formats = conditionalFormats.map((format, i) => formatXml(format, places.highest + 1 + i, styles, prefix));
    pkg.splice(part, xml, [
      ...(formats.length > 0 ? [{ start: places.formats, end: places.formats, text: formats.join('') }] : []),
      ...validationSplices(xml, places, validations, prefix),
    ]);
  }
  pkg.write(parts.styles, styles.finish());
  return writePackage(bytes, pkg);
}

interface ValidationList {
  readonly start: number;
  readonly tagEnd: number;
  readonly close: number;
  readonly count: number;
  readonly selfClosing: boolean;
}

interface Places {
  /** Where conditional formats go. */
  readonly formats: number;
  /** The list of validations, if the sheet has one. */
  readonly list: ValidationList | undefined;
  /** The largest priority that is taken. */
  readonly highest: number;
}

function findPlaces(bytes: Buffer, part: string, dataEnd: number): Places {
  const tag = new TagReader(bytes, part);
  tag.end = dataEnd;
  let formats: number | undefined;
  let list: Places['list'];
  let highest = 0;
  while (tag.next()) {
    const { name, start, end: tagEnd, closing, selfClosing } = tag;
    if (closing && name === 'worksheet') return { formats: formats ?? start, list, highest };
    if (closing) continue;
    if (!BEFORE_FORMATS.has(name)) formats ??= start;
    if (name === 'conditionalFormatting' && !selfClosing) highest = Math.max(highest, highestPriority(tag));
    else if (!selfClosing) tag.elementRange(name);
    if (name !== 'dataValidations' || list) continue;
    // An empty list is not written, but may be there all the same.
    const count = selfClosing ? 0 : Number(attributesOf(bytes, { start, end: tagEnd }).find(isCount)?.value ?? 0);
    list = { start, tagEnd, close: selfClosing ? tagEnd : tag.start, count, selfClosing };
  }
  return { formats: formats ?? bytes.length, list, highest };
}

function isCount({ name }: { readonly name: string }): boolean {
  return name === 'count';
}

/** Of the rules inside the present element, whose end tag becomes the present tag. */
function highestPriority(tag: TagReader): number {
  let highest = 0;
  while (tag.next() && !(tag.closing && tag.name === 'conditionalFormatting')) {
    if (tag.name === 'cfRule' && !tag.closing) highest = Math.max(highest, Number(tag.attribute('priority') ?? 0) || 0);
  }
  return highest;
}

function formatXml(format: OpenedConditionalFormat, priority: number, styles: ChangedStyles, p: string): string {
  if (format.type !== 'expression') throw notWritten(`conditional format ${format.type}`);
  const style = format.look ? ` dxfId="${styles.add('dxfs', differentialStyle(format.look))}"` : '';
  const stop = format.stopIfTrue ? ' stopIfTrue="1"' : '';
  const rule =
    `<${p}cfRule type="expression"${style} priority="${priority}"${stop}>` +
    `<${p}formula>${escapeAttribute(format.formulas[0] ?? '')}</${p}formula></${p}cfRule>`;
  return `<${p}conditionalFormatting sqref="${format.areas.join(' ')}">${rule}</${p}conditionalFormatting>`;
}

function validationSplices(
  bytes: Buffer,
  { formats, list }: Places,
  added: readonly OpenedValidation[],
  p: string,
): Splice[] {
  if (added.length === 0) return [];
  const xml = added.map((rule) => validationXml(rule, p)).join('');
  if (!list || list.selfClosing) {
    const text = `<${p}dataValidations count="${added.length}">${xml}</${p}dataValidations>`;
    return [list ? { start: list.start, end: list.tagEnd, text } : { start: formats, end: formats, text }];
  }
  const tag = { start: list.start, end: list.tagEnd };
  return [
    ...setAttribute(bytes, tag, 'count', String(list.count + added.length)),
    { start: list.close, end: list.close, text: xml },
  ];
}

function validationXml({ areas, type, formula1, ignoreBlanks, errorAlert }: OpenedValidation, p: string): string {
  if (type !== 'list' && type !== 'custom') throw notWritten(`validation ${type}`);
  const shows = errorAlert?.showAlert === false ? '' : ' showErrorMessage="1"';
  const style =
    errorAlert?.style === 'Warning'
      ? ' errorStyle="warning"'
      : errorAlert?.style === 'Information'
        ? ' errorStyle="information"'
        : '';
  const texts =
    (errorAlert?.title ? ` errorTitle="${escapeAttribute(errorAlert.title)}"` : '') +
    (errorAlert?.message ? ` error="${escapeAttribute(errorAlert.message)}"` : '');
  return (
    `<${p}dataValidation type="${type}"${style}${ignoreBlanks ? ' allowBlank="1"' : ''}${shows}${texts} sqref="${areas.join(' ')}">` +
    `<${p}formula1>${escapeAttribute(formula1)}</${p}formula1></${p}dataValidation>`
  );
}

function notWritten(what: string): Problem {
  return new Problem('file-not-writable', {
    ja: `この種類の規則（${what}）は保存できません。`,
    en: `Rules of this kind (${what}) cannot be saved.`,
  });
}
