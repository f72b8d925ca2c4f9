import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { checkContent } from '../../core/check/content/check-content.js';
import { legendsIn } from '../../core/check/content/legends.js';
import { checkReading } from '../../core/check/check-reading.js';
import { BUILT_IN_FORMS } from '../../core/forms/built-in.js';
import type { Issue } from '../../core/issue/issue.js';
import { readForm } from '../../server/workbook/read-form.js';
import { workbookPath } from './shared-files.js';

interface Violation {
  readonly doc: string;
  readonly ref: string;
}
interface Rule {
  readonly id: string;
  readonly severity: string;
  readonly violations: readonly Violation[];
}

const TRUTH = new URL('../../../../shared/truth/rules.json', import.meta.url);
const RULES = JSON.parse(readFileSync(TRUTH, 'utf8')) as Rule[];
const PREVIOUS: Readonly<Record<string, string>> = { 'kiyose-h23': 'kiyose-h22' };
const DOCUMENTS = ['kiyose-h23', 'koganei-r2', 'ogori-r3', 'kodaira-h31'];
/** R30 labels the ways of dividing names; they are no faults. */
const LABELLED = RULES.filter(({ id }) => id !== 'R30');
/** What the reader says of the forms themselves, and the result column that a city published blank. */
const OF_THE_FORM = new Set(['R01', 'R02', 'R30']);

const bare = (text = '') => text.normalize('NFKC').replace(/[\s()（）]+|※.*$|\d+時まで/gu, '');

/** Whether an issue is about the record that a label means. */
function isAbout({ doc, ref: written }: Violation, rule: string, { sheet, block, key }: Issue): boolean {
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

describe('the checks of content on the cities’ labelled rows', () => {
  const found = new Map<string, Issue[]>();
  const lines: string[] = [];
  let [labels, hits, extra] = [0, 0, 0];

  before(async () => {
    const read = async (name: string) => readForm(await readFile(workbookPath(name)), BUILT_IN_FORMS);
    for (const name of DOCUMENTS) {
      const reading = await read(name);
      const before = PREVIOUS[name];
      const previous = before === undefined ? undefined : (await read(before)).records;
      const { form, records, issues } = reading;
      found.set(name, [
        ...checkReading(reading),
        ...checkContent({ form, records, previous, legends: legendsIn(issues) }),
      ]);
    }
    const all = [...found].flatMap(([doc, issues]) => issues.map((issue) => ({ doc, issue })));
    const rules = new Set([
      ...LABELLED.map(({ id }) => id),
      ...all.map(({ issue }) => issue.rule).filter((rule) => /^R\d+$/.test(rule)),
    ]);
    for (const rule of [...rules].sort()) {
      const violations = LABELLED.find(({ id }) => id === rule)?.violations ?? [];
      const ofRule = all.filter(({ issue }) => issue.rule === rule);
      const hit = violations.filter((one) =>
        ofRule.some(({ doc, issue }) => doc === one.doc && isAbout(one, rule, issue)),
      );
      const others = ofRule.filter(
        ({ doc, issue }) => !violations.some((one) => one.doc === doc && isAbout(one, rule, issue)),
      );
      const counted = OF_THE_FORM.has(rule) ? 0 : others.length;
      [labels, hits, extra] = [labels + violations.length, hits + hit.length, extra + counted];
      lines.push(`${rule}  labelled ${violations.length}  found ${hit.length}  extra ${counted}`);
    }
  });

  after(() => void process.stdout.write(`${lines.join('\n')}\nlabelled ${labels}, found ${hits}, extra ${extra}\n`));

  it('finds nine of ten', () => assert.ok(hits >= labels * 0.9, `${hits} of ${labels}`));

  it('finds every label of error level', () => {
    const missed = LABELLED.filter(({ severity }) => severity === 'error').flatMap(({ id, violations }) =>
      violations.filter((one) => !found.get(one.doc)?.some((issue) => issue.rule === id && isAbout(one, id, issue))),
    );
    assert.deepEqual(missed, []);
  });

  it('raises at most one false alarm for ten true ones', () =>
    assert.ok(extra <= hits / 10, `${extra} beside ${hits}`));

  it('says where the evidence stands', () => {
    for (const issue of [...found.values()].flat()) {
      for (const { start, end } of issue.quotes ?? []) assert.ok(start >= 0 && end >= start, issue.message.en);
    }
  });
});
