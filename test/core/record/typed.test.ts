import assert from 'node:assert/strict';
import { blockOf } from '../../../core/form/form.js';
import { asTyped } from '../../../core/record/typed.js';
import { BLANK, textValue } from '../../../core/record/value.js';
import { EVALUATION_FORM } from '../../support/evaluation-form.js';

const fieldOf = (id: string) => blockOf(EVALUATION_FORM, 'entry').fields.find((field) => field.id === id)!;

describe('what somebody types outside of a workbook', () => {
  it('is a number in a field of numbers, however its figure is written', () => {
    for (const [text, raw] of [
      ['1,200', 1200],
      ['１２', 12],
      ['△3', -3],
    ] as const) {
      assert.deepEqual(asTyped(fieldOf('count'), textValue(text)), { kind: 'value', text: String(raw), raw });
    }
  });

  it('stays what it is where it is no figure, in other fields, and blank', () => {
    assert.deepEqual(asTyped(fieldOf('count'), textValue('約12')), textValue('約12'));
    assert.deepEqual(asTyped(fieldOf('status'), textValue('12')), textValue('12'));
    assert.deepEqual(asTyped(fieldOf('count'), BLANK), BLANK);
  });
});
