/**
 * What the console shows while its code is on the way: of which year it is, and how far the departments are, from the answers
 * that came with the page. Small, and without anything that is large: over a slow line it is there seconds before the rest,
 * which then takes its place.
 */
import type { FirstAnswersDto } from '../../core/protocol/first-answers.js';
import type { DepartmentStandingDto } from '../../core/protocol/workflow.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { rememberedLanguage } from '../../view/language/remembered-language.js';
import { parseRoute } from '../route/route.js';
import { loadTexts } from '../text/texts.js';
import { OPENING_WORDS } from './words.js';

const language = rememberedLanguage();
// On the way together with the console's code, which waits for them; what fails now is asked for again there.
loadTexts(language).catch(() => undefined);
const words = OPENING_WORDS[language];

function element(name: string, text: string, ...children: readonly Node[]): HTMLElement {
  const made = document.createElement(name);
  made.append(text, ...children);
  return made;
}

function answersOfPage(): FirstAnswersDto {
  try {
    // Of this very server; whatever is not as it should be shows nothing, and the page itself looks closer.
    return JSON.parse(document.getElementById('first-answers')?.textContent ?? '') as FirstAnswersDto;
  } catch {
    return {};
  }
}

function tallyLine(departments: readonly DepartmentStandingDto[]): HTMLElement {
  const tallies = Object.entries(words.states).flatMap(([state, name]) => {
    const count = departments.filter((one) => one.state === state).length;
    return count === 0 ? [] : [words.tally(name, count)];
  });
  return element('p', tallies.join(language === 'ja' ? '、' : ', '));
}

function statusTable(departments: readonly DepartmentStandingDto[]): HTMLElement {
  const head = [words.department, words.state, words.answered].map((text) => element('th', text));
  const rows = departments.map(({ name, state, filled, entries }) =>
    element('tr', '', element('td', name), element('td', words.states[state]), element('td', `${filled}/${entries}`)),
  );
  return element('table', '', element('thead', '', element('tr', '', ...head)), element('tbody', '', ...rows));
}

function show({ me, cycles, start, standing, standingOf }: FirstAnswersDto): void {
  const place = document.querySelector('.opening-page');
  const route = parseRoute(window.location.hash);
  if (!place || !me || !cycles || route.page !== undefined) return;
  const cycle = cycles.cycles.find(({ id }) => id === (route.cycleId ?? start?.cycleId));
  if (!cycle) return;
  const year = formatFiscalYear(cycle.fiscalYear, language);
  place.append(element('p', [cycle.municipality, cycle.plan, year].join(' ')));
  const isProgress = route.cycleId === undefined ? me.role !== 'staff' : route.view === 'progress';
  if (!isProgress || !standing || standingOf !== cycle.id) return;
  place.append(tallyLine(standing.departments), statusTable(standing.departments));
}

show(answersOfPage());
