import assert from 'node:assert/strict';
import { formFrom, type FormInput } from '../../../../core/form/form.js';
import { formErrors } from '../../../../core/form/form-errors.js';
import { fitForm } from '../../../../core/reader/read-form.js';
import { displayText } from '../../../../core/record/value.js';
import { gridFromCells, type CellTable } from '../../../support/cell-table.js';

type From = FormInput['blocks'][number]['fields'][number]['from'];

const label = (ja: string) => ({ ja, en: ja });

/** 実績 of two years, and what was done this year. */
function formOf(fields: Readonly<Record<string, From>>, fiscalYear: FormInput['fiscalYear'] = []) {
  const document: FormInput = {
    ...{ id: 'two-years', version: 1, title: label('二年度の表'), fiscalYear },
    blocks: [
      {
        ...{ id: 'entry', label: label('事業'), layout: 'table', key: ['programme'] },
        fields: [
          {
            ...{ id: 'programme', label: label('事業名'), role: 'key', required: true },
            from: { column: ['事業名'] },
          },
          ...Object.entries(fields).map(([id, from]) => {
            return { id, label: label(id), role: id === 'before' ? ('plan' as const) : ('answer' as const), from };
          }),
        ],
      },
    ],
  };
  assert.deepEqual(formErrors(document), []);
  return formFrom(document);
}

function read(form: ReturnType<typeof formOf>, cells: CellTable['cells'], merges: readonly string[] = []) {
  const { reading, share } = fitForm({ sheets: [gridFromCells({ name: '表', cells, merges })] }, form);
  const rows = reading.records.map(({ cells: own }) =>
    form.blocks[0]!.fields.map(({ id }) => (own[id] ? displayText(own[id].value) : '—')).join('/'),
  );
  return { rows, share, codes: reading.issues.map(({ code, address }) => `${code} ${address}`) };
}

const TITLED: FormInput['fiscalYear'] = [{ template: '*年度*点検表' }];
const TITLE = { A1: '令和６年度　みどり点検表' };
const BY_YEAR: Readonly<Record<string, From>> = {
  before: { column: ['実績'], year: 'cycle-1' },
  actual: { column: ['実績'], year: 'cycle' },
};

describe('two years side by side under the same words', () => {
  for (const [before, now] of [
    ['令和５年度実績', '令和６年度実績'],
    ['Ｒ５年度実績(見込)', 'Ｒ６年度実績(見込)'],
    ['R5実績', 'R6実績'],
    ['2023年度　実績', '2024年度　実績'],
    ['実績\n（令和5年度）', '実績\n（令和6年度）'],
    ['実績（R5）', '実績（R6）'],
    ['令和5(2023)年度実績', '令和6(2024)年度実績'],
    ['令和五年度の実績', '令和六年度の実績'],
    ['令5実績', '令6実績'],
    ['FY2023実績', 'FY2024実績'],
    ['2023実績', '2024実績'],
    ['令和５年度（実績）', '令和６年度（実績）'],
    ['５年度実績', '６年度実績'],
    ['前年度実績', '今年度実績'],
    ['昨年度の実績', '本年度の実績'],
    ['実績（前年度）', '実績（当年度）'],
    ['前年度実績', '令和６年度実績'],
  ]) {
    it(`are told apart by their headers: ${before} | ${now}`, () => {
      const rows = { A3: '事業名', A4: '花壇の世話', B4: '10', C4: '20', A5: '苗の配布', B5: '30' };
      const expected = ['花壇の世話/10/20', '苗の配布/30/'];
      const left = read(formOf(BY_YEAR, TITLED), { ...TITLE, ...rows, B3: before!, C3: now! });
      assert.deepEqual([left.rows, left.share, left.codes], [expected, 1, []]);
      const right = { A4: '花壇の世話', B4: '20', C4: '10', A5: '苗の配布', C5: '30' };
      const swapped = read(formOf(BY_YEAR, TITLED), { ...TITLE, A3: '事業名', B3: now!, C3: before!, ...right });
      assert.deepEqual([swapped.rows, swapped.codes], [expected, []]);
    });
  }

  it('are told apart where no title says the year: the later one is the workbook’s', () => {
    const rows = { A1: '事業名', A2: '花壇の世話', B2: '10', C2: '20' };
    for (const [before, now] of [
      ['R5実績', 'R6実績'],
      ['前年度実績', '今年度実績'],
    ]) {
      assert.deepEqual(read(formOf(BY_YEAR), { ...rows, B1: before!, C1: now! }).rows, ['花壇の世話/10/20']);
    }
  });

  it('leave the year that a workbook does not have unread, and never take the other one for it', () => {
    const rows = { A3: '事業名', A4: '花壇の世話', B4: '10' };
    const reading = read(formOf(BY_YEAR, TITLED), { ...TITLE, ...rows, B3: '令和５年度実績' });
    assert.deepEqual([reading.rows, reading.share], [['花壇の世話/10/—'], 2 / 3]);
    assert.deepEqual(reading.codes, ['column-missing 3:3']);
  });

  it('may be next year’s too, or any year that is named outright', () => {
    const form = formOf({
      before: { column: ['目標'], year: 2019 },
      actual: { column: ['目標'], year: 'cycle' },
      next: { column: ['目標'], year: 'cycle+1' },
    });
    const cells = { A1: '事業名', B1: 'R7目標', C1: '令和元年度目標', D1: '目標（2024年度）' };
    assert.deepEqual(read(form, { ...cells, A2: '花壇の世話', B2: '7', C2: '1', D2: '6' }).rows, ['花壇の世話/1/6/7']);
  });
});

