/**
 * What a form says of sheets and of tables whose key stands in a label, and what is wrong with it.
 */
import assert from 'node:assert/strict';
import { formErrors } from '../../../core/form/form-errors.js';
import { blocksOn, countsForForm } from '../../../core/form/form-sheets.js';
import { formFrom } from '../../../core/form/form.js';
import { SHEETS_DOCUMENT } from '../../support/programme-sheets/form.js';

const [PROGRAMME, INDICATOR] = SHEETS_DOCUMENT.blocks;

function errors(changes: object): string[] {
  return formErrors({ ...SHEETS_DOCUMENT, ...changes }).map(({ path, message }) => `${path}: ${message.ja}`);
}

function withKey(key: object, programme: object = {}) {
  const fields = INDICATOR!.fields.map((field, i) => (i === 0 ? { ...field, ...key } : field));
  return {
    blocks: [
      { ...PROGRAMME!, ...programme },
      { ...INDICATOR!, fields },
    ],
  };
}

describe('a form with a sheet for each programme', () => {
  it('is one', () => {
    assert.deepEqual(errors({}), []);
  });

  it('takes the key of a table only from a label that there is', () => {
    assert.deepEqual(errors(withKey({ from: { labels: 'programmes' } })), [
      'blocks[1].fields[0].from.labels: 「programmes」という項目はありません',
    ]);
    assert.deepEqual(errors(withKey({ from: { labels: 'unit' } })), [
      'blocks[1].fields[0].from.labels: 「unit」という項目はありません',
    ]);
  });

  it('needs a label that names the record, and does not let a table fill it in', () => {
    const [name, ...others] = PROGRAMME!.fields;
    assert.deepEqual(errors(withKey({}, { fields: [{ ...name!, required: false }, ...others] })), [
      'blocks[1].fields[0].from.labels: 区画「programme」には、記録を見分ける必須の見出し（roleがkey、requiredがtrue、fromがlabel）がないため、labelsでは参照できません',
    ]);
    assert.deepEqual(errors(withKey({ role: 'answer' })), [
      'blocks[1].fields[0].from.labels: 見出しの欄から取る項目（labels）のroleは、keyかplanにしてください',
    ]);
  });

  it('has such keys in tables alone', () => {
    const [found] = errors({
      blocks: [{ ...PROGRAMME!, fields: [...PROGRAMME!.fields, { ...INDICATOR!.fields[0]!, id: 'again' }] }],
    });
    assert.match(found ?? '', /^blocks\[0\]\.fields\[7\]\.from: layoutがlabelsの区画では labels は使えません/u);
  });
});

describe('the sheets of a form', () => {
  const form = formFrom({
    ...SHEETS_DOCUMENT,
    sheets: { only: ['事業{n}*', '一覧'], except: ['*（旧）'] },
    blocks: [{ ...PROGRAMME!, sheets: { except: ['一覧'] } }, INDICATOR!],
  });

  it('are those whose names fit, width and white space aside', () => {
    const counts = ['事業1', '事業 １２　花壇', '事業1(旧)', '事業', '一 覧', 'メモ'].filter((name) =>
      countsForForm(form, name),
    );
    assert.deepEqual(counts, ['事業1', '事業 １２　花壇', '一 覧']);
  });

  it('are all of them where the form says nothing', () => {
    assert.ok(countsForForm(formFrom({ ...SHEETS_DOCUMENT, sheets: undefined }), '（旧）'));
  });

  it('may differ from block to block', () => {
    assert.deepEqual(
      ['事業1', '一覧'].map((name) => blocksOn(form, name).map(({ id }) => id)),
      [['programme', 'indicator'], ['indicator']],
    );
  });
});
