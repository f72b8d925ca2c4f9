/**
 * A chart of the page: bars beside the numbers that they show, in one table. The bars are for the eye alone.
 */
import { PAPER_WORDS } from '../../../core/publication/paper/paper-words.js';
import type { PaperBar, PaperChart } from '../../../core/publication/paper/paper.js';
import { chartColours } from '../paper/colours.js';
import { markup, type Markup } from './markup.js';
import { scrolling } from './page-table.js';

export function chartOf(chart: PaperChart, id: string): Markup {
  const { title, of, words, bars } = chart;
  const colours = chartColours(chart);
  const head = [...words, PAPER_WORDS.total].map((word) => markup`<th scope="col" class="number">${word}</th>`);
  return markup`<section aria-labelledby="${id}">
    <h3 id="${id}">${title}</h3>
    <ul class="legend">
      ${words.map((word, i) => markup`<li>${swatch(colours[i] ?? '')}${word}</li>`)}
    </ul>
    ${scrolling(
      `${title}（表）`,
      markup`<table>
        <thead>
          <tr>
            <th scope="col" class="group">${of}</th>
            <th scope="col" class="bar">${PAPER_WORDS.share}</th>
            ${head}
          </tr>
        </thead>
        <tbody>
          ${bars.map((bar) => rowOf(bar, colours))}
        </tbody>
      </table>`,
    )}
  </section> `;
}

function rowOf({ label, counts, total, isWhole }: PaperBar, colours: readonly string[]): Markup {
  const numbers = [...counts, total].map((count) => markup`<td class="number">${count}</td>`);
  return markup`<tr${isWhole ? markup` class="whole"` : ''}><th scope="row">${label}</th><td class="bar">${barOf(counts, colours)}</td>${numbers}</tr>
`;
}

function barOf(counts: readonly number[], colours: readonly string[]): Markup {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return markup``;
  let begun = 0;
  const parts = counts.map((count, i) => {
    const from = begun;
    begun += count;
    return count === 0 ? '' : markup`<rect x="${from}" y="0" width="${count}" height="1" fill="${colours[i] ?? ''}" />`;
  });
  return markup`<svg viewBox="0 0 ${total} 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    ${parts}
  </svg>`;
}

function swatch(colour: string): Markup {
  return markup`<svg viewBox="0 0 1 1" aria-hidden="true" focusable="false">
    <rect width="1" height="1" fill="${colour}" />
  </svg>`;
}
