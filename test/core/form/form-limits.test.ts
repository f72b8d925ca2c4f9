import assert from 'node:assert/strict';
import { formErrors } from '../../../core/form/form-errors.js';
import { FORM_LIMITS } from '../../../core/form/form-schema.js';

const bilingual = { ja: '項目', en: 'field' };
const field = (id: string) => ({
  ...{ id, label: bilingual, from: { column: ['実績'] } },
  ...(id === 'f0' ? { role: 'key', required: true } : { role: 'answer' }),
});
const block = (id: string, fields: number) => ({
  ...{ id, label: bilingual, layout: 'table', key: ['f0'] },
  fields: Array.from({ length: fields }, (_, i) => field(`f${i}`)),
});
const form = (parts: object) => ({ id: 'large', version: 1, title: bilingual, blocks: [block('b', 2)], ...parts });

/** Enough for any city, and said where it is not. */
describe('the limits of a form document', () => {
  const tooMany: [what: string, parts: object, path: RegExp, message: RegExp][] = [
    [
      'departments, in a chain of successors',
      {
        departments: Array.from({ length: 20_000 }, (_, i) => ({
          ...{ name: `第${i}課`, until: 2000 },
          ...(i < 19_999 ? { successor: `第${i + 1}課` } : {}),
        })),
      },
      /^departments$/,
      /1000/,
    ],
    ['fields of a block', { blocks: [block('b', 3000)] }, /^blocks\[0\]\.fields$/, /200/],
    [
      'fields in all',
      { blocks: Array.from({ length: 20 }, (_, i) => block(`b${i}`, 100)) },
      /^blocks$/,
      /全部で500個まで.*2000個/,
    ],
    [
      'vocabularies',
      {
        vocabularies: Object.fromEntries(
          Array.from({ length: 101 }, (_, i) => [`v${i}`, { choices: [{ value: 'A' }] }]),
        ),
      },
      /^vocabularies$/,
      /100個まで/,
    ],
    ['characters of a label', { title: { ja: 'あ'.repeat(FORM_LIMITS.text + 1), en: 'a' } }, /^title\.ja$/, /1000/],
  ];
  for (const [what, parts, path, message] of tooMany) {
    it(`are said of too many ${what}`, () => {
      const [first] = formErrors(form(parts));
      assert.match(first?.path ?? '', path);
      assert.match(first?.message.ja ?? '', message);
    });
  }

  it('leave room for as many as they say', () => {
    const departments = Array.from({ length: FORM_LIMITS.departments }, (_, i) => ({
      ...{ name: `第${i}課`, from: 1900 + (i % 100), until: 1900 + (i % 100) },
    }));
    assert.deepEqual(formErrors(form({ departments, blocks: [block('b', FORM_LIMITS.fields)] })), []);
  });
});
