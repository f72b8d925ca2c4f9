import assert from 'node:assert/strict';
import { formFrom, type Field } from '../../../core/form/form.js';
import type { RawValue } from '../../../core/grid/grid.js';
import { canonicalValue, sameValue } from '../../../core/record/canonical.js';
import { BLANK, textValue, type FieldValue } from '../../../core/record/value.js';
import { EVALUATION_FORM } from '../../support/evaluation-form.js';

const [ENTRY] = EVALUATION_FORM.blocks;
const REGISTER = formFrom({
  ...EVALUATION_FORM.document,
  departments: [{ name: '子育て支援課', aliases: ['子育て 支援係'] }, { name: '保育所・幼稚園課' }],
});

function field(id: string): Field {
  return ENTRY!.fields.find((candidate) => candidate.id === id)!;
}

const DATE: Field = { ...field('count'), id: 'day', type: 'date' };

function shown(text: string, raw: RawValue): FieldValue {
  return { kind: 'value', text, raw };
}

function same(at: Field, a: FieldValue, b: FieldValue): boolean {
  const equal = canonicalValue(REGISTER, at, a) === canonicalValue(REGISTER, at, b);
  assert.equal(sameValue(REGISTER, at, a, b), equal);
  return equal;
}

const text = textValue;

describe('values in canonical form', () => {
  it('[C6] a choice is its label, in any spelling', () => {
    assert.equal(canonicalValue(REGISTER, field('rating'), text('③ 継続')), '継続');
    assert.equal(canonicalValue(REGISTER, field('rating'), text('継続実施')), '継続');
    assert.ok(!same(field('rating'), text('継続'), text('達成')));
    assert.ok(!same(field('rating'), text('継続中'), text('継続')));
  });

  it('[C6] 未選択 is neither blank nor a choice', () => {
    assert.equal(canonicalValue(REGISTER, field('rating'), text('未 選択')), '未選択');
    assert.ok(!same(field('rating'), text('未選択'), BLANK));
  });

  it('[C6] a number is its shortest figure: what is stored decides over what is shown', () => {
    assert.equal(canonicalValue(REGISTER, field('count'), shown('1,200', 1200)), '1200');
    assert.ok(same(field('count'), shown('1,200', 1200), text('１２００')));
    assert.ok(same(field('count'), shown('12%', 0.12), text('12%')));
    assert.ok(!same(field('count'), shown('12', 12.3), shown('12', 12.4)));
    assert.ok(same(field('count'), shown('0.3', 0.1 + 0.2), shown('0.3', 0.3)));
    assert.ok(same(field('count'), text('約12'), text(' 約12 ')));
    assert.ok(!same(field('count'), text('1234567890123456'), text('1234567890123457')));
  });

  it('[C6] a figure that is shown for another number is the one that is seen (decision 30)', () => {
    assert.ok(same(field('count'), shown('5', 999_999), text('5')));
    assert.ok(!same(field('count'), shown('5', 999_999), text('999999')));
  });

  it('[C6] a date is its day', () => {
    assert.equal(canonicalValue(REGISTER, DATE, text('令和3年4月1日')), '2021-04-01');
    assert.ok(same(DATE, text('R3.4.1'), shown('2021/4/1', 44287)));
    assert.ok(same(DATE, shown('4月1日', 44287), text('2021-04-01')));
    assert.ok(!same(DATE, shown('4月1日', 44287), shown('4月1日', 44652)));
    assert.ok(!same(DATE, shown('4月1日', 0.5), text('4月1日')));
  });

  it('[C6] a department is the register’s name for it', () => {
    assert.equal(canonicalValue(REGISTER, field('department'), text('子育て支援係')), '子育て支援課');
    assert.ok(same(field('department'), text('保育所 ・ 幼稚園課'), text('保育所・幼稚園課')));
    assert.ok(same(field('department'), text('広報 課'), text('広報課')));
    assert.ok(!same(field('department'), text('保育所'), text('保育所・幼稚園課')));
  });

  it('[C6] a text keeps everything but line ends and outer space', () => {
    assert.ok(same(field('status'), text(' 開いた\r\n続けた '), text('開いた\n続けた')));
    assert.ok(!same(field('status'), text('開いた。'), text('開いた')));
    assert.ok(!same(field('status'), text('Ａ'), text('A')));
  });

  it('[C7] blank and unreadable differ from every text, and from one another', () => {
    const error: FieldValue = { kind: 'unreadable', text: '#REF!' };
    for (const at of [...ENTRY!.fields, DATE]) {
      assert.ok(!same(at, error, text('#REF!')));
      assert.ok(!same(at, error, BLANK));
      assert.ok(!same(at, error, { kind: 'unreadable', text: '#N/A' }));
      assert.ok(!same(at, BLANK, text('blank')));
      assert.ok(same(at, BLANK, text(' \n　')));
      assert.ok(same(at, error, { ...error }));
    }
  });
});
