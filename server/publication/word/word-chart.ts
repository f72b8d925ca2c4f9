/**
 * A chart as Word's own, which whoever edits the file can change; its numbers stand in a table beneath, as in the PDF.
 */
import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { PaperChart } from '../../../core/publication/paper/paper.js';
import { chartColours } from '../paper/colours.js';
import { FONT, hex, pageWidth } from './word-styles.js';

const TWIPS_IN_PIXEL = 15;
/** Pixels of a bar, and of what stands around the bars. */
const BAR = 26;
const AROUND = 70;
/** What fits on a page; the bars of more departments become thinner. */
const HIGHEST = { upright: 820, wide: 480 } as const;

export function chartParagraph(chart: PaperChart, isWide: boolean): Paragraph {
  const { words, bars, title } = chart;
  const colours = chartColours(chart);
  const height = Math.min(AROUND + bars.length * BAR, isWide ? HIGHEST.wide : HIGHEST.upright);
  return new Paragraph({
    children: [
      new ChartRun({
        type: 'bar',
        stacking: 'percent',
        categories: bars.map(({ label }) => label),
        series: words.map((name, i) => ({
          name,
          values: bars.map(({ counts }) => counts[i] ?? 0),
          color: hex(colours[i] ?? '#ffffff'),
        })),
        categoryAxis: { reverseOrder: true },
        font: { name: FONT },
        legend: { position: 'top' },
        transformation: { width: Math.floor(pageWidth(isWide) / TWIPS_IN_PIXEL), height },
        altText: { name: title, title, description: described(chart) },
      }),
    ],
  });
}

function described({ words, bars }: PaperChart): string {
  return bars
    .map(({ label, counts }) => `${label}：${words.map((word, i) => `${word} ${counts[i] ?? 0}`).join('、')}`)
    .join('。');
}
