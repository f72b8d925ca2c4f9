import assert from 'node:assert/strict';
import { checkContent } from '../../../../core/check/content/check-content.js';
import { stillThere } from '../../../../core/check/content/still-there.js';
import { CONTENT_FORM, contentRecord } from '../../../support/content-form.js';

describe('what was found, while somebody types', () => {
  const wrong = contentRecord({ status: '640人（依頼会員 512人、提供会員 118人）' }, 0);
  const other = contentRecord({ status: '32園中29園（81.0％）で実施した。' }, 1);
  const found = checkContent({ form: CONTENT_FORM, records: [wrong, other] });
  const codes = (records: Parameters<typeof stillThere>[1]) => stillThere(found, records).map(({ code }) => code);

  it('stays where nothing was changed', () => {
    assert.deepEqual(codes([wrong, other]), ['sum-wrong', 'rate-wrong']);
  });

  it('goes with the text that it was told from, and with its row', () => {
    assert.deepEqual(codes([contentRecord({ status: '630人' }, 0), other]), ['rate-wrong']);
    assert.deepEqual(codes([other]), ['rate-wrong']);
  });
});
