/**
 * What `torimatome programmes` prints: every programme of both years once, and what is to be decided.
 */
import { blockOf, type Form } from '../../core/form/form.js';
import type { Bilingual } from '../../core/issue/issue.js';
import { keyAddress } from '../../core/form/key-cell.js';
import { keyParts, nameOf } from '../../core/programme-link/key-parts.js';
import type { RecordLink } from '../../core/programme-link/linked-records.js';
import type { LinkDecision, LinksDocument } from '../../core/programme-link/links-document.js';
import { placeText } from '../../core/programme-link/profile.js';
import type { ProgrammeLinks, Proposal } from '../../core/programme-link/propose-links.js';
import type { FormRecord } from '../../core/record/record.js';
import { say, type Language } from './output.js';

/** Years that do not follow each other are worth a word; a person may have reasons. */
export function yearNotices(previous: number | undefined, current: number | undefined): Bilingual[] {
  if (previous === undefined || current === undefined) {
    return [
      {
        ja: '年度の分からないファイルがあります。前年度・今年度の順に指定したか確かめてください。',
        en: 'A workbook does not say its fiscal year. Check that last year’s comes first.',
      },
    ];
  }
  if (previous === current) {
    return [
      {
        ja: `どちらも${current}年度のファイルです。別の年度のファイルか確かめてください。`,
        en: `Both workbooks are of fiscal year ${current}. Check that they are of different years.`,
      },
    ];
  }
  if (current - previous === 1) return [];
  return [
    {
      ja: `${previous}年度と${current}年度は続いた年度ではありません。ファイルと順序を確かめてください。`,
      en: `The fiscal years ${previous} and ${current} do not follow each other. Check the files and their order.`,
    },
  ];
}

interface ProgrammesResult {
  readonly document: LinksDocument;
  readonly found: ProgrammeLinks;
  readonly notices: readonly Bilingual[];
}

/** The result for `--json`; `links` is the document as `-o` writes it. */
export function programmesJson(
  form: Form,
  { document, found, notices }: ProgrammesResult,
  language: Language,
): Record<string, unknown> {
  const place = (record: FormRecord) => {
    const { block, key, sheet } = record;
    return { block, key, sheet, address: keyAddress(form, record) };
  };
  const link = ({ block, status, by, previous, current }: RecordLink) => {
    return { block, status, by, previous: previous.map(place), current: current.map(place) };
  };
  return {
    form: form.id,
    previousYear: document.previousYear,
    currentYear: document.currentYear,
    same: found.links.filter(({ status }) => status === 'same').map(link),
    renamed: [
      ...found.links.filter(({ status }) => status !== 'same').map(link),
      ...found.proposals.map(({ block, previous, current, score, reasons }) => ({
        block,
        status: 'proposed',
        by: '',
        previous: [place(previous)],
        current: [place(current)],
        score,
        reasons: reasons.map(({ code, text }) => ({ code, text: say(text, language) })),
      })),
    ],
    new: found.added.map((record) => ({ ...place(record), decided: found.decided.has(record) })),
    removed: found.removed.map((record) => ({ ...place(record), decided: found.decided.has(record) })),
    unfound: found.unfound,
    notices: notices.map((notice) => say(notice, language)),
    links: document,
  };
}

const WORDS = {
  same: { ja: '同じ', en: 'same' },
  renamed: { ja: '名称変更', en: 'renamed' },
  split: { ja: '分割', en: 'split' },
  joined: { ja: '統合', en: 'joined' },
  new: { ja: '新規', en: 'new' },
  removed: { ja: 'なくなった', en: 'removed' },
  open: { ja: '要判断', en: 'to decide' },
  unfound: { ja: '対象なし', en: 'not found' },
} as const satisfies Record<string, Bilingual>;

export function programmesLines(form: Form, found: ProgrammeLinks, language: Language): string[] {
  const word = (name: keyof typeof WORDS) => say(WORDS[name], language);
  const show = (record: FormRecord) => {
    const name = nameOf(keyParts(form, blockOf(form, record.block)), record.key).replace(/\s+/gu, ' ');
    return `${placeText(form, record)} ${name}`;
  };
  const list = (records: readonly FormRecord[]) => records.map(show).join(' ＋ ');
  return [
    ...found.links.map(({ status, previous, current }) => `[${word(status)}] ${list(previous)} → ${list(current)}`),
    ...found.removed.map((record) => `[${word('removed')}] ${show(record)}`),
    ...found.added.map((record) => `[${word('new')}] ${show(record)}`),
    ...found.unfound.map((decision) => `[${word('unfound')}] ${unfoundText(decision, language)}`),
    ...found.proposals.map((proposal) => `[${word('open')}] ${proposalText(proposal, show, language)}`),
    totals(found, word),
    ...(found.proposals.length > 0 ? [say(HOW_TO_DECIDE, language)] : []),
  ];
}

function proposalText(
  { previous, current, score, reasons }: Proposal,
  show: (record: FormRecord) => string,
  language: Language,
): string {
  const why = reasons.map(({ text }) => say(text, language)).join(language === 'ja' ? '、' : ', ');
  return `${show(previous)} → ${show(current)}  ${Math.round(score * 100)}%  ${why}`;
}

function unfoundText({ block, status, previous, current }: LinkDecision, language: Language): string {
  const keys = [...previous, ...current].map(({ key }) => Object.values(key).join(' / ')).join(' → ');
  const what: Bilingual = {
    ja: 'この決定の事業が見つかりません。対応表を直してください。',
    en: 'the programme of this decision was not found; mend the document of links.',
  };
  return `${block} ${status} ${keys}: ${say(what, language)}`;
}

function totals(found: ProgrammeLinks, word: (name: keyof typeof WORDS) => string): string {
  const count = (status: RecordLink['status']) => found.links.filter((link) => link.status === status).length;
  const numbers = [
    ...(['same', 'renamed', 'split', 'joined'] as const).map((status) => [word(status), count(status)] as const),
    [word('new'), found.added.length] as const,
    [word('removed'), found.removed.length] as const,
    [word('open'), found.proposals.length] as const,
  ];
  return numbers.map(([name, number]) => `${name} ${number}`).join('  ');
}

const HOW_TO_DECIDE: Bilingual = {
  ja: '判断のしかた：-o で書き出した対応表の proposals で、"decision" の "open" を "renamed"（同じ事業）か "different"（別の事業）に直し、--links で指定してください。',
  en: 'To decide: in the proposals of the document written with -o, change "decision" from "open" to "renamed" (one programme) or "different" (two), and name it with --links.',
};
