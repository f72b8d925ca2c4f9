import assert from 'node:assert/strict';
import { BUILT_IN_FORMS } from '../../../../core/forms/built-in.js';
import { Problem } from '../../../../core/problem/problem.js';
import { fitForm } from '../../../../core/reader/read-form.js';
import { gridFromRows } from '../../../support/grid-from-rows.js';

const FORM = BUILT_IN_FORMS[0]!;
const WORD = FORM.blocks
  .flatMap(({ fields }) =>
    fields.flatMap(({ from }) => ('column' in from && Array.isArray(from.column) ? from.column : [])),
  )
  .find((word) => word !== '')!;
const sheet = (rows: number, columns: number) => {
  const row = Array.from({ length: columns }, () => WORD as string);
  return {
    sheets: [
      gridFromRows(
        '一覧',
        Array.from({ length: rows }, () => row),
      ),
    ],
  };
};

describe('a sheet that is full of a form’s own words', () => {
  it('is refused by name before it takes the memory of whoever reads it', () => {
    assert.throws(
      () => fitForm(sheet(1_100, 250), FORM),
      (error) => error instanceof Problem && error.code === 'too-large' && /「一覧」.*25万/u.test(error.detail.ja),
    );
  });
});
