import assert from 'node:assert/strict';
import fc from 'fast-check';
import { baseFromLink, formatLink, LONGEST_LINK, parseLink, type Link } from '../../../core/link/link.js';
import { mergeCopies } from '../../../core/sync/merge-copies.js';
import { displayText } from '../../../core/record/value.js';
import { EVALUATION_FORM } from '../../support/evaluation-form.js';
import { keyOf, side, valueOf } from '../merge/entries.js';

const LINK: Link = {
  server: 'https://torimatome.example',
  municipality: 'mihon',
  plan: 'child-care',
  fiscalYear: 2025,
  form: 'test-evaluation',
  formVersion: 1,
  revision: 7,
  records: [
    {
      id: 'r1',
      block: 'entry',
      key: keyOf('福祉課'),
      base: { status: valueOf('準備'), count: { kind: 'value', text: '1,200', raw: 1200 }, rating: valueOf('') },
    },
    { id: 'r2', block: 'entry', key: keyOf('企画課'), base: { status: valueOf('#REF!') } },
  ],
  deleted: [{ block: 'entry', key: keyOf('企画課'), id: 'r2' }],
};

describe('the link that travels in a workbook', () => {
  it('[I2] comes back as it was written', () => {
    assert.deepEqual(parseLink(formatLink(LINK)), LINK);
  });

  it('[I2] [C7] keeps blank, unreadable and absent apart', () => {
    const [first, second] = baseFromLink(EVALUATION_FORM, parseLink(formatLink(LINK))!).records;
    assert.deepEqual(first!.cells['rating']!.value, { kind: 'blank' });
    assert.deepEqual(second!.cells['status']!.value, { kind: 'unreadable', text: '#REF!' });
    assert.equal(second!.cells['count'], undefined);
  });

  it('[I2] gives a copy that went round by mail the right base', () => {
    const mine = side([['福祉課', { status: '準備', count: '1200', rating: '' }]]);
    const theirs = side([['福祉課', { status: '実施', count: '1300', rating: '' }]]);
    const { changes, conflicts } = mergeCopies(
      EVALUATION_FORM,
      { records: baseFromLink(EVALUATION_FORM, LINK).records },
      mine,
      theirs,
    );
    assert.deepEqual(conflicts, []);
    assert.deepEqual(
      changes.map(({ field, value, from }) => [field, displayText(value), from]),
      [
        ['status', '実施', 'theirs'],
        ['count', '1300', 'theirs'],
      ],
    );
  });

  it('[I2] understands a link of a newer make, by what it knows', () => {
    const [first] = LINK.records;
    const newer = { ...LINK, colour: 'blue', records: [{ ...first, note: { by: 'hand' } }] };
    assert.deepEqual(parseLink(JSON.stringify(newer)), { ...LINK, records: [first] });
  });

  it('[I2] needs neither municipality nor deletions', () => {
    const { municipality, deleted, ...least } = LINK;
    assert.deepEqual([municipality, deleted.length], ['mihon', 1]);
    assert.deepEqual(parseLink(JSON.stringify(least)), { ...LINK, municipality: '', deleted: [] });
  });

  const damaged: [what: string, text: string][] = [
    ['nothing', ''],
    ['a text', '連携'],
    ['another document', '{"hello":"world"}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a link that was cut off', formatLink(LINK).slice(0, -20)],
    ['a year that is none', JSON.stringify({ ...LINK, fiscalYear: '令和7' })],
    ['a value of no kind', formatLink(LINK).replace('"kind":"blank"', '"kind":"gone"')],
    ['a number too great for JSON', formatLink(LINK).replace('"raw":1200', '"raw":1e999')],
    ['a base that cannot be stored', formatLink(LINK).replace('1,200', 'a\\ud800b')],
    ['a revision of more than 32 bits', formatLink(LINK).replace('"revision":7', '"revision":2147483648')],
    ['nothing but brackets', '['.repeat(1_000_000)],
  ];
  for (const [what, text] of damaged) {
    it(`[I3] takes ${what} for no link`, () => assert.equal(parseLink(text), undefined));
  }

  it('[I3] does not begin to read what is too long', () => {
    assert.equal(parseLink(' '.repeat(LONGEST_LINK) + formatLink(LINK)), undefined);
  });

  it('refuses to write what it would not read back', () => {
    const text = 'あ'.repeat(LONGEST_LINK);
    const long = { ...LINK, records: [{ ...LINK.records[0]!, base: { status: valueOf(text) } }] };
    assert.throws(() => formatLink(long), { name: 'Problem', code: 'too-large' });
  });

  it('[I3] is not misled by names that mean something to the language', () => {
    const text = formatLink(LINK).replace('"status":', '"__proto__":');
    const link = parseLink(text);
    assert.equal(
      link === undefined ||
        Object.getPrototypeOf(baseFromLink(EVALUATION_FORM, link).records[0]!.cells) === Object.prototype,
      true,
    );
  });

  it('[I3] never throws, whatever is in the part', () => {
    const property = fc.property(fc.oneof(fc.string(), fc.json()), (text) => assert.equal(parseLink(text), undefined));
    fc.assert(property, { seed: 31, numRuns: 300 });
    const text = formatLink(LINK);
    const at = fc.nat(text.length - 1);
    const broken = fc.property(at, at, fc.string({ maxLength: 3 }), (from, length, by) => {
      const result = parseLink(text.slice(0, from) + by + text.slice(from + length));
      if (result) assert.ok(baseFromLink(EVALUATION_FORM, result).size <= LINK.records.length);
    });
    fc.assert(broken, { seed: 32, numRuns: 500 });
  });
});