describe('two years over the same headers', () => {
  const FORM = formOf(
    {
      before: { column: ['人数'], under: ['実績'], year: 'cycle-1' },
      actual: { column: ['人数'], under: ['実績'], year: 'cycle' },
      done: { column: ['内容'], year: 'cycle' },
    },
    TITLED,
  );
  const UNDER = { B4: '内容', C4: '人数', D4: '内容', E4: '人数' };
  const ROW = { A5: '花壇の世話', B5: '旧', C5: '10', D5: '新', E5: '20' };
  const EXPECTED = ['花壇の世話/10/20/新'];

  for (const [before, now] of [
    ['令和５年度実績', '令和６年度実績'],
    ['R5実績', 'R6実績'],
    ['2023年度 実績', '2024年度 実績'],
    ['実績（令和5年度）', '実績（令和6年度）'],
    ['Ｒ５年度実績(見込)', 'Ｒ６年度実績(見込)'],
    ['前年度実績', '本年度実績'],
  ]) {
    it(`are told apart by the group: ${before} | ${now}, merged or not`, () => {
      const cells = { ...TITLE, A3: '事業名', B3: before!, D3: now!, ...UNDER, ...ROW };
      for (const merges of [['A3:A4', 'B3:C3', 'D3:E3'], []]) {
        const reading = read(FORM, merges.length > 0 ? cells : { ...cells, A3: null, A4: '事業名' }, merges);
        assert.deepEqual([reading.rows, reading.share], [EXPECTED, 1]);
      }
    });
  }

  it('are told apart where the group says a year and its words stand below', () => {
    const form = formOf(
      { before: { column: ['実績'], year: 'cycle-1' }, actual: { column: ['実績'], year: 'cycle' } },
      TITLED,
    );
    const cells = { ...TITLE, A3: '事業名', B3: '令和５年度', D3: '令和６年度', A5: '花壇の世話', C5: '10', E5: '20' };
    const under = { B4: '計画', C4: '実績', D4: '計画', E4: '実績' };
    assert.deepEqual(read(form, { ...cells, ...under }, ['A3:A4', 'B3:C3', 'D3:E3']).rows, ['花壇の世話/10/20']);
  });

  it('are told apart where the years stand below, under one header', () => {
    const form = formOf(BY_YEAR, TITLED);
    const cells = { ...TITLE, A3: '事業名', B3: '実績', B4: 'R5', C4: 'R6', A5: '花壇の世話', B5: '10', C5: '20' };
    for (const merges of [['A3:A4', 'B3:C3'], ['B3:C3']]) {
      const reading = read(form, cells, merges);
      assert.deepEqual([reading.rows, reading.codes], [['花壇の世話/10/20'], []]);
    }
  });

  it('are told apart under two rows of groups above a year', () => {
    const form = formOf(
      {
        before: { column: ['目標'], under: ['活動指標'], year: 'cycle-1' },
        actual: { column: ['目標'], under: ['活動指標'], year: 'cycle' },
        done: { column: ['目標'], under: ['成果指標'], year: 'cycle' },
      },
      TITLED,
    );
    const cells = {
      ...{ ...TITLE, A3: '事業名', B3: '活動指標', D3: '成果指標', B4: '目標', D4: '目標' },
      ...{ B5: 'R5', C5: 'R6', D5: 'R5', E5: 'R6', A6: '花壇の世話', B6: '1', C6: '2', D6: '3', E6: '4' },
    };
    const merges = ['A3:A5', 'B3:C3', 'D3:E3', 'B4:C4', 'D4:E4'];
    assert.deepEqual(read(form, cells, merges).rows, ['花壇の世話/1/2/4']);
  });

  it('are told apart again under a header that comes again after a page break', () => {
    const header = (row: number) => ({
      ...{ [`A${row + 1}`]: '事業名', [`B${row}`]: '令和５年度実績', [`D${row}`]: '令和６年度実績' },
      ...{ [`B${row + 1}`]: '内容', [`C${row + 1}`]: '人数', [`D${row + 1}`]: '内容', [`E${row + 1}`]: '人数' },
    });
    const again = { A9: '苗の配布', B9: '旧', C9: '1', D9: '新', E9: '2' };
    const reading = read(FORM, { ...TITLE, ...header(3), ...ROW, ...header(7), ...again });
    assert.deepEqual(reading.rows, [...EXPECTED, '苗の配布/1/2/新']);
  });
});

