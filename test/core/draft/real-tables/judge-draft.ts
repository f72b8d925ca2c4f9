/**
 * Whether a draft reads what stands in a workbook: every record, every column by a field of its own, and nothing else.
 */
import { areaNamed, formatAddress } from '../../../../core/grid/address.js';
import { formFrom, type FormInput } from '../../../../core/form/form.js';
import { fitForm } from '../../../../core/reader/read-form.js';
import type { FormRecord } from '../../../../core/record/record.js';
import type { Workbook } from '../../../../core/grid/grid.js';
import type { DrawnTable, DrawnWorkbook } from './drawn.js';

/** By sheet and address, the fields that are read from there, as `block.field`. */
type Fields = ReadonlyMap<string, ReadonlySet<string>>;

/** @returns what is wrong, in words; nothing where the draft is good */
export function judgeDraft(shape: DrawnWorkbook, workbook: Workbook, draft: FormInput): string[] {
  const { reading } = fitForm(workbook, formFrom(JSON.parse(JSON.stringify(draft))));
  // A card that nobody has filled in names no record yet; its boxes are found all the same.
  const records = [...reading.records, ...(reading.unnamed ?? [])];
  const fields = fieldsByAddress(records);
  const { tables = [], boxes } = shape;
  const first = shape.sheets[0]?.name ?? '';
  const wanted = tables.reduce((sum, table) => sum + table.records, 0) + (boxes?.records ?? boxes?.sheets.length ?? 0);
  return [
    ...(records.length === wanted ? [] : [`${records.length} records instead of ${wanted}`]),
    ...tables.flatMap((table) => judgeTable({ ...table, sheet: table.sheet ?? first }, workbook, fields)),
    ...judgeBoxes(boxes, fields),
    ...judgeLabels(shape, draft),
  ];
}

function fieldsByAddress(records: readonly FormRecord[]): Fields {
  const fields = new Map<string, Set<string>>();
  for (const { block, sheet, cells } of records) {
    for (const [id, { address }] of Object.entries(cells)) {
      const places = address.split(',');
      for (const at of places) {
        // A choice that is made by a tick stands in several columns, each of which says something of its own.
        const own = places.length > 1 ? `${block}.${id} ${at.replace(/\d/gu, '')}` : `${block}.${id}`;
        const place = `${sheet}!${at}`;
        fields.set(place, (fields.get(place) ?? new Set()).add(own));
      }
    }
  }
  return fields;
}

function judgeTable({ sheet, area }: DrawnTable & { sheet: string }, workbook: Workbook, fields: Fields): string[] {
  const grid = workbook.sheets.find(({ name }) => name === sheet)!;
  const { top, bottom, left, right } = areaNamed(area);
  const owners: Set<string>[] = [];
  const wrong: string[] = [];
  for (let column = left; column <= right; column++) {
    let shared: Set<string> | undefined;
    for (let row = top; row <= bottom; row++) {
      if ((grid.cell(row, column)?.text ?? '') === '') continue;
      const address = formatAddress({ row, column });
      const own = fields.get(`${sheet}!${address}`) ?? new Set<string>();
      if (own.size === 0) wrong.push(`${address} is not read`);
      shared = shared ? new Set([...shared].filter((field) => own.has(field))) : new Set(own);
    }
    if (shared) owners.push(shared);
    if (shared?.size === 0) wrong.push(`column ${column} is read by several fields`);
  }
  const once = new Set(owners.flatMap((own) => [...own]));
  if (once.size < owners.length) wrong.push(`${owners.length} columns are read as ${once.size} fields`);
  return wrong.slice(0, 3);
}

function judgeBoxes(boxes: DrawnWorkbook['boxes'], fields: Fields): string[] {
  if (!boxes) return [];
  const owners = boxes.at.map((address) => {
    const own = boxes.sheets.map((sheet) => fields.get(`${sheet}!${address}`) ?? new Set<string>());
    return { address, shared: [...(own[0] ?? [])].filter((field) => own.every((one) => one.has(field))) };
  });
  const missing = owners.filter(({ shared }) => shared.length === 0).map(({ address }) => `${address} is not read`);
  const once = new Set(owners.flatMap(({ shared }) => shared));
  return [...missing, ...(once.size < owners.length - missing.length ? ['boxes share a field'] : [])];
}

function judgeLabels({ data }: DrawnWorkbook, draft: FormInput): string[] {
  const labels = draft.blocks.flatMap(({ fields }) => fields.map(({ label }) => label.ja));
  return data.filter((text) => labels.some((label) => label.includes(text))).map((text) => `「${text}」 is a label`);
}
