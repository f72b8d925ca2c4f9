/**
 * Workbooks of the form that calculates, as real files in a folder of their own, and what the commands make of them.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Grid } from '../../../core/grid/grid.js';
import { consolidate } from '../../../server/cli/commands/consolidate.js';
import { merge } from '../../../server/cli/commands/merge.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { RATE_DOCUMENT, RATE_SHEET } from '../../support/rate-form.js';

interface ToldIssue {
  readonly code: string;
  readonly severity: string;
  readonly sheet: string;
  readonly address: string;
  readonly message: string;
  readonly evidence: readonly string[];
}

interface Told {
  readonly issues: readonly ToldIssue[];
  readonly conflicts: readonly { readonly address: string; readonly field: string }[];
}

export interface Consolidated extends Told {
  readonly exit: number;
  /** Answered of those to be answered, by department. */
  readonly answered: Readonly<Record<string, string>>;
  /** The sheet of the report. */
  readonly grid: Grid;
}

export interface Merged extends Told {
  readonly exit: number;
  readonly merged: readonly { readonly address: string; readonly field: string; readonly from: string }[];
}

export class RateBooks {
  private constructor(readonly folder: string) {}

  static async open(): Promise<RateBooks> {
    const books = new RateBooks(await mkdtemp(join(tmpdir(), 'torimatome-')));
    await books.write('form.json', Buffer.from(JSON.stringify(RATE_DOCUMENT)));
    return books;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await mkdir(dirname(this.path(name)), { recursive: true });
    await writeFile(this.path(name), bytes);
  }

  /** @param files what is sent in, by name; what is named and not written is there already */
  async consolidate(blank: Uint8Array, files: Readonly<Record<string, Uint8Array>>): Promise<Consolidated> {
    for (const [name, bytes] of Object.entries({ '様式.xlsx': blank, ...files })) await this.write(name, bytes);
    return this.consolidateNamed(Object.keys(files));
  }

  /** With the blank form that is there. */
  async consolidateNamed(names: readonly string[], blank = '様式.xlsx'): Promise<Consolidated> {
    const output = this.path('報告書.xlsx');
    const paths = names.map((name) => this.path(name));
    const options = { form: this.path('form.json'), output, language: 'ja' as const };
    const { json, exit } = await consolidate(this.path(blank), paths, options);
    const told = json as Told & { departments: { name: string; entries: number; filled: number }[] };
    const answered = told.departments.map(({ name, entries, filled }) => [name, `${filled}/${entries}`]);
    const { sheets } = await readWorkbook(await readFile(output));
    // The sheet that the form is on is in every report.
    const grid = sheets.find(({ name }) => name === RATE_SHEET)!;
    return { ...told, exit, answered: Object.fromEntries(answered) as Record<string, string>, grid };
  }

  async merge(base: Uint8Array, mine: Uint8Array, theirs: Uint8Array): Promise<Merged> {
    const paths = await Promise.all(
      Object.entries({ base, mine, theirs }).map(async ([name, bytes]) => {
        await this.write(`${name}.xlsx`, bytes);
        return this.path(`${name}.xlsx`);
      }),
    );
    const [baseFile = '', mineFile = '', theirsFile = ''] = paths;
    const options = { form: this.path('form.json'), output: this.path('merged.xlsx'), language: 'ja' as const };
    const { json, exit } = await merge(baseFile, mineFile, theirsFile, options);
    return { ...(json as Omit<Merged, 'exit'>), exit };
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}

/** The codes of issues, each as often as it was told. */
export function codesOf({ issues }: Told): string[] {
  return issues.map(({ code }) => code);
}
