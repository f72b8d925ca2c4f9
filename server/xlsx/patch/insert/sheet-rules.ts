/**
 * What a sheet says of its cells outside its data: merged areas, validations, conditional formats, links, breaks,
 * views, filters, controls. One pass over those elements; a table says which attribute of which holds an address.
 */
import { formatArea, parseAddress, parseArea, type Area } from '../../../../core/grid/address.js';
import { partsOfFormula } from '../../../../core/grid/formula-references.js';
import { TagReader } from '../../tag-reader.js';
import { plainText } from '../../xml-text.js';
import { attributesOf, setAttribute, type Attribute } from '../attributes.js';
import { layOut } from '../sheet-layout.js';
import { withRows } from '../formula/rewrite.js';
import { applySplices, type Splice } from '../splices.js';
import { escapeAttribute, escapeCellText } from '../xml-write.js';
import { shiftMerges } from './merges.js';
import type { ReferenceShift } from './reference-shift.js';
import { RuleRows } from './relative-rows.js';
import type { RowShift } from '../../../../core/grid/row-shift.js';
import { areasOf, mapAreas } from '../../area-list.js';

/** How an attribute's areas follow the rows: only moving, taking new rows in at the end, or holding for like rows. */
type Way = 'move' | 'takeIn' | 'like';

const AREAS: Readonly<Record<string, Readonly<Record<string, Way>>>> = {
  dimension: { ref: 'takeIn' },
  sheetView: { topLeftCell: 'move' },
  customSheetView: { topLeftCell: 'move' },
  pane: { topLeftCell: 'move' },
  selection: { activeCell: 'move', sqref: 'move' },
  autoFilter: { ref: 'takeIn' },
  sortState: { ref: 'takeIn' },
  sortCondition: { ref: 'takeIn' },
  protectedRange: { sqref: 'like' },
  ignoredError: { sqref: 'like' },
  conditionalFormatting: { sqref: 'like' },
  dataValidation: { sqref: 'like' },
  hyperlink: { ref: 'move' },
  scenarios: { sqref: 'move' },
  inputCells: { r: 'move' },
  cellWatch: { r: 'move' },
  cellSmartTags: { r: 'move' },
  webPublishItem: { sourceRef: 'move' },
};
const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2']);
/** What stands between a sheet's data and its list of merged areas. */
const BEFORE_MERGES = new Set(
  'sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews'.split(
    ' ',
  ),
);
/** Elements whose formulas are written as they read in the first row of their areas. */
const RULES = new Set(['conditionalFormatting', 'dataValidation']);

/** @param sheet position of the sheet in the workbook */
export function ruleSplices(bytes: Buffer, part: string, sheet: number, references: ReferenceShift): Splice[] {
  return new RuleShift(bytes, part, sheet, references).splices();
}

interface PlacedText {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Sparkline {
  readonly start: number;
  /** What it draws, and the cell that it is drawn in. */
  source?: PlacedText | undefined;
  place?: PlacedText | undefined;
}

/** The rows of a formula's references. */
function areasInFormula(formula: string): { top: number; bottom: number }[] {
  return partsOfFormula(formula).flatMap((part) => {
    if (part.kind !== 'reference') return [];
    const rows = part.corners.map(({ row }) => row ?? 0);
    return [{ top: Math.min(...rows), bottom: Math.max(...rows) }];
  });
}

class RuleShift {
  private readonly tag: TagReader;
  private readonly shift: RowShift | undefined;
  private readonly found: Splice[] = [];
  private parent = '';
  private sparkline: Sparkline | undefined;
  private topRow = 1;
  private rule: RuleRows | undefined;

  constructor(
    private readonly bytes: Buffer,
    private readonly part: string,
    private readonly sheet: number,
    private readonly references: ReferenceShift,
  ) {
    this.tag = new TagReader(bytes, part);
    this.shift = references.ofSheet(sheet);
  }

