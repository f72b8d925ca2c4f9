import assert from 'node:assert/strict';
import { parseAddress } from '../../../core/grid/address.js';
import { sameFormula } from '../../../core/record/formula.js';
import type { FormRecord } from '../../../core/record/record.js';
import { BLANK } from '../../../core/record/value.js';

/** A record with a formula in its field `rate`; its other fields by the columns that they stand in. */
function record(row: number, formula: string, columns: Readonly<Record<string, string>> = USUAL): FormRecord {
  const cells = Object.entries(columns).map(([field, column]) => {
    const address = `${column}${row}`;
    const at = parseAddress(address);
    const own = field === 'rate' && at ? { formula: { text: formula, at } } : {};
    return [field, { value: BLANK, address, ...own }] as const;
  });
  return { block: 'b', sheet: '表', key: {}, rows: [row, row], cells: Object.fromEntries(cells) };
}

const USUAL = { target: 'C', actual: 'D', rate: 'E' };
const MOVED = { rate: 'B', actual: 'D', target: 'F' };

describe('whether two formulas are the same (decision 22)', () => {
  const CASES: readonly (readonly [name: string, a: FormRecord, b: FormRecord, same: boolean])[] = [
    ['in the same cell', record(4, 'D4/C4'), record(4, 'D4/C4'), true],
    ['some rows further down', record(4, 'D4/$C4'), record(9, 'D9/$C9'), true],
    ['with the columns in another order', record(4, 'D4/C4'), record(9, 'D9/F9', MOVED), true],
    ['with a total that a new row pushed down', record(4, 'D4/D$8'), record(4, 'D4/D$9'), true],
    ['written in another way', record(4, 'IF(C4=0,0,D4/C4)'), record(4, 'if( C4 = 0 , 0 , D4 / C4 )'), true],
    ['with a newer function’s prefix', record(4, '_xlfn.IFS(C4>0,D4/C4)'), record(4, 'IFS(C4>0,D4/C4)'), true],
    ['by a table’s columns', record(4, '表1[[#This Row],[実績]]*2'), record(4, '[@実績]*2'), true],
    ['another column', record(4, 'D4/C4'), record(4, 'D4/B4'), false],
    ['another row’s cell', record(4, 'D4/C4'), record(4, 'D5/C5'), false],
    ['another calculation', record(4, 'D4/C4'), record(4, 'D4/C4*100'), false],
    ['another sheet', record(4, '別表!B2'), record(4, '集計!B2'), false],
  ];
  for (const [name, a, b, same] of CASES) {
    it(`${name}: ${same ? 'the same' : 'another one'}`, () => assert.equal(sameFormula(a, b, 'rate'), same));
  }

  it('a field without a formula is like no other', () => {
    assert.equal(sameFormula(record(4, 'D4'), record(4, 'D4'), 'actual'), false);
    assert.equal(sameFormula(undefined, record(4, 'D4'), 'rate'), false);
  });
});