describe('years in the form’s own words', () => {
  const merges = ['A3:A4', 'B3:C3', 'D3:E3'];
  const under = { B4: '内容', C4: '人数', D4: '内容', E4: '人数' };
  const row = { A5: '花壇の世話', B5: '旧', C5: '10', D5: '新', E5: '20' };
  const of = (before: string, now: string) => ({ A3: '事業名', B3: before, D3: now, ...under, ...row });

  it('mean that year in any spelling', () => {
    const form = formOf({ actual: { column: ['人数'], under: ['令和６年度実績'] } });
    for (const [before, now] of [
      ['令和５年度実績', '令和６年度実績'],
      ['R5実績', 'Ｒ６実績'],
      ['2023年度実績', '2024年度実績'],
    ]) {
      assert.deepEqual(read(form, of(before!, now!), merges).rows, ['花壇の世話/20'], now);
    }
  });

  it('move on with the workbook: together, or by its own year', () => {
    const both = formOf({
      before: { column: ['人数'], under: ['令和５年度実績'] },
      actual: { column: ['人数'], under: ['令和６年度実績'] },
    });
    assert.deepEqual(read(both, of('令和６年度実績', '令和７年度実績'), merges).rows, ['花壇の世話/10/20']);
    const one = formOf({ actual: { column: ['人数'], under: ['令和６年度実績'] } }, TITLED);
    const next = { A1: '令和７年度　みどり点検表', ...of('令和６年度実績', '令和７年度実績') };
    assert.deepEqual(read(one, next, merges).rows, ['花壇の世話/20']);
  });

  it('do not take what is left of two years for the other', () => {
    const both = formOf({ before: { column: ['令和５年度実績'] }, actual: { column: ['令和６年度実績'] } });
    const reading = read(both, { A1: '事業名', B1: '令和５年度実績', A2: '花壇の世話', B2: '10' });
    assert.deepEqual(reading.rows, ['花壇の世話/10/—']);
  });
});

describe('columns that a form without years cannot tell apart', () => {
  const FORM = formOf({ actual: { column: ['人数'] }, note: { column: ['備考'] } }, TITLED);

  it('are told by their groups where their own words came along into another year’s', () => {
    const cells = {
      ...{ ...TITLE, A3: '事業名', B3: '令和５年度', C3: '令和６年度', B4: '実績（６年度）', C4: '実績（６年度）' },
      ...{ A5: '花壇の世話', B5: '10', C5: '20' },
    };
    const found = read(formOf({ actual: { column: ['実績'] } }, TITLED), cells, ['A3:A4']);
    assert.deepEqual(found.rows, ['花壇の世話/20']);
  });

  it('are this year’s where groups say the years, in whatever words', () => {
    for (const [before, now] of [
      ['令和５年度実績', '令和６年度実績'],
      ['前年度', '今年度'],
    ]) {
      const groups = { ...TITLE, A3: '事業名', B3: before!, C3: now!, D3: '備考', B4: '人数', C4: '人数' };
      const reading = read(FORM, { ...groups, A5: '花壇の世話', B5: '10', C5: '20' }, ['A3:A4', 'D3:D4']);
      assert.deepEqual([reading.rows, reading.share], [['花壇の世話/20/'], 1], now);
    }
  });

  it('are said to fit equally, and are not counted as found (F2)', () => {
    const cells = { A3: '事業名', B3: '人数', C3: '備考', D3: '人数', A4: '花壇の世話', B4: '10', D4: '20' };
    const reading = read(FORM, cells);
    assert.deepEqual(reading.rows, ['花壇の世話/10/']);
    assert.ok(reading.share < 1);
    assert.ok(reading.codes.includes('column-ambiguous B3,D3'));
  });
});

describe('a form that says a year wrongly', () => {
  it('is told where, in both languages', () => {
    const of = (from: unknown) => formErrors({ ...formOf(BY_YEAR).document, blocks: [blockWith(from)] });
    const blockWith = (from: unknown) => {
      const [block] = formOf(BY_YEAR).document.blocks;
      return { ...block, fields: [...block!.fields.slice(0, 2), { ...block!.fields[2], from }] };
    };
    assert.deepEqual(
      of({ column: ['実績'], year: 'last' }).map(({ path }) => path),
      ['blocks[0].fields[2].from.year'],
    );
    const [twice] = of({ column: { year: 'cycle' }, year: 'cycle' });
    assert.match(twice?.message.ja ?? '', /もう一つ書けません/u);
  });
});