  splices(): Splice[] {
    const { tag, shift } = this;
    const { dataOpen, dataEnd, merges, outerPrefix } = layOut(this.bytes, this.part, () => false);
    let mergesAt = dataEnd;
    while (tag.next()) {
      if (tag.end === dataOpen) tag.end = dataEnd;
      else if (tag.name === 'mergeCells' && shift && !tag.closing) this.merges(merges, shift);
      else if (!tag.closing) this.element();
      else if (tag.name === 'sparkline') this.endSparkline();
      else if (RULES.has(tag.name)) this.rule = undefined;
      if (tag.name === 'mergeCells') mergesAt = -1;
      else if (mergesAt >= 0 && BEFORE_MERGES.has(tag.name) && (tag.closing || tag.selfClosing)) mergesAt = tag.end;
    }
    if (shift && mergesAt >= 0) this.firstMerges(shift, mergesAt, outerPrefix);
    return this.found;
  }

  private element(): void {
    const { tag, shift } = this;
    const { name } = tag;
    if (name === 'sparkline' && !tag.selfClosing) this.sparkline = { start: tag.start };
    if (this.sparkline && name === 'f') return this.sparklineSource(this.sparkline);
    if (FORMULAS.has(name)) return void this.text((text) => this.formula(text));
    if (RULES.has(name) && !tag.selfClosing) this.rule = this.ruleRows();
    if (name === 'hyperlink') this.attribute('location', (text) => this.formula(text));
    if (name === 'cfvo') this.attribute('val', (text) => this.formula(text));
    if (!shift) return;
    if (name === 'sqref') {
      const { sparkline } = this;
      const place = this.text((text) =>
        mapAreas(text, (area) => (sparkline ? shift.areaOf(area) : shift.areasLike([area]))),
      );
      if (sparkline) sparkline.place = place;
    } else if (name === 'row' && (this.parent === 'from' || this.parent === 'to')) {
      this.text((text) => String(shift.rowOf(Number(text) + 1) - 1));
    } else if (name === 'pane') this.frozenRows(shift);
    else if (name === 'brk') this.pageBreak(shift);
    else if (name === 'sheetView' || name === 'customSheetView') {
      this.topRow = parseAddress(tag.attribute('topLeftCell') ?? '')?.row ?? 1;
    }
    this.areas(name, shift);
    if (['rowBreaks', 'colBreaks', 'from', 'to'].includes(name)) this.parent = name;
  }

  /** What a sparkline draws takes rows in at its end, as a chart does. */
  private sparklineSource(sparkline: Sparkline): void {
    sparkline.source = this.text((text) => this.references.formula(text, { sheet: this.sheet, takesIn: true }));
  }

  /** A row that is like one with a sparkline gets its own, of its own cells. */
  private endSparkline(): void {
    const { tag, bytes, shift, sparkline } = this;
    this.sparkline = undefined;
    const { start, source, place } = sparkline ?? { start: 0 };
    const area = parseArea(place?.text ?? '');
    if (!shift || !source || !place || !area || area.top !== area.bottom) return;
    const isOfRow = areasInFormula(source.text).every(({ top, bottom }) => top === area.top && bottom === area.top);
    if (!isOfRow) return;
    for (const { row, like } of shift.newRows) {
      if (like !== area.top) continue;
      const copy = applySplices(
        bytes.subarray(start, tag.end),
        [
          {
            start: source.start - start,
            end: source.end - start,
            text: escapeCellText(withRows(source.text, ({ corners }) => corners.map(() => row))),
          },
          { start: place.start - start, end: place.end - start, text: formatArea({ ...area, top: row, bottom: row }) },
        ].sort((a, b) => a.start - b.start),
      );
      this.found.push({ start: tag.end, end: tag.end, text: copy.toString('utf8') });
    }
  }

  private areas(name: string, shift: RowShift): void {
    for (const [attribute, way] of Object.entries(AREAS[name] ?? {})) {
      this.attribute(attribute, (text) =>
        mapAreas(text, (area) => {
          if (way === 'like') return shift.areasLike([area]);
          return way === 'move' ? shift.areaOf(area) : shift.areaTakingIn(area);
        }),
      );
    }
  }

  private formula(text: string): string {
    return this.references.formula(text, { sheet: this.sheet, takesIn: false, rule: this.rule });
  }

