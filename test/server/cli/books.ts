/**
 * Workbooks of the tests' own form, as real files in a folder of their own.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatLink, type Link } from '../../../core/link/link.js';
import { writeLinkPart } from '../../../server/xlsx/patch/link-part.js';
import { buildWorkbook, type BuiltCell } from '../../support/build-workbook.js';
import { ENTRY_MERGES, entryCells, EVALUATION_DOCUMENT } from '../../support/evaluation-form.js';

export type Changes = Record<string, string | number | null>;

/** All answers taken out. */
export const UNANSWERED: Changes = { D4: null, E4: null, F4: null, D5: null, E5: null, F5: null };

export class Books {
  private constructor(readonly folder: string) {}

  static async open(): Promise<Books> {
    const folder = await mkdtemp(join(tmpdir(), 'torimatome-'));
    await writeFile(join(folder, 'form.json'), JSON.stringify(EVALUATION_DOCUMENT));
    return new Books(folder);
  }

  /** The form document, for `--form`. */
  get form(): string {
    return this.path('form.json');
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** The form's sheet with some cells changed; `errors` hold an error value. */
  async write(name: string, changes: Changes = {}, merges: readonly string[] = ENTRY_MERGES): Promise<string> {
    const cells = Object.entries(entryCells(changes)).filter(([, value]) => value !== null && value !== '');
    const sheet = {
      name: '表',
      cells: Object.fromEntries(cells) as Record<string, BuiltCell | string | number>,
      merges,
    };
    await writeFile(this.path(name), await buildWorkbook({ sheets: [sheet] }));
    return this.path(name);
  }

  async writeRaw(name: string, bytes: Uint8Array): Promise<string> {
    await writeFile(this.path(name), bytes);
    return this.path(name);
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}

/** A link without records that says of one record that it was deleted on purpose. */
export async function withDeletion(bytes: Uint8Array, key: Record<string, string>): Promise<Uint8Array> {
  const link: Link = {
    ...{
      server: 'test',
      municipality: '',
      plan: 'p',
      fiscalYear: 2024,
      form: 'test-evaluation',
      formVersion: 1,
      revision: 1,
    },
    records: [],
    deleted: [{ block: 'entry', key }],
  };
  return writeLinkPart(bytes, formatLink(link));
}
