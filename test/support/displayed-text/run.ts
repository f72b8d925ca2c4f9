/**
 * Compares what the product shows for generated formats and values with what LibreOffice shows, in Japanese. Excel is
 * the measure and LibreOffice is not Excel: differences that were judged (decision 24) are counted by their reason,
 * any other one is printed, and fails the run.
 *
 *   node dist/test/support/displayed-text/run.js [seed] [count]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { buildWorkbook } from '../build-workbook.js';
import { samplesFrom, type Sample } from './formats.js';
import { judge } from './judged.js';

const SHEET = '表';
/** Comma, quotes, UTF-8, from the first row, as shown. */
const AS_SHOWN = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1041,false,true';

function bookOf(samples: readonly Sample[], date1904: boolean): Promise<Uint8Array> {
  const formats = [...new Set(samples.map(({ format }) => format))];
  const ids = new Map(formats.map((format, i) => [format, 200 + i]));
  const cells = Object.fromEntries(
    samples.map(({ format, value }, i) => [`A${i + 1}`, { value, style: (ids.get(format) ?? 0) - 199 }]),
  );
  return buildWorkbook({
    sheets: [{ name: SHEET, head: '<cols><col min="1" max="1" width="200" customWidth="1"/></cols>', cells }],
    numberFormats: Object.fromEntries([...ids].map(([format, id]) => [id, format])),
    cellFormats: [
      '<xf numFmtId="0"/>',
      ...[...ids.values()].map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`),
    ],
    date1904,
  });
}

function shownByLibreOffice(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'torimatome-shown-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', AS_SHOWN, '--outdir', folder, join(folder, 'book.xlsx')],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, LC_ALL: 'ja_JP.UTF-8' },
      },
    );
    return firstColumn(readFileSync(join(folder, 'book.csv'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function firstColumn(csv: string): string[] {
  return csv.split('\n').map((line) => (line.startsWith('"') ? line.slice(1, -1).replaceAll('""', '"') : line));
}

async function shownByUs(bytes: Uint8Array, count: number): Promise<string[]> {
  const [grid] = (await readWorkbook(bytes)).sheets;
  return Array.from({ length: count }, (_, i) => grid?.cell(i + 1, 1)?.text ?? '');
}

const say = (line: string) => process.stdout.write(`${line}\n`);

const [seed = 1, count = 4000] = process.argv.slice(2).map(Number);
const reasons = new Map<string, number>();
let compared = 0;
let unjudged = 0;
for (const date1904 of [false, true]) {
  const samples = samplesFrom(seed + Number(date1904), count);
  const bytes = await bookOf(samples, date1904);
  const theirs = shownByLibreOffice(bytes);
  const ours = await shownByUs(bytes, count);
  samples.forEach((sample, i) => {
    const [our = '', their = ''] = [ours[i], theirs[i]];
    compared++;
    if (our === their) return;
    const reason = judge({ ...sample, date1904, ours: our, theirs: their });
    if (reason !== undefined) return void reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    unjudged++;
    say(JSON.stringify({ ...sample, date1904, ours: our, theirs: their }));
  });
}
say(`${compared} texts compared (seed ${seed}); judged differences:`);
for (const [reason, times] of [...reasons].sort(([, a], [, b]) => b - a))
  say(`${String(times).padStart(6)}  ${reason}`);
say(`${String(unjudged).padStart(6)}  not judged`);
process.exitCode = unjudged > 0 ? 1 : 0;
