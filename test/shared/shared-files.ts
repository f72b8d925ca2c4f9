/**
 * The documents beside the repository: workbooks that stand for real cities' forms, with the records a reader must
 * find in them. They are not part of the project, so these tests run only where they are.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = new URL('../../../../shared/workbooks/', import.meta.url).pathname;

export interface ExpectedRecord {
  readonly block: string;
  readonly sheet: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly addresses: Readonly<Record<string, string>>;
  /** What stands in cells that hold several fields, under the first of them. */
  readonly rawCells?: Readonly<Record<string, string>>;
}

export interface Expected {
  readonly form: string;
  readonly fiscalYear: number;
  readonly records: readonly ExpectedRecord[];
}

export function workbookPath(name: string): string {
  return join(ROOT, `${name}.xlsx`);
}

/** Names of workbooks without their ending, e.g. `ogori-r3-dept/…`, in a fixed order. */
export function workbookNames(folder = ''): string[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => prefix + name.slice(0, -'.xlsx'.length).normalize('NFC'))
    .sort();
}

/** @param folder one that keeps its own expectations */
export function expected(name: string, folder = ''): Expected {
  return JSON.parse(readFileSync(join(ROOT, folder, 'expected', `${name}.json`), 'utf8')) as Expected;
}

/** The expectations compare without white space. */
export function squeezed(cells: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).map(([id, text]) => [id, text.replace(/\s+/gu, '')]));
}
