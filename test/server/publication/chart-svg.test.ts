import assert from 'node:assert/strict';
import { SaxesParser } from 'saxes';
import { chartsOf, type TallyChart } from '../../../core/tally/chart.js';
import { BUILT_IN_FORMS } from '../../../core/forms/built-in.js';
import { chartSvg } from '../../../server/publication/charts/chart-svg.js';
import { inventedPublication } from '../../support/invented-publication.js';

const CHART: TallyChart = {
  field: 'park.rating',
  title: { ja: '評価', en: 'Rating' },
  groups: ['全体', '<script>alert("緑")</script>'],
  series: [
    { name: '◎', values: [3, 2] },
    { name: '空欄', values: [1, 0] },
  ],
};

describe('a chart of the tally', () => {
  it('is the same each time that it is drawn', () => {
    assert.equal(chartSvg(CHART), chartSvg(CHART));
  });

  it('is well-formed, whatever a city calls its goals', () => {
    const parser = new SaxesParser();
    const faults: string[] = [];
    parser.on('error', ({ message }) => faults.push(message));
    parser.write(chartSvg(CHART)).close();
    assert.deepEqual(faults, []);
  });

  it('says in words what it shows, and takes no text for markup', () => {
    const svg = chartSvg(CHART);
    assert.match(svg, /^<svg role="img" aria-label="評価：◎ 3、空欄 1"/u);
    assert.doesNotMatch(svg, /<script|<style|class=|https?:\/\/(?!www\.w3\.org)/u);
  });

  for (const form of BUILT_IN_FORMS) {
    it(`has for every counted field of ${form.id} as many as are counted`, () => {
      const { tally } = inventedPublication(form);
      const charts = chartsOf(tally);
      assert.equal(charts.length, tally.choices.length);
      for (const [i, { series }] of charts.entries()) {
        const all = series.reduce((sum, { values }) => sum + (values[0] ?? 0), 0);
        assert.equal(all, tally.choices[i]?.now.rows);
      }
    });
  }
});
