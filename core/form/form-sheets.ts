/**
 * Which sheets of a workbook a form is about, by their names: an index（一覧）, last year's sheet（旧）and a spare copy（控）are
 * none. A block may be looked for on some of them only.
 */
import type { Block, Form } from './form.js';
import { compileTemplate, type Template } from './template.js';

/** Whether a sheet's name is one of those that count. */
type Counts = (name: string) => boolean;

interface CountingSheets {
  readonly form: Counts;
  readonly blocks: ReadonlyMap<Block, Counts>;
}

/** Whether a sheet of that name is of the form at all. */
export function countsForForm(form: Form, sheet: string): boolean {
  return form.sheets === undefined || form.once(countingSheets).form(sheet);
}

/** Whether the form names this sheet as one of its own, so that its name says nothing else. */
export function isNamedByForm(form: Form, sheet: string): boolean {
  return form.sheets?.only !== undefined && countsForForm(form, sheet);
}

/** The blocks that are looked for on a sheet. */
export function blocksOn(form: Form, sheet: string): readonly Block[] {
  if (form.blocks.every(({ sheets }) => sheets === undefined)) return form.blocks;
  const { blocks } = form.once(countingSheets);
  return form.blocks.filter((block) => blocks.get(block)?.(sheet) ?? true);
}

function countingSheets({ sheets, blocks }: Form): CountingSheets {
  return { form: counting(sheets), blocks: new Map(blocks.map((block) => [block, counting(block.sheets)])) };
}

function counting(sheets: Form['sheets']): Counts {
  const [only, except] = [sheets?.only?.map(compileTemplate), sheets?.except?.map(compileTemplate)];
  const fits = (templates: readonly Template[], name: string) => templates.some((match) => match(name) !== undefined);
  return (name) => !(except && fits(except, name)) && (!only || fits(only, name));
}
