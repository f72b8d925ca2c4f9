/**
 * Issues as lines for people: those of one kind together where they are many, each with the words that show it and, where one
 * value alone is right, what could stand there instead.
 */
import { issueEntries } from '../../core/check/content/issue-entries.js';
import type { Bilingual, ComparedCell, Issue } from '../../core/issue/issue.js';
import { passagesOf } from '../../core/issue/passages.js';
import { issueLine, say, severityName, type Language } from './output.js';

/** Characters around what is quoted. */
const AROUND = 16;
/** Of cells that a finding is told from, so many are enough. */
const MOST = 4;

export function issueLines(issues: readonly Issue[], language: Language): string[] {
  return issueEntries(issues).flatMap((entry) => {
    if (entry.kind === 'one') return linesOf(entry.issue, language);
    const { title, severity, code, issues: all } = entry;
    const head = `[${severityName(severity, language)}] ${say(title, language)}`;
    const count = say({ ja: `${all.length}件`, en: `${all.length}` }, language);
    return [
      `${head}: ${count} (${all[0]?.rule ?? ''} ${code})`,
      ...all.flatMap((issue) => linesOf(issue, language).map((line) => `  ${line}`)),
    ];
  });
}

function linesOf(issue: Issue, language: Language): string[] {
  const { quotes: [first] = [], compared = [], suggestion } = issue;
  const lines = compared.slice(0, MOST).map((cell, i) => `    ${cellLine(issue, { cell, i }, language)}`);
  if (suggestion !== undefined) {
    const from = first && !first.isPrevious ? first.text : '';
    lines.push(`    ${say(from === '' ? WORDS.put(suggestion) : WORDS.replace(from, suggestion), language)}`);
  }
  return [issueLine(issue, language), ...lines];
}

const WORDS = {
  lastYear: { ja: '前年度', en: 'last year' },
  put: (to: string): Bilingual => ({ ja: `直すなら「${to}」`, en: `could be "${to}"` }),
  replace: (from: string, to: string): Bilingual => ({
    ja: `直すなら「${from}」→「${to}」`,
    en: `could be "${from}" → "${to}"`,
  }),
};

/** `前年度 実績値: 【9,876】`; the quoted words in brackets. */
function cellLine(
  { quotes = [] }: Issue,
  { cell, i }: { readonly cell: ComparedCell; readonly i: number },
  language: Language,
): string {
  const passages = passagesOf(
    cell.text,
    quotes.filter((quote) => quote.cell === i),
    AROUND,
  );
  const text = passages.map((one) => (one.isQuoted ? `【${one.text}】` : one.text)).join('');
  const label = [
    cell.isPrevious ? say(WORDS.lastYear, language) : '',
    cell.row,
    say(cell.label, language),
    cell.address,
  ];
  return `${label.filter((part) => part !== '').join(' ')}: ${text.replace(/\s+/gu, ' ')}`;
}
