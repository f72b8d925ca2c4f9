import assert from 'node:assert/strict';
import { partsOfFormula, type FormulaPart } from '../../../core/grid/formula-references.js';

/** Parts in short: references as they are written, functions with `()`, names with their kind. */
function told(formula: string): string[] {
  return partsOfFormula(formula).map((part) => tell(formula, part));
}

function tell(formula: string, part: FormulaPart): string {
  if (part.kind === 'computed') return ':';
  if (part.kind === 'function') return `${part.name}()`;
  const sheets = part.sheets ? `${part.sheets.external ? 'external ' : ''}<${sheetText(part.sheets)}>` : '';
  if (part.kind !== 'reference') return `${part.kind} ${sheets}${part.name}`;
  return sheets + part.corners.map(({ start, end }) => formula.slice(start, end)).join(':');
}

function sheetText({ first, last }: { first: string; last: string }): string {
  return first === last ? first : `${first}…${last}`;
}

const CASES: readonly (readonly [about: string, formula: string, parts: readonly string[]])[] = [
  ['cells, fixed or not', 'A1+$B$2-C$3*$D4', ['A1', '$B$2', 'C$3', '$D4']],
  ['small letters', 'sum(a1:b2)', ['SUM()', 'a1:b2']],
  ['ranges with spaces around the colon', 'SUM(A1 : B2)', ['SUM()', 'A1:B2']],
  ['whole rows and columns', '$3:$5+A:$C+7:7', ['$3:$5', 'A:$C', '7:7']],
  ['sheets by plain and Japanese names', 'Sheet2!B2+集計!$C$3', ['<Sheet2>B2', '<集計>$C$3']],
  ['sheets in quotes', "'A1'!B2+'4月 – 6月'!C3:C9", ['<A1>B2', '<4月 – 6月>C3:C9']],
  ['apostrophes in names of sheets', "'It''s'!A1", ["<It's>A1"]],
  ['references through several sheets', "First:Last!A1+'x y:z'!B2", ['<First…Last>A1', '<x y…z>B2']],
  ['other workbooks', "[1]Sheet1!A1+'[Book 2.xlsx]S'!B2", ['external <Sheet1>A1', 'external <S>B2']],
  ['names of other workbooks', '[1]!Rate*2', ['name external <>Rate']],
  ['functions that look like cells', 'LOG10(A1)+ATAN2(B2,C3)', ['LOG10()', 'A1', 'ATAN2()', 'B2', 'C3']],
  ['functions of later versions', '_xlfn.XLOOKUP(A1,B:B,C:C)', ['XLOOKUP()', 'A1', 'B:B', 'C:C']],
  ['names that begin like cells', 'A1B+R1C1+Q1_2024+B2.x+TAX', ['A1B', 'R1C1', 'Q1_2024', 'B2.x', 'TAX'].map(name)],
  ['names in other scripts', '売上A1+A1合計', ['売上A1', 'A1合計'].map(name)],
  ['names of a sheet', "'x y'!Rate+Sheet1!Rate", ['name <x y>Rate', 'name <Sheet1>Rate']],
  ['addresses outside a sheet, which are names', 'XFE1+A1048577', ['XFE1', 'A1048577'].map(name)],
  ['the last cell', 'XFD1048576', ['XFD1048576']],
  ['numbers', '1E5+2.5+1e-3', []],
  ['logical values', 'IF(TRUE,A1,false)', ['IF()', 'A1']],
  ['texts', '"A1"&B2&"say ""C3"" twice"&D4', ['B2', 'D4']],
  ['a text without an end', 'A1&"B2', ['A1']],
  ['errors', '#REF!+A1+#N/A+#DIV/0!+#NAME?', ['A1']],
  ['lost references', 'Sheet1!#REF!+#REF!A1+B2', ['B2']],
  ['arrays', 'SUM({1,2;3,4}*A1)', ['SUM()', 'A1']],
  ['intersections and unions', 'SUM(A1:B2 B1:C3,D4)', ['SUM()', 'A1:B2', 'B1:C3', 'D4']],
  ['what spills and what does not', 'SUM(A1#)+@B2', ['SUM()', 'A1', 'B2']],
  ['computed ranges', 'SUM(A1:INDEX(B:B,3))', ['SUM()', 'A1', ':', 'INDEX()', 'B:B']],
  ['ranges whose ends both name the sheet', 'S!A1:S!B2', ['<S>A1', ':', '<S>B2']],
  ['table columns', "SUM(Sales[A1])+Sales[[#This Row],[B2 '[x']]]", ['SUM()', 'table Sales', 'table Sales']],
  ['columns of the own table', '[@A1]*[@[B 2]]+C3', ['C3']],
];

function name(text: string): string {
  return `name ${text}`;
}

describe('references in a formula', () => {
  for (const [about, formula, parts] of CASES) {
    it(`tells ${about}: ${formula}`, () => assert.deepEqual(told(formula), parts));
  }
});
