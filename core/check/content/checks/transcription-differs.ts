/** R47: what is carried over from last year (前年度実績, 前年度の改善策) against last year's record. */
import { say } from '../../../issue/say.js';
import { compact } from '../../../text/normalise.js';
import { eachRow, ofPrevious, whole, type CheckInput, type ContentCheck, type Finding } from '../finding.js';
import { textsFor, type Row, type RowText } from '../row.js';
import { withUnit } from '../wording.js';

export const transcriptionDiffers: ContentCheck = {
  code: 'transcription-differs',
  looksFor: say(
    '前年度から転記する欄（前年度実績、前年度の改善策）が、前年度の記録と違う',
    'a field that repeats last year, and not what last year’s record says',
  ),
  finds: [
    { cells: { previousFigure: '327' }, previous: { figure: '372' } },
    { cells: { previousFigure: '327', figure: '340' }, previous: { previousFigure: '355', figure: '372' } },
    { cells: { previousText: '窓口を週に2回開く。' }, previous: { next: '窓口を週に3回開く。' } },
  ],
  passes: [
    { cells: { previousFigure: '372', figure: '340' }, previous: { previousFigure: '355', figure: '372' } },
    { cells: { previousText: '窓口を 週に3回開く。' }, previous: { next: '窓口を週に3回開く。' } },
  ],
  examine: eachRow((row, { table }) => {
    const previous = table.previousOf(row);
    return previous ? [...figures(row, previous, table), ...lists(row, previous, table), ...texts(row, previous)] : [];
  }),
};

function figures(row: Row, previous: Row, { year }: CheckInput['table']): Finding[] {
  return row.figures.flatMap((figure): Finding[] => {
    const isPast =
      figure.isColumn &&
      figure.purpose !== 'target' &&
      figure.isDated &&
      figure.year !== undefined &&
      year !== undefined &&
      figure.year < year;
    if (!isPast || figure.purpose === 'baseline') return [];
    const was = previous.figures.filter(
      (one) => one.isColumn && one.purpose === figure.purpose && one.year === figure.year,
    );
    const [before] = was.filter(({ label }) => label.key === figure.label.key).concat(was.length === 1 ? was : []);
    if (!before || before.value === figure.value) return [];
    const raw = previous.record.cells[before.text.field.id]?.value;
    // Rounded by its format it is still the same figure.
    if (raw?.kind === 'value' && typeof raw.raw === 'number' && raw.raw === figure.value) return [];
    return [
      {
        row,
        field: figure.text.field,
        quotes: [whole(figure.text), ofPrevious(whole(before.text))],
        suggestion: before.text.prose.source,
        message: say(
          `前年度の記録では「${withUnit(before)}」ですが、「${withUnit(figure)}」と転記されています。`,
          `Last year’s record has "${withUnit(before)}", and "${withUnit(figure)}" was carried over.`,
        ),
      },
    ];
  });
}

/** 10回 延べ53人 in a column of last year: figure by figure. */
function lists(row: Row, previous: Row, { year }: CheckInput['table']): Finding[] {
  return textsFor(row, 'figure').flatMap((text): Finding[] => {
    const isPast = text.year !== undefined && year !== undefined && text.year < year && text.prose.figures.length > 1;
    const [was, ...others] = isPast
      ? textsFor(previous, 'figure', 'status').filter((one) => (one.year ?? year - 1) === text.year)
      : [];
    if (!was || others.length > 0 || !isOtherwise(text, was)) return [];
    return [
      {
        row,
        field: text.field,
        quotes: [whole(text), ofPrevious(whole(was))],
        suggestion: was.prose.source,
        message: say(
          '前年度の記録と数値が違います。転記の誤りでないか確かめてください。',
          'The figures are not those of last year’s record. Check whether they were carried over rightly.',
        ),
      },
    ];
  });
}

/** As many figures of the same things, and one of them another. */
function isOtherwise({ prose: { figures: now } }: RowText, { prose: { figures: was } }: RowText): boolean {
  const isAlike = now.length === was.length && now.every(({ family }, i) => family === was[i]?.family);
  return isAlike && now.some(({ value }, i) => value !== was[i]?.value);
}

const KINDS: readonly (readonly [RegExp, readonly RowText['purpose'][]])[] = [
  [/改善|今後|方策|対応|予定|取組方針/u, ['next', 'evaluationAndNext']],
  [/課題|評価|コメント|理由|分析/u, ['evaluation', 'evaluationAndNext']],
  [/取組|実施|状況|成果/u, ['status']],
];

function texts(row: Row, previous: Row): Finding[] {
  return textsFor(row, 'previousText').flatMap((text): Finding[] => {
    const purposes = KINDS.find(([words]) => words.test(text.field.label.ja))?.[1] ?? [];
    const before = textsFor(previous, ...purposes);
    const [was] = before.length > 1 ? nearestLabel(before, text) : before;
    if (!was || isSame(text.prose.plain, was.prose.plain)) return [];
    return [
      {
        row,
        field: text.field,
        quotes: [whole(text), ofPrevious(whole(was))],
        suggestion: was.prose.source,
        message: say(
          `前年度の記録の「${was.field.label.ja}」と違います。転記の誤りでないか確かめてください。`,
          `This is not "${was.field.label.en}" of last year’s record. Check whether it was carried over rightly.`,
        ),
      },
    ];
  });
}

function nearestLabel(all: readonly RowText[], { field }: RowText): RowText[] {
  const bare = compact(field.label.ja).replace(/^(?:前年度?|昨年度?|前回)の?/u, '');
  return all.filter((one) => compact(one.field.label.ja) === bare || compact(one.field.label.ja).includes(bare));
}

/** But for a full stop and marks. */
function isSame(a: string, b: string): boolean {
  const bare = (text: string) => text.replace(/[。、・･.,]/gu, '');
  return bare(a) === bare(b);
}
