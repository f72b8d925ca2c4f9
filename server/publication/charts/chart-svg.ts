/**
 * Draws a chart of the tally as SVG, the same each time: with no fonts, no scripts and nothing loaded from elsewhere.
 */
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { chartInWords, type TallyChart } from '../../../core/tally/chart.js';
import { escapeXml } from '../../xlsx/escape-xml.js';

use([BarChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

const WIDTH = 760;
/** Of a bar, and of what stands above and below the bars. */
const BAR = 34;
const AROUND = 120;
/** Told apart also by who sees few colours; each with the colour of its figures. */
const COLOURS: readonly (readonly [fill: string, figures: string])[] = [
  ['#0a4f8f', '#ffffff'],
  ['#6fb1e3', '#1b1b1b'],
  ['#f3c13a', '#1b1b1b'],
  ['#b8441f', '#ffffff'],
  ['#5b3f8c', '#ffffff'],
  ['#8fc98b', '#1b1b1b'],
  ['#2f6b57', '#ffffff'],
  ['#d98cb3', '#1b1b1b'],
];
const OF_NOTHING = ['#d6d9de', '#1b1b1b'] as const;
const TEXT = '#1b1b1b';
/** Without quotation marks, which the drawing program puts into attributes as they are. */
const FONT = 'Noto Sans JP, Yu Gothic, Meiryo, sans-serif';

export function chartSvg(chart: TallyChart): string {
  const height = AROUND + BAR * chart.groups.length;
  const drawn = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  drawn.setOption(optionOf(chart));
  const svg = drawn.renderToSVGString();
  drawn.dispose();
  return titled(chart, withoutNumbers(svg));
}

function optionOf({ title, groups, series }: TallyChart) {
  const textStyle = { fontFamily: FONT, color: TEXT };
  return {
    animation: false,
    backgroundColor: '#ffffff',
    textStyle,
    title: { text: title.ja, left: 12, top: 10, textStyle: { ...textStyle, fontSize: 16 } },
    legend: { bottom: 8, icon: 'rect', itemWidth: 14, textStyle },
    grid: { left: 16, right: 32, top: 44, bottom: 52, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'value', minInterval: 1, axisLabel: textStyle },
    yAxis: {
      type: 'category',
      data: [...groups],
      inverse: true,
      axisTick: { show: false },
      axisLabel: { ...textStyle, width: 220, overflow: 'break' },
    },
    series: series.map(({ name, values }, i) => {
      const [fill, figures] = COLOURS[i % COLOURS.length] ?? OF_NOTHING;
      const isOfNothing = name === '空欄' || name === '選択肢以外';
      const [color, ink] = isOfNothing ? OF_NOTHING : [fill, figures];
      return {
        name,
        type: 'bar',
        stack: 'all',
        silent: true,
        barWidth: 20,
        itemStyle: { color, borderColor: '#ffffff', borderWidth: 1 },
        // A figure of nothing says nothing.
        data: values.map((value) => (value === 0 ? { value: 0, label: { show: false } } : value)),
        label: { show: true, color: ink, fontFamily: FONT },
      };
    }),
  };
}

/** Names of classes count what the process has drawn before; they are for a pointer, which an image has not. */
function withoutNumbers(svg: string): string {
  return svg.replace(/ class="zr\d+-cls-\d+"/g, '').replace(/<style[^>]*>.*?<\/style>/gs, '');
}

function titled(chart: TallyChart, svg: string): string {
  const words = escapeXml(chartInWords(chart));
  return svg.replace(/^<svg /, `<svg role="img" aria-label="${words}" `);
}
