import assert from 'node:assert/strict';
import { checkContent, type ContentInput } from '../../../../core/check/content/check-content.js';
import { LiveContent } from '../../../../core/check/content/live-content.js';
import { CONTENT_FORM, contentRecord } from '../../../support/content-form.js';

const WRONG = '640人（依頼会員 512人、提供会員 118人）';
const RIGHT = '630人（依頼会員 512人、提供会員 118人）';
const inputOf = (...texts: readonly string[]): ContentInput => ({
  form: CONTENT_FORM,
  records: texts.map((status, i) => contentRecord({ status }, i)),
});

describe('a workbook that somebody is typing in', () => {
  it('has the same findings as if all of it were checked, edit after edit', () => {
    const live = new LiveContent();
    const steps = [
      [RIGHT, '12回実施'],
      [WRONG, '12回実施'],
      [WRONG, '32園中29園（81.0％）で実施した。'],
      [RIGHT, '32園中29園（81.0％）で実施した。'],
      [RIGHT, ''],
    ];
    for (const texts of steps) {
      const input = inputOf(...texts);
      assert.deepEqual(live.lookAgain(input), checkContent(input), texts.join(' '));
    }
  });

  it('looks at everything where rows come or go, or where last year becomes known', () => {
    const live = new LiveContent();
    const few = inputOf(WRONG);
    live.look(few);
    const more = inputOf(WRONG, '相談件数 64件');
    assert.deepEqual(live.lookAgain(more), checkContent(more));
    const known = { ...more, previous: [contentRecord({ status: '相談件数 142件' }, 1)] };
    assert.deepEqual(live.lookAgain(known), checkContent(known));
    assert.deepEqual(live.lookAgain(few), checkContent(few));
  });
});
