/**
 * Backups that were altered, and the refusals they meet.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { Problem, type ProblemCode } from '../../../core/problem/problem.js';
import type { Manifest } from '../../../server/backup/manifest.js';

/** For `assert.rejects`: a problem of this code, with these words, in both languages. */
export function refusedAs(code: ProblemCode, words = /./) {
  return (error: unknown): boolean => {
    assert.ok(error instanceof Problem, String(error));
    assert.equal(error.code, code, error.message);
    assert.match(error.detail.en, words);
    assert.notEqual(error.detail.ja, '');
    return true;
  };
}

/** The parts of a backup, to be changed and put together again. */
export interface Parts {
  manifest: Manifest;
  readonly tables: Map<string, string>;
}

export async function takeApart(file: string): Promise<Parts> {
  const reader = new ZipReader(new Uint8ArrayReader(await readFile(file)));
  const texts = new Map<string, string>();
  for (const entry of await reader.getEntries()) {
    assert.ok(!entry.directory);
    texts.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())).toString('utf8'));
  }
  const manifest = JSON.parse(texts.get('manifest.json')!) as Manifest;
  texts.delete('manifest.json');
  return { manifest, tables: texts };
}

export async function putTogether(file: string, { manifest, tables }: Parts): Promise<void> {
  const zip = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, text] of tables) await zip.add(name, new TextReader(text));
  await zip.add('manifest.json', new TextReader(JSON.stringify(manifest)));
  await writeFile(file, await zip.close());
}

/** Changes a table's lines and makes the manifest agree. */
export function alter(parts: Parts, table: string, change: (lines: string[]) => string[]): void {
  const name = `tables/${table}.ndjson`;
  const lines = change(parts.tables.get(name)!.split('\n').slice(0, -1));
  const text = lines.map((line) => `${line}\n`).join('');
  parts.tables.set(name, text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const tables = parts.manifest.tables.map((one) =>
    one.name === table ? { ...one, rows: lines.length, bytes: Buffer.byteLength(text), sha256 } : one,
  );
  parts.manifest = { ...parts.manifest, tables };
}
