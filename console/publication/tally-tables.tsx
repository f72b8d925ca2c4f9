/**
 * 集計: the figures of a publication as tables, as a whole, by goal and by department, last year's in brackets.
 */
import type { PublicationOverviewDto } from '../../core/protocol/publication.js';
import type { ChoiceTally, Counts, Reached, TargetTally } from '../../core/tally/tally-schema.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { chartOf, type OfferedWorkbook } from '../api/client.js';
import { Nothing } from '../feedback/loaded.js';
import { useWording, type Wording } from '../text/wording.js';
import { Chart } from './chart.js';
import { FigureTable, type FigureRow } from './figure-table.js';

interface TallyTablesProps {
  readonly cycleId: string;
  readonly overview: PublicationOverviewDto;
}

export function TallyTables({ cycleId, overview: { about, tally } }: TallyTablesProps) {
  const look = useLook();
  const { t, language } = useWording();
  const words = t.publication;
  const compared = tally.programmes.filter(({ last }) => last !== null);
  const hasNothing = tally.choices.length + tally.targets.length + compared.length === 0;
  const goal = tally.goal?.[language];
  return (
    <section className={look.stack} aria-labelledby="publication-tally">
      <h2 id="publication-tally" className={look.heading}>
        {words.tallyTitle}
      </h2>
      {hasNothing && <Nothing title={words.noTally} hint={words.noTallyHint} />}
      {tally.choices.map((one) => (
        <ChoiceSection
          key={`${one.block}.${one.field}`}
          tally={one}
          goal={goal}
          last={about.last?.fiscalYear}
          chart={chartOf(cycleId, { field: `${one.block}.${one.field}`, revision: about.revision })}
        />
      ))}
      {tally.targets.map((one) => (
        <TargetSection key={`${one.block}.${one.target}`} tally={one} goal={goal} />
      ))}
      {compared.length > 0 && <ProgrammeSection programmes={compared} />}
    </section>
  );
}

interface ChoiceSectionProps {
  readonly tally: ChoiceTally;
  readonly goal: string | undefined;
  /** The year that it is compared with. */
  readonly last: number | undefined;
  readonly chart: OfferedWorkbook;
}

function ChoiceSection({ tally, goal, last, chart }: ChoiceSectionProps) {
  const look = useLook();
  const wording = useWording();
  const { t, language } = wording;
  const words = t.publication;
  const title = words.caption(tally.blockLabel[language], tally.label[language]);
  const hasOthers = [tally.now, tally.last].some((counts) => counts !== null && counts.other > 0);
  const columns = [...tally.choices, words.unanswered, ...(hasOthers ? [words.other] : []), words.rows];
  const row = (name: string, now: Counts, before: Counts | null): FigureRow => ({
    name,
    cells: figuresOf(now, hasOthers).map((n, i) => words.now(n, before ? figuresOf(before, hasOthers)[i] : undefined)),
  });
  const groups = groupsOf(tally, goal, wording);
  return (
    <div className={look.group}>
      <h3 className={look.subheading}>{title}</h3>
      <Chart chart={chart} title={title} />
      {tally.last && last !== undefined && (
        <p className={look.small}>{words.compared(formatFiscalYear(last, language))}</p>
      )}
      <FigureTable
        caption={title}
        first={words.group}
        columns={columns}
        rows={[row(words.all, tally.now, tally.last)]}
      />
      {groups.map(({ name, hint, list }) => (
        <div key={name} className={look.group}>
          {hint !== undefined && <p className={look.small}>{hint}</p>}
          <FigureTable
            caption={`${title} ${name}`}
            first={name}
            columns={columns}
            rows={list.map((one) => row(one.name === '' ? words.noGroup : one.name, one.now, one.last))}
          />
        </div>
      ))}
      {tally.moves && tally.moves.length > 0 && (
        <FigureTable
          caption={`${title} ${words.movesTitle}`}
          first={words.movesTitle}
          columns={[words.rows]}
          rows={tally.moves.map(({ from, to, rows }) => ({ name: words.move(from, to), cells: [String(rows)] }))}
        />
      )}
    </div>
  );
}

function figuresOf({ values, blank, other, rows }: Counts, hasOthers: boolean): number[] {
  return [...values, blank, ...(hasOthers ? [other] : []), rows];
}

interface Groups<G> {
  readonly byGoal: readonly G[];
  readonly byDepartment: readonly G[];
}

/** Those that there are. */
function groupsOf<G>({ byGoal, byDepartment }: Groups<G>, goal: string | undefined, { t }: Wording) {
  const words = t.publication;
  return [
    { name: words.byGoal(goal ?? ''), hint: undefined, list: byGoal },
    { name: words.byDepartment, hint: words.departmentsHint, list: byDepartment },
  ].filter(({ list }) => list.length > 0);
}

function TargetSection({ tally, goal }: { readonly tally: TargetTally; readonly goal: string | undefined }) {
  const look = useLook();
  const wording = useWording();
  const { t, language } = wording;
  const words = t.publication;
  const title = words.caption(tally.blockLabel[language], words.targetsTitle(tally.label[language]));
  const columns = [words.reached, words.missed, words.untold, words.rows];
  const row = (name: string, { reached, missed, untold, rows }: Reached): FigureRow => {
    return { name, cells: [reached, missed, untold, rows].map(String) };
  };
  return (
    <div className={look.group}>
      <h3 className={look.subheading}>{title}</h3>
      <FigureTable caption={title} first={words.group} columns={columns} rows={[row(words.all, tally.now)]} />
      {groupsOf(tally, goal, wording).map(({ name, list }) => (
        <FigureTable
          key={name}
          caption={`${title} ${name}`}
          first={name}
          columns={columns}
          rows={list.map((one) => row(one.name === '' ? words.noGroup : one.name, one))}
        />
      ))}
    </div>
  );
}

type Programmes = PublicationOverviewDto['tally']['programmes'];
const CHANGES = ['rows', 'last', 'same', 'renamed', 'split', 'joined', 'begun', 'ended'] as const;

function ProgrammeSection({ programmes }: { readonly programmes: Programmes }) {
  const look = useLook();
  const { t, language } = useWording();
  const words = t.publication;
  return (
    <div className={look.group}>
      <h3 className={look.subheading}>{words.programmesTitle}</h3>
      <FigureTable
        caption={words.programmesTitle}
        first={words.block}
        columns={CHANGES.map((one) => words.changes[one])}
        rows={programmes.map((one) => ({
          name: one.blockLabel[language],
          cells: CHANGES.map((change) => String(one[change] ?? 0)),
        }))}
      />
    </div>
  );
}
