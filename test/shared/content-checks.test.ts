import assert from 'node:assert/strict';
import type { Issue } from '../../core/issue/issue.js';
import { byRule, findInDocuments, isAbout, LABELLED, type RuleFound } from './city-labels.js';

describe('the checks of content on the cities’ labelled rows', () => {
  let found: ReadonlyMap<string, readonly Issue[]> = new Map();
  let rules: readonly RuleFound[] = [];
  let [labels, hits, extra] = [0, 0, 0];

  before(async () => {
    found = await findInDocuments();
    rules = byRule(found);
    const sum = (part: 'labelled' | 'found' | 'extra') => rules.reduce((all, one) => all + one[part], 0);
    [labels, hits, extra] = [sum('labelled'), sum('found'), sum('extra')];
  });

  after(
    () =>
      void process.stdout.write(
        `${rules.map((one) => `${one.rule}  labelled ${one.labelled}  found ${one.found}  extra ${one.extra}`).join('\n')}\nlabelled ${labels}, found ${hits}, extra ${extra}\n`,
      ),
  );

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
