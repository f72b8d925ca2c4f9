/**
 * What stands on the page, in the order of the paper.
 */
import { PAPER_WORDS } from '../../../core/publication/paper/paper-words.js';
import type { Paper, PaperGroup, PaperOpinion } from '../../../core/publication/paper/paper.js';
import { markup, type Content, type Markup } from './markup.js';
import { chartOf } from './page-chart.js';
import { listTable, rowTable, scrolling, textList } from './page-table.js';

export function bodyOf(paper: Paper): Markup {
  const { about } = paper;
  return markup`<a class="skip" href="#main">本文へ移動</a>
    ${about.isDraft ? markup`<div class="mark" aria-hidden="true">${PAPER_WORDS.draft}</div>` : ''}
    <header class="page">
      <p>${about.municipality}</p>
      <h1>${about.title}<br>${about.year}${about.isDraft ? `（${PAPER_WORDS.draft}）` : ''}</h1>
      <p>${about.plan}</p>
      <p class="faint">${about.stamp}</p>
      ${draftNotice(paper)}
    </header>
    <div class="page">
      ${contents(paper)} ${search()}
      <main id="main" tabindex="-1">${summary(paper)}${parts(paper)}${opinions(paper)}${appendix(paper)}</main>
      <footer>
        <p>${about.municipality}　${about.title}　${about.year}<br>${about.stamp}</p>
      </footer>
    </div>`;
}

function draftNotice({ about }: Paper): Content {
  if (!about.isDraft) return '';
  return markup`<div class="draft">
    <p><strong>${PAPER_WORDS.draft}</strong>${PAPER_WORDS.draftNotice}</p>
    <ul>
      ${about.openMatters.map((text) => markup`<li>${text}</li>`)}
    </ul>
  </div> `;
}

/** Shown by the script, which it is of no use without. */
function search(): Markup {
  return markup`<form id="search" role="search" hidden>
    <label>事業名、課、本文の言葉で絞り込む<input id="words" type="search" autocomplete="off"></label>
    <button type="submit">絞り込む</button>
    <button type="reset">すべて表示</button>
    <p id="found" role="status"></p>
  </form>`;
}

function contents(paper: Paper): Markup {
  const link = (id: string, text: string) => markup`<a href="#${id}">${text}</a>`;
  const part = ({ heading, groups }: Paper['parts'][number], i: number) => {
    const named = groups.flatMap((group, j) => (group.heading === '' ? [] : [{ heading: group.heading, j }]));
    const under = named.map((group) => markup`<li>${link(`part-${i}-${group.j}`, group.heading)}</li>`);
    return markup`<li>
      ${link(`part-${i}`, heading)}${
        under.length === 0
          ? ''
          : markup`<ul>
              ${under}
            </ul>`
      }
    </li> `;
  };
  return markup`<nav aria-labelledby="contents">
    <h2 id="contents">${PAPER_WORDS.contents}</h2>
    <ul>
      <li>${link('summary', PAPER_WORDS.summary)}</li>
      ${paper.parts.map(part)}${paper.opinions ? markup`<li>${link('opinions', PAPER_WORDS.opinions)}</li> ` : ''}
      <li>${link('appendix', PAPER_WORDS.appendix)}</li>
    </ul>
  </nav>`;
}

function summary({ facts, charts }: Paper): Markup {
  const list = facts.map(
    ({ label, text }) =>
      markup`<div>
        <dt>${label}</dt>
        <dd>${text}</dd>
      </div>`,
  );
  return markup`<section aria-labelledby="summary">
    <h2 id="summary">${PAPER_WORDS.summary}</h2>
    ${facts.length === 0 ? '' : markup`<dl class="facts">${list}</dl> `}${charts.map((chart, i) => chartOf(chart, `chart-${i}`))}
  </section> `;
}

function parts(paper: Paper): Content {
  if (paper.parts.length === 0) return markup`<p>${PAPER_WORDS.noRows}</p> `;
  return paper.parts.map(({ heading, groups }, i) => {
    return markup`<section aria-labelledby="part-${i}" data-rows>
      <h2 id="part-${i}">${heading}</h2>
      ${groups.map((group, j) => groupOf(group, `part-${i}-${j}`, heading))}
    </section> `;
  });
}

function groupOf(group: PaperGroup, id: string, part: string): Markup {
  const heading = group.heading === '' ? '' : markup`<h3 id="${id}">${group.heading}</h3> `;
  const boxes = group.boxes.map(
    ({ name, texts }) =>
      markup`<div class="box" data-row>
        <p><b>${name}</b></p>
        ${textList(texts)}
      </div> `,
  );
  const place = group.heading === '' ? part : `${part} ${group.heading}`;
  return markup`<div data-rows>${heading}${boxes}${group.tables.map((table) => rowTable(table, place))}</div> `;
}

function opinions({ opinions: list }: Paper): Content {
  if (!list) return '';
  const row = ({ name, departments, texts }: PaperOpinion) => {
    const under = departments === '' ? '' : markup`<br><span class="faint">${departments}</span>`;
    return markup`<tr data-row>
      <th scope="row" class="name"><b>${name}</b>${under}</th>
      <td class="texts">${textList(texts)}</td>
    </tr> `;
  };
  const table = markup`<table>
    <thead>
      <tr>
        <th scope="col" class="name">${PAPER_WORDS.item}</th>
        <th scope="col" class="texts">${PAPER_WORDS.opinion}</th>
      </tr>
    </thead>
    <tbody>
      ${list.map(row)}
    </tbody>
  </table>`;
  return markup`<section aria-labelledby="opinions" data-rows>
    <h2 id="opinions">${PAPER_WORDS.opinions}</h2>
    ${list.length === 0 ? markup`<p>${PAPER_WORDS.noOpinions}</p>` : scrolling(PAPER_WORDS.opinions, table)}
  </section> `;
}

function appendix({ lists, notes }: Paper): Markup {
  return markup`<section aria-labelledby="appendix">
    <h2 id="appendix">${PAPER_WORDS.appendix}</h2>
    ${lists.map(
      (list) =>
        markup`<h3>${list.title}</h3>
          ${listTable(list)} `,
    )}
    <h3>${PAPER_WORDS.about}</h3>
    <div class="box">
      <dl>
        ${notes.map(
          ({ label, text }) =>
            markup`<dt>${label}</dt>
              <dd>${text}</dd>`,
        )}
      </dl>
    </div>
  </section> `;
}
