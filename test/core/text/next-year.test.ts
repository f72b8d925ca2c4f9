import assert from 'node:assert/strict';
import { withNextYear } from '../../../core/text/next-year.js';

describe('a text a year on', () => {
  for (const [text, year, next] of [
    ['令和7年度 事業進捗管理票', 2025, '令和8年度 事業進捗管理票'],
    ['令和７年度実績', 2025, '令和８年度実績'],
    ['令和　元　年度', 2019, '令和　2　年度'],
    ['Ｒ９年度', 2027, 'Ｒ１０年度'],
    ['R.7年度', 2025, 'R.8年度'],
    ['2025年度（令和7年度）', 2025, '2026年度（令和8年度）'],
    ['令和6年度と令和7年度の比較', 2025, '令和6年度と令和8年度の比較'],
    ['平成09年度', 1997, '平成10年度'],
  ] as const) {
    it(`${text} → ${next}`, () => assert.equal(withNextYear(text, year), next));
  }

  for (const [text, year] of [
    ['令和6年度実績', 2025],
    ['令和7年5月15日までに提出', 2025],
    ['7件', 2025],
    ['今年度', 2025],
  ] as const) {
    it(`${text} does not name ${year} as a fiscal year`, () => assert.equal(withNextYear(text, year), undefined));
  }
});
