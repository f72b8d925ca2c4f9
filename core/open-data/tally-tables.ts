/**
 * The tally（集計）in long form.
 */
import type { Publication } from '../publication/publication.js';
import type { ChoiceTally, Counts } from '../tally/tally-schema.js';
import { column, openTable, type OpenTable, type OpenValue } from './open-table.js';
import { openText } from './open-text.js';

const OUT_OF_CHOICES = { blank: '（空欄）', other: '（選択肢以外）' } as const;

interface ChoiceRow {
  readonly tally: ChoiceTally;
  readonly fiscalYear: number;
  readonly kind: 'all' | 'goal' | 'department';
  readonly group: string;
  readonly choice: string | null;
  readonly label: string;
  readonly rows: number;
}

const field = <R extends { readonly tally: { readonly block: string; readonly field: string } }>() =>
  column<R>('field', ['項目コード', '数えた項目', 'the field that is counted'], {
    of: ({ tally }) => `${tally.block}.${tally.field}`,
    codes: 'fields',
  });
const groupKind = <R extends { readonly kind: string }>() =>
  column<R>('group_kind', ['集計区分コード', '全体、目標別、課別', 'all, by goal, by department'], {
    of: ({ kind }) => kind,
    codes: 'codes',
  });
const group = <R extends { readonly group: string }>() =>
  column<R>(
    'group',
    ['集計対象', '目標または課の名称。全体と、どれにも属さない行では空欄', 'the goal or the department'],
    {
      of: ({ group: name }) => (name === '' ? null : openText(name)),
    },
  );
const count = <R extends { readonly rows: number }>() =>
  column<R>('rows', ['行数', '当てはまる行の数', 'how many rows'], { of: ({ rows }) => rows, type: 'integer' });

export function choiceTallyTable({ about, tally: { choices } }: Publication): OpenTable {
  const rows = choices.flatMap((tally): ChoiceRow[] => {
    const groups = [
      { kind: 'all' as const, name: '', now: tally.now, last: tally.last },
      ...tally.byGoal.map((one) => ({ kind: 'goal' as const, ...one })),
      ...tally.byDepartment.map((one) => ({ kind: 'department' as const, ...one })),
    ];
    return groups.flatMap(({ kind, name, now, last }) => {
      const of = (counts: Counts, fiscalYear: number) =>
        countRows(tally, counts).map((row) => ({ tally, fiscalYear, kind, group: name, ...row }));
      return [...of(now, about.fiscalYear), ...(last && about.last ? of(last, about.last.fiscalYear) : [])];
    });
  });
  return openTable<ChoiceRow>(
    { name: 'tally-choices', title: { ja: '選択肢の集計', en: 'How often each choice was made' } },
    [
      field(),
      column('fiscal_year', ['対象年度', '数えた年度（西暦）', 'the fiscal year'], {
        of: ({ fiscalYear }) => fiscalYear,
        type: 'integer',
      }),
      groupKind(),
      group(),
      column('choice', ['選択肢コード', '選択肢以外では空欄', 'the choice'], {
        of: ({ choice }) => choice,
        codes: 'choices',
      }),
      column('label', ['選択肢', '選択肢の言葉', 'the word'], { of: ({ label }) => openText(label) }),
      count(),
    ],
    rows,
  );
}

function countRows({ block, field: id, choices }: ChoiceTally, { values, blank, other }: Counts) {
  return [
    ...choices.map((label, i) => ({ choice: `${block}.${id}.${i + 1}`, label, rows: values[i] ?? 0 })),
    { choice: null, label: OUT_OF_CHOICES.blank, rows: blank },
    { choice: null, label: OUT_OF_CHOICES.other, rows: other },
  ];
}

export function movesTable({ tally: { choices } }: Publication): OpenTable {
  const rows = choices.flatMap((tally) => (tally.moves ?? []).map((move) => ({ tally, ...move })));
  return openTable<(typeof rows)[number]>(
    { name: 'tally-moves', title: { ja: '選択肢の前年度からの移り変わり', en: 'From which choice to which' } },
    [
      field(),
      column('from', ['前年度の選択肢', '前年度に選ばれた言葉', 'of last year'], { of: ({ from }) => openText(from) }),
      column('to', ['今年度の選択肢', '今年度に選ばれた言葉', 'of this year'], { of: ({ to }) => openText(to) }),
      count(),
    ],
    rows,
  );
}

export function targetTallyTable({ tally: { targets } }: Publication): OpenTable {
  const rows = targets.flatMap((tally) => {
    const groups = [
      { kind: 'all', name: '', ...tally.now },
      ...tally.byGoal.map((one) => ({ kind: 'goal', ...one })),
      ...tally.byDepartment.map((one) => ({ kind: 'department', ...one })),
    ];
    return groups.flatMap(({ kind, name, ...told }) =>
      (['reached', 'missed', 'untold'] as const).map((outcome) => ({
        tally: { block: tally.block, field: tally.result },
        target: `${tally.block}.${tally.target}`,
        kind,
        group: name,
        outcome,
        rows: told[outcome],
      })),
    );
  });
  return openTable<(typeof rows)[number]>(
    { name: 'tally-targets', title: { ja: '目標の達成の集計', en: 'Targets reached' } },
    [
      field(),
      column('target', ['目標の項目コード', '目標が書かれた項目', 'the field of the target'], {
        of: ({ target }): OpenValue => target,
        codes: 'fields',
      }),
      groupKind(),
      group(),
      column('outcome', ['達成コード', '達した、達していない、分からない', 'reached, missed or untold'], {
        of: ({ outcome }) => outcome,
        codes: 'codes',
      }),
      count(),
    ],
    rows,
  );
}

export function programmeTallyTable({ tally: { programmes } }: Publication): OpenTable {
  const rows = programmes
    .filter(({ last }) => last !== null)
    .flatMap(({ block, same, renamed, split, joined, begun, ended }) =>
      Object.entries({ same, renamed, split, joined, new: begun, ended }).map(([change, n]) => ({
        block,
        change,
        rows: n,
      })),
    );
  return openTable<(typeof rows)[number]>(
    { name: 'tally-changes', title: { ja: '前年度からの変化の集計', en: 'What became of last year’s rows' } },
    [
      column('block', ['区画コード', '様式のどの部分の行か', 'the block'], {
        of: ({ block }) => block,
        codes: 'blocks',
      }),
      column('change', ['前年度からの変化コード', '続く、新規など', 'what became of it'], {
        of: ({ change }) => change,
        codes: 'codes',
      }),
      count(),
    ],
    rows,
  );
}
