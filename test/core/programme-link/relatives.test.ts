import assert from 'node:assert/strict';
import { BUILT_IN_FORMS } from '../../../core/forms/built-in.js';
import { proposeLinks } from '../../../core/programme-link/propose-links.js';
import { rowsOf } from './programmes.js';

const FORM = BUILT_IN_FORMS.find(({ id }) => id === 'koganei-progress')!;

function year(no: Record<string, string>, names: Record<string, string> = {}) {
  const section = '1-1 居場所';
  const programmes = ['a', 'b'].map((id) => ({ section, no: no[id]!, programme: names[id] ?? `計画${id}` }));
  const indicators = ['a', 'b'].flatMap((id) =>
    ['利用者数', `会場${id}の数`].map((indicator) => ({ section, no: no[id]!, indicator })),
  );
  return [...rowsOf(FORM, 'programme', programmes), ...rowsOf(FORM, 'indicator', indicators)];
}

describe('programmes with indicators under them', () => {
  it('[I3] the same indicators speak for a programme of another name', () => {
    const { proposals } = proposeLinks(FORM, year({ a: '1', b: '2' }), year({ a: '1', b: '2' }, { a: '親子の縁側' }));
    assert.deepEqual(
      proposals.map(({ current, reasons }) => [
        current.key['programme'],
        reasons.some(({ code }) => code === 'indicators-same'),
      ]),
      [['親子の縁側', true]],
    );
  });

  it('[I3] indicators of one name follow their programme when programmes are renumbered', () => {
    const { proposals } = proposeLinks(FORM, year({ a: '1', b: '2' }), year({ a: '7', b: '8' }));
    const pairs = proposals.map(({ block, previous, current }) => {
      return `${block} ${previous.key['no']}${previous.key['indicator'] ?? ''} → ${current.key['no']}`;
    });
    assert.deepEqual(pairs, [
      ...['programme 1 → 7', 'programme 2 → 8'],
      ...['indicator 1利用者数 → 7', 'indicator 1会場aの数 → 7', 'indicator 2利用者数 → 8', 'indicator 2会場bの数 → 8'],
    ]);
    const reasons = proposals.at(-1)!.reasons.map(({ code }) => code);
    assert.ok(reasons.includes('parent-linked') && reasons.includes('place-changed'));
  });
});
