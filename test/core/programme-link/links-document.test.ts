import assert from 'node:assert/strict';
import { linkedPairs } from '../../support/linked-pairs.js';
import {
  decisionsOf,
  linksSchema,
  parseLinks,
  type LinksDocument,
} from '../../../core/programme-link/links-document.js';
import { proposeLinks } from '../../../core/programme-link/propose-links.js';
import { updateLinks } from '../../../core/programme-link/update-links.js';
import { EVALUATION_FORM } from '../../support/evaluation-form.js';
import { entries, fates } from './programmes.js';

const previous = entries('子どもの見守り訪問', '広場の開設', '樹木の手入れ');
const current = entries('子どもと親の見守り訪問', '広場の開設', '絵本');
const years = { previousYear: 2023, currentYear: 2024, previous, current };

function look(document?: LinksDocument): LinksDocument {
  const found = proposeLinks(EVALUATION_FORM, previous, current, document ? decisionsOf(document) : []);
  return updateLinks(EVALUATION_FORM, years, { ...found, before: document }, 'ja');
}

const HEAD = { version: 1, form: 'test-evaluation', previousYear: 2023, currentYear: 2024 };
const key = (programme: string) => ({ key: { section: '(1)居場所づくり', programme, department: '企画課' } });
const refused = (links: unknown[]) => {
  assert.throws(
    () => parseLinks(JSON.stringify({ ...HEAD, links })),
    (error: Error) => {
      refusal = error.message;
      return 'code' in error && error.code === 'links-invalid';
    },
  );
  return refusal;
};
let refusal = '';

describe('the document of links', () => {
  it('[I3] names what is open, what links by itself, and what is left', () => {
    const document = look();
    assert.deepEqual(linksSchema.parse(JSON.parse(JSON.stringify(document))), document);
    assert.deepEqual(
      document.proposals.map(({ decision, previous: from }) => [decision, from.key['programme'], from.at]),
      [['open', '子どもの見守り訪問', '表!B4']],
    );
    assert.deepEqual(
      document.links.map(({ status, by }) => [status, by]),
      [['same', 'key']],
    );
    assert.deepEqual(
      [document.new, document.removed].map((list) => list.map((row) => row.key['programme'])),
      [['絵本'], ['樹木の手入れ']],
    );
  });

  it('[I3] an answered proposal is a decision from then on, with who decided', () => {
    const open = look();
    const answered = open.proposals.map((proposal) => ({
      ...{ ...proposal, decision: 'renamed' as const, decidedBy: '企画課' },
    }));
    const next = look({ ...open, proposals: answered });
    assert.deepEqual(next.proposals, []);
    assert.deepEqual(
      [next.links[0]!.status, next.links[0]!.by, next.links[0]!.decidedBy],
      ['renamed', 'decision', '企画課'],
    );
    assert.deepEqual(look(next), next);
  });

  it('[I3] decisions about rows that are not there are kept', () => {
    const link = { block: 'entry', status: 'ended', previous: key('縁側の会') };
    const document = parseLinks(JSON.stringify({ ...HEAD, links: [link] }));
    assert.deepEqual(look(document).links[0], { ...link, by: 'decision', previous: [key('縁側の会')], current: [] });
  });

  it('[I3] a link by key that a person changed is a decision', () => {
    const document = look();
    const links = document.links.map((link) => ({ ...link, status: 'different' as const }));
    const found = proposeLinks(EVALUATION_FORM, previous, current, decisionsOf({ ...document, links }));
    assert.ok(fates(found).includes('+ 広場の開設'));
  });

  it('names the place of what is wrong', () => {
    assert.match(
      refused([{ block: 'entry', status: 'alike', previous: key('a'), current: key('b') }]),
      /links\[0\]\.status/,
    );
    assert.match(refused([{ block: 'entry', status: 'split', previous: key('a'), current: key('b') }]), /several/);
    const twice = ['b', 'c'].map((name) => ({
      ...{ block: 'entry', status: 'renamed', previous: key('a'), current: key(name) },
    }));
    assert.match(refused(twice), /links\[1\]\.previous\[0\].*links\[0\]/);
    assert.throws(() => parseLinks('{'), /links-invalid/);
  });
});

describe('pairs of records for whatever compares the years', () => {
  it('[I3] come from decisions and equal keys, never from proposals', () => {
    const pairs = linkedPairs(EVALUATION_FORM, look(), previous, current);
    assert.deepEqual(
      pairs.map(({ status, previous: from, current: to }) => [status, from.key['programme'], to.key['programme']]),
      [['same', '広場の開設', '広場の開設']],
    );
    assert.equal(linkedPairs(EVALUATION_FORM, undefined, previous, current).length, 1);
  });

  it('[I3] a split programme is in several pairs', () => {
    const links = [
      {
        block: 'entry',
        status: 'split',
        previous: key('樹木の手入れ'),
        current: [key('絵本'), key('子どもと親の見守り訪問')],
      },
    ];
    const pairs = linkedPairs(EVALUATION_FORM, parseLinks(JSON.stringify({ ...HEAD, links })), previous, current);
    assert.deepEqual(
      pairs.map(({ status, current: to }) => `${status} ${to.key['programme']}`),
      ['same 広場の開設', 'split 絵本', 'split 子どもと親の見守り訪問'],
    );
  });
});
