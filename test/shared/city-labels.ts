/**
 * The labelled rows of the cities’ documents, and which issue is about which of them.
 */
import { readFileSync } from 'node:fs';
import { checkContent } from '../../core/check/content/check-content.js';
import { checkReading } from '../../core/check/check-reading.js';
import type { Issue } from '../../core/issue/issue.js';
import { DOCUMENTS, readCityReport } from './city-reports.js';

export interface Violation {
  readonly doc: string;
  readonly ref: string;
}
export interface Rule {
  readonly id: string;
  readonly severity: string;
  readonly violations: readonly Violation[];
}

const TRUTH = new URL('../../../../shared/truth/rules.json', import.meta.url);
const RULES = JSON.parse(readFileSync(TRUTH, 'utf8')) as Rule[];
/** R30 labels the ways of dividing names; they are no faults. */
export const LABELLED = RULES.filter(({ id }) => id !== 'R30');
/** What the reader says of the forms themselves, and the result column that a city published blank. */
export const OF_THE_FORM = new Set(['R01', 'R02', 'R30']);

const bare = (text = '') => text.normalize('NFKC').replace(/[\s()（）]+|※.*$|\d+時まで/gu, '');

/** Whether an issue is about the record that a label means. */
export function isAbout({ doc, ref: written }: Violation, rule: string, { sheet, block, key }: Issue): boolean {
  const ref = written.normalize('NFKC');
  const section = bare(key['section']);
  switch (doc) {
    case 'ogori-r3': {
      const [, part = '', no = '', department] = /^\((\d)\)-(\d+)\s*(\S+課)?/.exec(ref) ?? [];
      return (
        section.startsWith(part) &&
        key['no'] === no &&
        (department === undefined || bare(key['department']) === bare(department))
      );
    }
    case 'koganei-r2': {
      const pairs = [...ref.matchAll(/(\d-\d)-(\d+)/g)];
      return pairs.some(([, part = '', no]) => section.startsWith(part) && key['no'] === no);
    }
    case 'kodaira-h31': {
      const policy = /^方針(\d)/.exec(ref)?.[1];
      if (policy !== undefined) return block === 'policy' && bare(key['no']) === policy;
      return block === 'item' && bare(key['no']) === /^(\d+)/.exec(ref)?.[1];
    }
    default: {
      if (!sheet.endsWith(/sheet(\d)/.exec(ref)?.[1] ?? rule)) return false;
      if (ref.includes('実績評価')) return block === 'overall';
      return block === 'programme' && bare(key['programme']) === bare(ref.replace(/^K\d+[ab]?\s*sheet\d/, ''));
    }
  }
}

/** What the checks find in each document. */
export async function findInDocuments(): Promise<ReadonlyMap<string, readonly Issue[]>> {
  const found = new Map<string, readonly Issue[]>();
  for (const name of DOCUMENTS) {
    const { reading, ...content } = await readCityReport(name);
    found.set(name, [...checkReading(reading), ...checkContent(content)]);
  }
  return found;
}

export interface RuleFound {
  readonly rule: string;
  readonly labelled: number;
  readonly found: number;
  /** Findings of rows that are not labelled. */
  readonly extra: number;
}

export function byRule(found: ReadonlyMap<string, readonly Issue[]>): RuleFound[] {
  const all = [...found].flatMap(([doc, issues]) => issues.map((issue) => ({ doc, issue })));
  const ofContent = all.map(({ issue }) => issue.rule).filter((rule) => /^R\d+$/.test(rule));
  const rules = [...new Set([...LABELLED.map(({ id }) => id), ...ofContent])].sort();
  return rules.map((rule) => {
    const violations = LABELLED.find(({ id }) => id === rule)?.violations ?? [];
    const ofRule = all.filter(({ issue }) => issue.rule === rule);
    const isOf = (one: Violation, { doc, issue }: (typeof all)[number]) => doc === one.doc && isAbout(one, rule, issue);
    return {
      rule,
      labelled: violations.length,
      found: violations.filter((one) => ofRule.some((other) => isOf(one, other))).length,
      extra: OF_THE_FORM.has(rule) ? 0 : ofRule.filter((other) => !violations.some((one) => isOf(one, other))).length,
    };
  });
}
