/**
 * The rows of the paper by goal and measure.
 */
import { compact } from '../../text/normalise.js';
import type { Publication, PublishedBlock, PublishedCell, PublishedField, PublishedRow } from '../publication.js';
import { isLongerThanPage } from './page-room.js';
import type { LabelledText, PaperBox, PaperGroup, PaperPart, PaperRow, PaperTable, PaperValue } from './paper.js';
import { changeWords, PAPER_WORDS } from './paper-words.js';
import type { TableFields } from './table-fields.js';

interface Setting {
  readonly fields: ReadonlyMap<string, TableFields>;
  readonly isWide: boolean;
}

interface Placed {
  readonly block: PublishedBlock;
  readonly row: PublishedRow;
}

export function partsOf({ blocks }: Publication, setting: Setting): PaperPart[] {
  const placed = blocks.flatMap((block) => block.rows.map((row): Placed => ({ block, row })));
  const parts = byHeading(placed, 0);
  return [...parts].map(([heading, rows]) => {
    const name = heading === '' ? PAPER_WORDS.general : heading;
    const groups = [...byHeading(rows, 1)].map(([measure, own]) => groupOf(measure, own, setting));
    return { heading: name, groups };
  });
}

/** In the order in which they first come; those under none come first. */
function byHeading(placed: readonly Placed[], depth: number): Map<string, Placed[]> {
  const groups = new Map<string, { heading: string; rows: Placed[] }>();
  for (const one of placed) {
    const { headings } = one.row;
    // Below the first, what is left of the headings is one: 施策の方向 › 施策.
    const heading =
      depth === 0
        ? (headings[0]?.text ?? '')
        : headings
            .slice(depth)
            .map(({ text }) => text)
            .join('　');
    const group = groups.get(compact(heading)) ?? { heading, rows: [] };
    group.rows.push(one);
    groups.set(compact(heading), group);
  }
  return new Map([...groups.values()].map(({ heading, rows }) => [heading, rows]));
}

function groupOf(heading: string, placed: readonly Placed[], setting: Setting): PaperGroup {
  const blocks = [...new Set(placed.map(({ block }) => block))];
  const rowsOf = (block: PublishedBlock) => placed.filter((one) => one.block === block).map(({ row }) => row);
  const isBox = ({ layout }: PublishedBlock) => layout === 'labels' || layout === 'heading';
  return {
    heading,
    boxes: blocks.filter(isBox).flatMap((block) => boxesOf(block, rowsOf(block))),
    tables: blocks.filter((block) => !isBox(block)).flatMap((block) => tableOf(block, rowsOf(block), setting) ?? []),
  };
}

/** A box that says nothing beyond the heading that it stands under is left out. */
function boxesOf({ fields, label, layout }: PublishedBlock, rows: readonly PublishedRow[]): PaperBox[] {
  return rows.flatMap(({ name, headings, cells }): PaperBox[] => {
    const said = new Set([name, ...headings.map(({ text }) => text)].map(compact));
    const texts = textsOf(fields, cells).filter(({ text }) => !said.has(compact(text)));
    return texts.length === 0 ? [] : [{ name: layout === 'heading' ? name : label.ja, texts }];
  });
}

function tableOf(block: PublishedBlock, rows: readonly PublishedRow[], setting: Setting): PaperTable | undefined {
  const fields = setting.fields.get(block.id);
  if (!fields) return undefined;
  const hasTexts = fields.texts.length > 0;
  const [only, another] = fields.texts;
  const widths = widthsOf(fields.width, hasTexts);
  return {
    caption: block.label.ja,
    nameLabel: rows.some(({ departments }) => departments.length > 0)
      ? `${block.label.ja}・${PAPER_WORDS.departments}`
      : block.label.ja,
    columns: fields.values.map(({ field, hasLast }) => ({ label: labelOf(field), hasLast })),
    textLabel: only && !another ? only.label.ja : hasTexts ? PAPER_WORDS.texts : '',
    rows: rows.map((row) => rowOf(row, fields, { widths, isWide: setting.isWide })),
    widths,
  };
}

/** The unit stands with the name of the column where all its figures have it. */
function labelOf({ label, unit }: PublishedField): string {
  return unit === null || label.ja.includes(unit) ? label.ja : `${label.ja}（${unit}）`;
}

function widthsOf(columns: number, hasTexts: boolean): PaperTable['widths'] {
  if (!hasTexts && columns === 0) return { name: 100, value: 0, text: 0 };
  const name = hasTexts ? (columns > 4 ? 20 : 25) : 34;
  const value = columns === 0 ? 0 : hasTexts ? (columns > 4 ? 8 : 9) : (100 - name) / columns;
  return { name, value, text: hasTexts ? 100 - name - value * columns : 0 };
}

interface RowSetting {
  readonly widths: PaperTable['widths'];
  readonly isWide: boolean;
}

function rowOf(row: PublishedRow, fields: TableFields, { widths, isWide }: RowSetting): PaperRow {
  const { name, cells, change, last } = row;
  // What the column says is not said again in each row.
  const isAlone = fields.texts.length === 1;
  const texts = textsOf(fields.texts, cells).map(({ label, text }) => ({ label: isAlone ? '' : label, text }));
  const departments = row.departments.join('、');
  const changed = changeWords(
    change,
    last.map((one) => one.name),
  );
  const names = [{ label: departments + changed, text: name }];
  return {
    number: fields.numbers
      .map(({ id }) => (cells[id]?.text ?? '').trim())
      .filter(Boolean)
      .join('　'),
    name: name === '' ? PAPER_WORDS.item : name,
    departments,
    change: changed,
    values: fields.values.map(({ field, hasLast }) => valueOf(row, field, hasLast)),
    texts,
    isLong: isLongerThanPage(
      [
        { texts, width: widths.text },
        { texts: names, width: widths.name },
      ],
      isWide,
    ),
  };
}

function valueOf({ cells, last }: PublishedRow, field: PublishedField, hasLast: boolean): PaperValue {
  const now = shown(cells[field.id], field);
  if (!hasLast) return { now, last: null };
  const before = [...new Set(last.map((one) => shown(one.cells[field.id], field)))];
  return { now, last: before.length === 0 ? PAPER_WORDS.nothing : before.join('／') };
}

/** The word of a choice, however it is marked; a figure with its unit, where the column does not say it. */
function shown(cell: PublishedCell | undefined, { unit, type }: PublishedField): string {
  if (!cell || cell.text === '') return PAPER_WORDS.nothing;
  if (cell.kind === 'unreadable') return PAPER_WORDS.unreadable;
  if (type === 'choice') {
    if (cell.value === null) return PAPER_WORDS.nothing;
    return cell.note === null ? String(cell.value) : `${cell.value}（${cell.note}）`;
  }
  const isSaid =
    cell.unit === null || cell.unit === unit || cell.text.normalize('NFKC').endsWith(cell.unit.normalize('NFKC'));
  return isSaid ? cell.text : `${cell.text}${cell.unit}`;
}

function textsOf(fields: readonly PublishedField[], cells: PublishedRow['cells']): LabelledText[] {
  return fields.flatMap((field) => {
    const cell = cells[field.id];
    if (!cell || cell.kind === 'blank') return [];
    const text = cell.kind === 'unreadable' ? PAPER_WORDS.unreadable : shown(cell, field);
    return [{ label: field.label.ja, text }];
  });
}
