/** `torimatome report`: what is published of a year's evaluation, in a format, as of any of its revisions. */
import { resolve } from 'node:path';
import type { PublicationFormat } from '../../../core/protocol/publication.js';
import { Problem } from '../../../core/problem/problem.js';
import { BlankForms } from '../../cycle/workbooks/blank-forms.js';
import { makePublication } from '../../cycle/publication/publish.js';
import { listCycles, type CycleSummary } from '../../store/cycles.js';
import type { Database } from '../../store/database.js';
import { listMunicipalities } from '../../store/municipalities.js';
import { Threads } from '../../threads/threads.js';
import { WorkbookReader } from '../../threads/workbook-reader.js';
import { writeWhole } from '../../workbook/files.js';
import { about, EXIT, type CommandResult, type Language } from '../output.js';
import { withStore } from '../with-store.js';

interface ReportOptions {
  readonly format: PublicationFormat;
  /** Where to write it; the name that the file has of itself where not given. */
  readonly output: string | undefined;
  readonly revision: number | undefined;
  /** Needed where there are several. */
  readonly municipality: string | undefined;
  readonly plan: string | undefined;
  /** The latest where not given. */
  readonly year: number | undefined;
  readonly data: string | undefined;
  readonly language: Language;
}

/** Nobody else waits: as long as timers can count, and as many megabytes as a large city's report takes. */
const UNLIMITED = { time: 2 ** 31 - 1, heap: 2048 };
/** What takes longer is said. */
const SOON_MS = 1000;

/**
 * Whoever calls it has the database, and sees drafts.
 * @throws Problem `not-found` where no year fits, or several do; for a database that cannot be opened
 */
export function report(options: ReportOptions): Promise<CommandResult> {
  const { format, output, revision, language } = options;
  return withStore(options.data, async (store) => {
    const cycle = await chosenCycle(store.client, options);
    const workbooks = new WorkbookReader(new Threads(UNLIMITED));
    const waiting = setTimeout(() => process.stderr.write(`${WAITING[language]}\n`), SOON_MS);
    try {
      const parts = { store, workbooks, blanks: new BlankForms(store, workbooks) };
      const file = await makePublication(parts, cycle, undefined, { format, revision });
      const path = output ?? file.name;
      await about(path, writeWhole(resolve(path), file.bytes));
      const { revision: made, state, at, seal } = file.about;
      return {
        json: { report: path, format, revision: made, state, at, seal, bytes: file.bytes.length },
        lines: [said(made, state, language), `→ ${path}`],
        exit: EXIT.done,
      };
    } finally {
      clearTimeout(waiting);
      await workbooks.close();
    }
  });
}

const WAITING: Readonly<Record<Language, string>> = {
  ja: '報告書を作っています…',
  en: 'Making the report…',
};

function said(revision: number, state: 'draft' | 'final', language: Language): string {
  if (language === 'en') return `revision ${revision}, ${state}`;
  return `第${revision}版（${state === 'draft' ? '案' : '確定'}）`;
}

async function chosenCycle(database: Database, options: ReportOptions): Promise<CycleSummary> {
  const { municipality, plan, year } = options;
  const cycles: CycleSummary[] = [];
  for (const { id, name } of await listMunicipalities(database)) {
    if (municipality === undefined || municipality === name) cycles.push(...(await listCycles(database, id)));
  }
  const fitting = cycles.filter(
    (cycle) => (plan === undefined || cycle.plan === plan) && (year === undefined || cycle.fiscalYear === year),
  );
  const latest = Math.max(...fitting.map(({ fiscalYear }) => fiscalYear));
  const chosen = fitting.filter(({ fiscalYear }) => fiscalYear === latest);
  const [cycle, another] = chosen;
  if (cycle && !another) return cycle;
  throw another ? several(chosen) : none(cycles);
}

function several(cycles: readonly CycleSummary[]): Problem {
  return new Problem('not-found', {
    ja: `当てはまる年度の評価作業が複数あります。--municipality と --plan で選んでください：${named(cycles)}`,
    en: `Several cycles fit. Choose by --municipality and --plan: ${named(cycles)}`,
  });
}

function none(cycles: readonly CycleSummary[]): Problem {
  return new Problem('not-found', {
    ja: `当てはまる年度の評価作業がありません。あるもの：${named(cycles)}`,
    en: `No cycle fits. There are: ${named(cycles)}`,
  });
}

function named(cycles: readonly CycleSummary[]): string {
  return cycles.map(({ municipality, plan, fiscalYear }) => `${municipality} ${plan} ${fiscalYear}`).join(' / ');
}
