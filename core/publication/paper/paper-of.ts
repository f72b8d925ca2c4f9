/**
 * Makes the council's paper of what is published: the same in, the same out. Rows stand by goal and measure in the order in
 * which these first come; what a form has no goals for stands in one part.
 */
import type { Publication } from '../publication.js';
import { appendixOf, notesOf } from './appendix.js';
import { chartsOf, factsOf } from './summary.js';
import { openMatters } from './open-matters.js';
import { opinionsOf } from './opinions.js';
import type { Paper, PaperAbout } from './paper.js';
import { partsOf } from './parts.js';
import { tableFieldsOf } from './table-fields.js';
import { writtenMoment, writtenYear } from './written-moment.js';

export function paperOf(publication: Publication): Paper {
  const { about, blocks } = publication;
  const fields = new Map(blocks.map((block) => [block.id, tableFieldsOf(publication, block)] as const));
  const isWide = [...fields.values()].some(({ width }) => width > MOST_UPRIGHT);
  return {
    about: aboutOf(publication),
    isWide,
    lastYear: about.last ? writtenYear(about.last.fiscalYear) : null,
    facts: factsOf(publication),
    charts: chartsOf(publication),
    parts: partsOf(publication, { fields, isWide }),
    opinions: opinionsOf(publication, isWide),
    lists: appendixOf(publication),
    notes: notesOf(publication),
  };
}

/** Columns of values that stand on an upright page beside names and texts. */
const MOST_UPRIGHT = 4;

function aboutOf({ about, open }: Publication): PaperAbout {
  const { municipality, plan, fiscalYear, revision, at, state, form } = about;
  return {
    municipality,
    plan,
    year: writtenYear(fiscalYear),
    title: form.title.ja,
    stamp: `第${revision}版　${writtenMoment(at)}`,
    seconds: Math.floor(Date.parse(at) / 1000),
    isDraft: state === 'draft',
    openMatters: openMatters(open),
  };
}
