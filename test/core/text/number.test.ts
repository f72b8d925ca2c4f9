import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseNumber } from '../../../core/text/number.js';

describe('figures in Japanese documents', () => {
  const cases: [text: string, number: number | undefined][] = [
    ['12', 12],
    [' １２ ', 12],
    ['１，２３４', 1234],
    ['1,234,567', 1234567],
    ['12,34', undefined],
    ['1 234', 1234],
    ['1,234.5', 1234.5],
    ['0', 0],
    ['0.50', 0.5],
    ['.5', 0.5],
    ['△3', -3],
    ['▲１．５', -1.5],
    ['▲１，０００', -1000],
    ['－8', -8],
    ['−8', -8],
    ['+8', 8],
    ['△0', 0],
    ['85%', 0.85],
    ['１２．５％', 0.125],
    ['１．１％', 0.011],
    ['007', 7],
    ['', undefined],
    ['多数', undefined],
    ['－', undefined],
    ['△', undefined],
    ['.', undefined],
    ['1-2', undefined],
    ['約12', undefined],
    ['12人', undefined],
    ['十二', undefined],
    ['1e3', undefined],
    ['123456789012345', 123456789012345],
    ['1234567890123456', undefined],
    ['12000000000000000000', 12000000000000000000],
  ];
  for (const [text, number] of cases) {
    it(`「${text}」 is ${number ?? 'no figure'}`, () => assert.equal(parseNumber(text), number));
  }

  it('passes over a unit only where it is told of it', () => {
    assert.equal(parseNumber('３か所', ['人', 'か所']), 3);
    assert.equal(parseNumber('1,200 人', ['人']), 1200);
    assert.equal(parseNumber('15％', ['％']), 15);
    assert.equal(parseNumber('3件', ['人']), undefined);
    assert.equal(parseNumber('人', ['人']), undefined);
  });

  it('reads back what a number is printed as, in half and full width', () => {
    const wide = (text: string) => text.replace(/[0-9.,-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    const number = fc.integer({ min: -1e12, max: 1e12 }).map((n) => n / 100);
    const property = fc.property(number, (n) => {
      assert.equal(parseNumber(String(n)), n);
      assert.equal(parseNumber(wide(n.toLocaleString('en', { maximumFractionDigits: 2 }))), n);
    });
    fc.assert(property, { seed: 11, numRuns: 300 });
  });
});
