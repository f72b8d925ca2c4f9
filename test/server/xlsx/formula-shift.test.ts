import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MAX_COLUMN, MAX_ROW, columnName } from '../../../core/grid/address.js';
import { partsOfFormula } from '../../../core/grid/formula-references.js';
import { translated } from '../../../server/xlsx/patch/formula/rewrite.js';
import { ReferenceShift } from '../../../server/xlsx/patch/insert/reference-shift.js';
import { rowShift, type RowShift } from '../../../core/grid/row-shift.js';

const SHEETS = ['集計', "It's", 'A1', 'After'];

/** Rows inserted below the given rows of the sheet 集計, each like the row it is below. */
function shifting(afters: readonly number[]): RowShift {
  return rowShift(afters.map((after) => ({ sheet: '集計', after, like: Math.max(1, after), grow: [] })));
}

function references(shifts: readonly (readonly [number, RowShift])[]): ReferenceShift {
  return new ReferenceShift(SHEETS, new Map(shifts));
}

type Case = readonly [about: string, before: string, after: string];

function holds(cases: readonly Case[], shift: (formula: string) => string): void {
  for (const [about, before, after] of cases) {
    it(`${about}: ${before} → ${after}`, () => assert.equal(shift(before), after));
  }
}

describe('formulas when a row is inserted below row 5', () => {
  const moves = references([[0, shifting([5])]]);

  describe('on the same sheet', () => {
    const cases: readonly Case[] = [
      ['leave what is above', 'A5+$B$5', 'A5+$B$5'],
      ['follow what is below', 'A6+$B$6+C$7+$D8', 'A7+$B$7+C$8+$D9'],
      ['take in what is inserted inside a range', 'SUM(E4:E9)', 'SUM(E4:E10)'],
      ['move a range below', 'SUM(E6:E9)', 'SUM(E7:E10)'],
      ['leave a range that ends just above', 'SUM(E4:E5)', 'SUM(E4:E5)'],
      ['keep ranges as they are written', 'SUM( $E$9 : E4 )', 'SUM( $E$10 : E4 )'],
      ['grow whole rows', 'SUM(3:6)+SUM($8:$9)', 'SUM(3:7)+SUM($9:$10)'],
      ['leave whole columns', 'SUM(B:C)+SUM($D:$D)', 'SUM(B:C)+SUM($D:$D)'],
      ['leave other sheets', "After!B9+'A1'!B9+'It''s'!B9", "After!B9+'A1'!B9+'It''s'!B9"],
      ['follow their own sheet by name', "集計!B9+'集計'!B9", "集計!B10+'集計'!B10"],
      ['leave other workbooks', "[1]集計!B9+'[Book.xlsx]集計'!B9", "[1]集計!B9+'[Book.xlsx]集計'!B9"],
      ['leave texts', '"A9"&A9&"B""9"', '"A9"&A10&"B""9"'],
      ['leave functions', 'LOG10(A9)+ATAN2(A9,B9)', 'LOG10(A10)+ATAN2(A10,B10)'],
      ['leave names', 'R1C9+Q9_a+T9.x', 'R1C9+Q9_a+T9.x'],
      ['leave table columns', 'SUM(Sales[B9])+[@B9]', 'SUM(Sales[B9])+[@B9]'],
      ['leave lost references', 'A9+#REF!+集計!#REF!', 'A10+#REF!+集計!#REF!'],
      ['move each end of a computed range', 'SUM(A9:INDEX(B:B,3)):C9', 'SUM(A10:INDEX(B:B,3)):C10'],
      ['move an intersection', 'A9:B9 B8:B12', 'A10:B10 B9:B13'],
    ];
    holds(cases, (formula) => moves.formula(formula, { sheet: 0, row: 20, takesIn: false }));
  });

  describe('on another sheet', () => {
    const cases: readonly Case[] = [
      ['leave their own cells', 'B9+SUM(B4:B9)', 'B9+SUM(B4:B9)'],
      ['follow the sheet', '集計!B9*SUM(集計!B4:C9)', '集計!B10*SUM(集計!B4:C10)'],
      ['follow the sheet at each end of a range', 'SUM(集計!B4:集計!B9)', 'SUM(集計!B4:集計!B10)'],
      ['leave a reference through several sheets', "SUM('集計:A1'!B9)", "SUM('集計:A1'!B9)"],
    ];
    holds(cases, (formula) => moves.formula(formula, { sheet: 1, row: 20, takesIn: false }));
  });

  it('follow a reference through several sheets when the rows of all of them move alike', () => {
    const all = references([
      [0, shifting([5])],
      [1, shifting([5])],
      [2, shifting([5])],
    ]);
    assert.equal(all.formula("SUM('集計:A1'!B9)", { sheet: 3, takesIn: false }), "SUM('集計:A1'!B10)");
  });

  describe('with totals that take in a row made like theirs', () => {
    const cases: readonly Case[] = [
      ['grow a range that ends just above', 'SUM(E4:E5)', 'SUM(E4:E6)'],
      ['leave a single cell', 'E5', 'E5'],
      ['leave a range that the row is not like', 'SUM(E1:E4)', 'SUM(E1:E4)'],
      ['grow a range over the only row so far', 'SUM(E5:E5)', 'SUM(E5:E6)'],
      ['leave a range across it, and whole rows', 'SUM(B5:D5)+SUM($5:$5)', 'SUM(B5:D5)+SUM($5:$5)'],
    ];
    holds(cases, (formula) => moves.formula(formula, { sheet: 0, row: 20, takesIn: true }));
    it('leave a running total that ends in its own row', () => {
      assert.equal(moves.formula('SUM(E$2:E5)', { sheet: 0, row: 5, takesIn: true }), 'SUM(E$2:E5)');
    });
  });

  it('leave relative references of names, which count from the cell that uses them', () => {
    const place = { sheet: undefined, takesIn: false, onlyFixed: true };
    assert.equal(moves.formula('集計!B9+集計!$B$9', place), '集計!B9+集計!$B$10');
  });
});