  /** Where the rule holds that begins with the present tag: it says so there, or in an element at its end. */
  private ruleRows(): RuleRows | undefined {
    const { bytes, part, tag, shift } = this;
    const ahead = new TagReader(bytes, part);
    ahead.end = tag.end;
    let sqref = tag.attribute('sqref');
    while (sqref === undefined && ahead.next() && !(ahead.closing && ahead.name === tag.name)) {
      if (ahead.name === 'sqref' && !ahead.closing) sqref = plainText(bytes, ...ahead.textRange());
    }
    const areas = areasOf(sqref ?? '');
    return areas.length === 0 ? undefined : new RuleRows(areas, shift?.areasLike(areas) ?? areas, shift);
  }

  /** Rows that are frozen stay so, and those inserted between them are too. */
  private frozenRows(shift: RowShift): void {
    if (!(this.tag.attribute('state') ?? '').startsWith('frozen')) return;
    this.attribute('ySplit', (text) => {
      const rows = Number(text);
      return rows > 0 ? String(shift.rowOf(this.topRow + rows - 1) - shift.rowOf(this.topRow) + 1) : text;
    });
  }

  /** A break belongs to the row below it, so that a row added at a page's end stays on that page. */
  private pageBreak(shift: RowShift): void {
    if (this.parent === 'rowBreaks') this.attribute('id', (text) => String(shift.rowOf(Number(text) + 1) - 1));
    else for (const end of ['min', 'max']) this.attribute(end, (text) => String(shift.rowOf(Number(text) + 1) - 1));
  }

  private attribute(name: string, change: (value: string) => string): void {
    const there: Attribute | undefined = attributesOf(this.bytes, this.tag).find(
      (attribute) => attribute.name === name,
    );
    if (!there) return;
    const value = change(there.value);
    if (value !== there.value) this.found.push({ start: there.start, end: there.end, text: escapeAttribute(value) });
  }

  /** @returns the text as it was, with its place */
  private text(change: (text: string) => string): PlacedText | undefined {
    if (this.tag.selfClosing || holdsElement(this.bytes, this.tag.end)) return undefined;
    const [start, end] = this.tag.textRange();
    const before = plainText(this.bytes, start, end);
    const after = change(before);
    if (after !== before) this.found.push({ start, end, text: escapeCellText(after) });
    return { start, end, text: before };
  }

  /** A sheet that had no merged cells gets a list of them, where it belongs. */
  private firstMerges(shift: RowShift, at: number, prefix: string): void {
    const { added } = shiftMerges([], shift);
    if (added.length === 0) return;
    const texts = added.map((area) => `<${prefix}mergeCell ref="${formatArea(area)}"/>`).join('');
    const text = `<${prefix}mergeCells count="${added.length}">${texts}</${prefix}mergeCells>`;
    this.found.push({ start: at, end: at, text });
  }

  private merges(merges: readonly Area[], shift: RowShift): void {
    const { tag, bytes, found } = this;
    if (tag.selfClosing) return;
    const list = { start: tag.start, end: tag.end };
    const { moved, added } = shiftMerges(merges, shift);
    const prefix = /^<([\w.-]+:)?/.exec(bytes.toString('latin1', list.start, list.end))?.[1] ?? '';
    const inOrder = moved.values();
    while (tag.next() && !(tag.closing && tag.name === 'mergeCells')) {
      const isMerge = tag.name === 'mergeCell' && !tag.closing;
      if (!isMerge || !parseArea(tag.attribute('ref') ?? '')) continue;
      const { value: area } = inOrder.next();
      if (area) found.push(...setAttribute(bytes, tag, 'ref', formatArea(area)));
    }
    if (added.length === 0) return;
    const texts = added.map((area) => `<${prefix}mergeCell ref="${formatArea(area)}"/>`).join('');
    found.push(...setAttribute(bytes, list, 'count', String(merges.length + added.length)));
    found.push({ start: tag.start, end: tag.start, text: texts });
  }
}

/** Whether an element comes next, not text: `<x14:formula1><xm:f>`. */
function holdsElement(bytes: Buffer, at: number): boolean {
  const next = bytes[bytes.indexOf(0x3c, at) + 1];
  return next !== 0x2f && next !== 0x21;
}
