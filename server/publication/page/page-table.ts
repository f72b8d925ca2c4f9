/**
 * Tables of the page. A row says its name first; what is wider than a phone is scrolled by itself, with the keyboard too.
 */
import { PAPER_WORDS } from '../../../core/publication/paper/paper-words.js';
import type {
  LabelledText,
  PaperList,
  PaperRow,
  PaperTable,
  PaperValue,
} from '../../../core/publication/paper/paper.js';
import { markup, type Content, type Markup } from './markup.js';

export function scrolling(name: string, table: Markup): Markup {
  return markup`<section class="scroll" tabindex="0" aria-label="${name}">${table}</section>`;
}

/** @param place what it stands under, for those who jump from table to table */
export function rowTable(table: PaperTable, place: string): Markup {
  const caption = place === '' ? table.caption : `${place}：${table.caption}`;
  return scrolling(
    caption,
    markup`<table data-rows>
      <caption>
        ${table.caption}
      </caption>
      <thead>
        ${headOf(table)}
      </thead>
      <tbody>
        ${table.rows.map((row) => rowOf(row, table))}
      </tbody>
    </table>`,
  );
}

function headOf({ nameLabel, columns, textLabel }: PaperTable): Markup {
  const hasLast = columns.some((column) => column.hasLast);
  const tall = hasLast ? markup` rowspan="2"` : '';
  const first = columns.map((column) =>
    column.hasLast
      ? markup`<th scope="colgroup" colspan="2" class="value">${column.label}</th>`
      : markup`<th scope="col" ${tall} class="value">${column.label}</th>`,
  );
  const texts = textLabel === '' ? '' : markup`<th scope="col" ${tall} class="texts">${textLabel}</th>`;
  const years = columns.map((column) =>
    column.hasLast
      ? markup`<th scope="col" class="value">${PAPER_WORDS.lastYear}</th>
          <th scope="col" class="value">${PAPER_WORDS.thisYear}</th>`
      : '',
  );
  return markup`<tr>
      <th scope="col" ${tall} class="name">${nameLabel}</th>
      ${first}${texts}
    </tr>
    ${
      hasLast
        ? markup`<tr>
            ${years}
          </tr> `
        : ''
    }`;
}

function rowOf(row: PaperRow, { textLabel }: PaperTable): Markup {
  const texts = textLabel === '' ? '' : markup`<td class="texts">${textList(row.texts)}</td>`;
  return markup`<tr data-row>
    <th scope="row" class="name">${nameOf(row)}</th>
    ${row.values.map(valueOf)}${texts}
  </tr> `;
}

function nameOf({ number, name, departments, change }: PaperRow): Content {
  return [
    markup`<b>${number === '' ? name : `${number}　${name}`}</b>`,
    departments === '' ? '' : markup`<br><span class="faint">${departments}</span>`,
    change === '' ? '' : markup`<br><span class="change">${change}</span>`,
  ];
}

function valueOf({ now, last }: PaperValue): Markup {
  if (last === null) return markup`<td class="value">${now}</td>`;
  return markup`<td class="value last">${last}</td>
    <td class="value"><b>${now}</b></td>`;
}

export function textList(texts: readonly LabelledText[]): Content {
  const [only, another] = texts;
  if (only && !another && only.label === '') return markup`<span class="lines">${only.text}</span>`;
  if (texts.length === 0) return '';
  return markup`<dl>
    ${texts.map(
      ({ label, text }) =>
        markup`<dt>${label}</dt>
          <dd>${text}</dd>`,
    )}
  </dl>`;
}

export function listTable({ title, columns, rows, none }: PaperList): Markup {
  if (rows.length === 0) return markup`<p>${none}</p>`;
  return scrolling(
    title,
    markup`<table>
      <thead>
        <tr>
          ${columns.map((column) => markup`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first = '', ...cells]) =>
            markup`<tr>
              <th scope="row">${first}</th>
              ${cells.map((cell) => markup`<td class="lines">${cell}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>`,
  );
}