describe('a formula in another cell', () => {
  const cases: readonly Case[] = [
    ['moves what is relative', 'A1+$A1+A$1+$A$1', 'B3+$A3+B$1+$A$1'],
    ['moves ranges, rows and columns', 'SUM(A1:B2,3:4,C:$D)', 'SUM(B3:C4,5:6,D:$D)'],
    ['moves references to other sheets', "After!A1+'It''s'!B2", "After!B3+'It''s'!C4"],
    ['runs over the edge of the sheet', `${columnName(MAX_COLUMN)}${MAX_ROW}`, 'A2'],
    ['leaves texts and functions', '"A1"&LOG10(1)', '"A1"&LOG10(1)'],
  ];
  holds(cases, (formula) => translated(formula, 2, 1));
});

describe('laws of inserting rows', () => {
  const SEED = { seed: 20261121, numRuns: 500 };
  const row = fc.integer({ min: 1, max: 60 });
  const fixed = fc.constantFrom('', '$');
  const corner = fc.tuple(fixed, fc.constantFrom('A', 'AB', 'XFD'), fixed, row).map((parts) => parts.join(''));
  const range = fc.oneof(
    corner,
    fc.tuple(corner, corner).map(([a, b]) => `${a}:${b}`),
    fc.tuple(fixed, row, fixed, row).map(([a, b, c, d]) => `${a}${b}:${c}${d}`),
    fc.constant('B:$D'),
  );
  const qualified = fc
    .tuple(fc.constantFrom('', '集計!', "'集計'!", "'It''s'!", "'A1'!", '[1]集計!'), range)
    .map((parts) => parts.join(''));
  const other = fc.constantFrom(
    '"A9 ""B9"""',
    'LOG10(7)',
    'Rate9',
    'R1C1',
    'Sales[A9]',
    '#REF!',
    '{1;2}',
    '1E5',
    'TRUE',
  );
  const formula = fc
    .array(
      fc.tuple(fc.oneof({ weight: 3, arbitrary: qualified }, other), fc.constantFrom('+', '-', ',', '&', ' * ', '=')),
    )
    .map((items) => `SUM(${items.flat().join('')}0)`);
  const afters = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 6 });

  /** The rows of every reference, with whether it means the sheet that rows are inserted in. */
  function rowsOf(text: string): { here: boolean; rows: (number | undefined)[] }[] {
    return partsOfFormula(text).flatMap((part) => {
      if (part.kind !== 'reference') return [];
      const here = !part.sheets || (!part.sheets.external && part.sheets.first === '集計');
      return [{ here, rows: part.corners.map((end) => end.row) }];
    });
  }

  it('moving and then reading is reading and then moving', () => {
    const law = fc.property(formula, afters, (text, list) => {
      const shift = shifting(list);
      const after = references([[0, shift]]).formula(text, { sheet: 0, takesIn: false });
      const moved = rowsOf(text).map(({ here, rows }) => ({
        here,
        rows: rows.map((old) => (old === undefined || !here ? old : shift.rowOf(old))),
      }));
      assert.deepEqual(rowsOf(after), moved);
    });
    fc.assert(law, SEED);
  });

  it('only digits change', () => {
    const law = fc.property(formula, afters, (text, list) => {
      const after = references([[0, shifting(list)]]).formula(text, { sheet: 0, takesIn: false });
      assert.equal(after.replace(/[0-9]+/g, ''), text.replace(/[0-9]+/g, ''));
    });
    fc.assert(law, SEED);
  });

  it('inserting at once is inserting one after the other, from the bottom up', () => {
    const law = fc.property(formula, afters, (text, list) => {
      const once = references([[0, shifting(list)]]).formula(text, { sheet: 0, takesIn: false });
      const oneByOne = [...list]
        .sort((a, b) => b - a)
        .reduce(
          (part, after) => references([[0, shifting([after])]]).formula(part, { sheet: 0, takesIn: false }),
          text,
        );
      assert.equal(once, oneByOne);
    });
    fc.assert(law, SEED);
  });

  it('a formula that went there and back is the same', () => {
    const inside = formula.filter((text) => !text.includes('XFD'));
    const law = fc.property(inside, fc.nat(40), fc.nat(40), (text, rows, columns) => {
      assert.equal(translated(translated(text, rows, columns), -rows, -columns), text);
    });
    fc.assert(law, SEED);
  });
});
