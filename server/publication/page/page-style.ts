/**
 * How the page looks: after the design system of the Digital Agency, on a phone, on a screen, on paper, and in the colours
 * that somebody has set for themselves.
 */
import { PAPER_WORDS } from '../../../core/publication/paper/paper-words.js';
import type { Paper } from '../../../core/publication/paper/paper.js';
import { COLOURS } from '../paper/colours.js';
import { token } from '../paper/design-tokens.js';

const LINK = token('color-primitive-blue-1000');
const FOCUS = token('color-primitive-yellow-300');
const DRAFT = token('color-primitive-yellow-50');
const LINE = token('color-neutral-solid-gray-420');

export function styleOf({ about, isWide }: Paper): string {
  return `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; font-family: 'Noto Sans JP', 'BIZ UDPGothic', 'Hiragino Sans', 'Yu Gothic', Meiryo, sans-serif; font-size: 1rem; line-height: 1.7; color: ${COLOURS.ink}; background: #fff; overflow-wrap: anywhere; }
.page { max-width: 76rem; margin: 0 auto; padding: 0 1rem; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; display: inline-block; padding: .5rem 1rem; }
a { color: ${LINK}; text-underline-offset: .2em; }
a:focus-visible, input:focus-visible, button:focus-visible, [tabindex]:focus-visible, summary:focus-visible { outline: 4px solid #000; outline-offset: 2px; box-shadow: 0 0 0 2px ${FOCUS}; background-color: ${FOCUS}; color: #000; }
.scroll:focus-visible { background-color: transparent; color: inherit; }
header.page { padding-top: 2rem; padding-bottom: 1rem; }
h1 { font-size: 2rem; line-height: 1.4; margin: .25rem 0; }
h2 { font-size: 1.5rem; line-height: 1.5; margin: 3rem 0 1rem; padding-top: 1rem; border-top: 4px solid ${COLOURS.accent}; }
h3 { font-size: 1.25rem; line-height: 1.5; margin: 2rem 0 .75rem; }
h4 { font-size: 1.0625rem; margin: 1.5rem 0 .5rem; }
p { margin: .5rem 0; }
.faint { color: ${COLOURS.faint}; }
.draft { border: 2px solid ${COLOURS.accent}; background: ${DRAFT}; padding: .75rem 1rem; margin: 1rem 0; }
.draft strong { font-size: 1.25rem; margin-right: .5rem; }
.draft ul { margin: .25rem 0 0; }
nav ul { list-style: none; padding-left: 0; columns: 2 22rem; }
nav ul ul { padding-left: 1.25rem; columns: auto; }
nav li { padding: .125rem 0; }
nav li > a { display: inline-block; min-height: 1.5rem; }
#search { display: flex; flex-wrap: wrap; align-items: end; gap: .5rem; padding: 1rem; background: ${COLOURS.head}; margin: 1.5rem 0; }
#search[hidden] { display: none; }
#search label { flex: 1 1 16rem; font-weight: bold; }
#search input { display: block; width: 100%; min-height: 2.75rem; padding: .25rem .75rem; font: inherit; border: 1px solid ${COLOURS.faint}; border-radius: .5rem; background: #fff; color: inherit; }
#search button { min-height: 2.75rem; padding: .25rem 1.25rem; font: inherit; border: 1px solid ${LINK}; border-radius: .5rem; background: #fff; color: ${LINK}; }
#found { flex: 1 0 100%; margin: 0; min-height: 1.7em; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 0; margin: 0; border: 1px solid ${LINE}; }
.facts div { padding: .75rem 1rem; outline: 1px solid ${LINE}; }
.facts dt { color: ${COLOURS.faint}; font-size: .9375em; }
.facts dd { margin: 0; font-size: 1.25em; font-weight: bold; }
.scroll { overflow-x: auto; margin: .5rem 0 1.5rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: bold; padding: .5rem 0; }
th, td { border-top: 1px solid ${LINE}; border-bottom: 1px solid ${LINE}; padding: .5rem; text-align: left; vertical-align: top; font-weight: normal; }
thead th { background: ${COLOURS.head}; font-weight: bold; vertical-align: middle; }
.name { min-width: 10rem; width: 20%; }
.name b, .whole th, .whole td { font-weight: bold; }
.value { min-width: 4.5rem; text-align: center; }
.group { min-width: 8rem; }
.number { text-align: right; white-space: nowrap; }
.last { color: ${COLOURS.faint}; }
.texts { min-width: 18rem; }
.texts dl, .box dl { margin: 0; }
.texts dt, .box dt { font-weight: bold; color: ${COLOURS.faint}; font-size: .9375em; }
.texts dd, .box dd { margin: 0 0 .5rem; white-space: pre-line; text-align: justify; line-break: strict; }
.lines { white-space: pre-line; }
.change { color: ${LINK}; }
.box { border: 1px solid ${LINE}; padding: .75rem 1rem; margin: .75rem 0; }
.bar { min-width: 10rem; width: 38%; }
.bar svg { display: block; width: 100%; height: 1.25rem; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; margin: .5rem 0; }
.legend svg { width: 1em; height: 1em; margin-right: .375rem; vertical-align: -.1em; }
svg rect { stroke: ${COLOURS.faint}; stroke-width: 1; vector-effect: non-scaling-stroke; }
footer { border-top: 4px solid ${COLOURS.accent}; margin-top: 3rem; padding: 1rem 0 2rem; }
.mark { display: none; }
[hidden] { display: none !important; }
@media (forced-colors: active) { svg { forced-color-adjust: none; background: #fff; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@page { size: A4 ${isWide ? 'landscape' : 'portrait'}; margin: 18mm 15mm; @bottom-left { content: "${inCss(footer(about))}"; font-size: 8pt; } @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; } }
@media print {
  body { font-size: 9pt; line-height: 1.5; }
  .page { max-width: none; padding: 0; }
  .skip, #search, nav { display: none; }
  .scroll { overflow: visible; }
  h2 { font-size: 15pt; break-before: page; border: 0; margin-top: 0; }
  h3, h4 { break-after: avoid; }
  tr, .box { break-inside: avoid; }
  .name, .texts, .value, .bar, .group { min-width: 0; }
  .mark { display: block; position: fixed; top: 35%; left: 0; right: 0; text-align: center; font-size: 200pt; font-weight: bold; color: ${COLOURS.mark}; transform: rotate(-30deg); z-index: -1; print-color-adjust: exact; }
  svg, thead th { print-color-adjust: exact; }
}
`;
}

function footer({ municipality, title, year, stamp, isDraft }: Paper['about']): string {
  return `${municipality} ${title} ${year} ${stamp}${isDraft ? `（${PAPER_WORDS.draft}）` : ''}`;
}

/** As it stands between quotes of a style sheet within a page. */
function inCss(text: string): string {
  return text.replace(
    /[^\p{L}\p{N} （）・ー、。]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 32).toString(16)} `,
  );
}
