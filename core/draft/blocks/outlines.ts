/**
 * Drafts outlines: sheets without a table whose lines are numbered or marked, １ … (1) … ・. Each part under an unmarked
 * heading is a block of its own; a record is a line of the innermost level.
 */
import { say } from '../../issue/say.js';
import { compact } from '../../text/normalise.js';
import type { BlockInput, Drafting, FieldInput } from '../drafting.js';
import { draftNote } from '../reasons.js';
import { oneLine, type SheetView, type Slot } from '../survey/sheet-view.js';

/** A heading that begins an outline's part of the sheet. */
interface OutlineContext {
  readonly id: string;
  readonly template: string;
}

interface DraftedOutlines {
  readonly blocks: readonly BlockInput[];
  readonly contexts: readonly OutlineContext[];
}

interface Line {
  readonly row: number;
  readonly slot: Slot;
  /** The template of its mark; undefined for a line without one. */
  readonly mark: string | undefined;
}

interface Region {
  readonly heading: Line | undefined;
  readonly lines: readonly Line[];
}

/** Fewer marked lines are no outline. */
const FEWEST_LINES = 3;
const MOST_LEVELS = 4;

/** @param alone whether nothing else stands in the workbook, so that an outline needs no heading to be found by */
export function outlineBlocks(views: readonly SheetView[], alone: boolean, drafting: Drafting): DraftedOutlines {
  const regions = views.flatMap(regionsOf);
  const headed = regions.filter(({ heading }) => heading !== undefined);
  const chosen = headed.length > 0 ? headed : alone ? regions.slice(0, 1) : [];
  const contexts: OutlineContext[] = [];
  const blocks: BlockInput[] = [];
  for (const region of chosen) {
    const template = region.heading && headingTemplate(region.heading.slot.text);
    if (region.heading && (template === undefined || contexts.some((other) => other.template === template))) continue;
    const levels = levelsOf(region.lines);
    const context = template === undefined ? undefined : { id: `part${contexts.length + 1}`, template };
    blocks.push(outlineBlock(region, levels, context?.id, drafting));
    if (context) contexts.push(context);
  }
  return { blocks, contexts };
}

/** How a line's mark is written, by its first cell. */
function markOf(text: string, alone: boolean): string | undefined {
  const plain = compact(text);
  if (/^\(\d{1,3}\)/u.test(plain)) return '({n})';
  const chapter = /^第\d{1,3}(章|節|部|編|条)/u.exec(plain)?.[1];
  if (chapter !== undefined) return `第{n}${chapter}`;
  const sign = /^[・●○◆◇■□▪◎▼]/u.exec(plain)?.[0];
  if (sign !== undefined) return sign;
  if (/^\d{1,3}-\d{1,3}(?!\d)/u.test(plain)) return '{n}-{n}';
  if (/^\d{1,3}\.(?!\d)/u.test(plain)) return '{n}.';
  if (/^\d{1,3}、/u.test(plain)) return '{n}、';
  if (/^\d{1,3}$/u.test(plain) && alone) return '{n}';
  if (/^\s*[0-9０-９]{1,3}[\s\u3000]+\D/u.test(text) || /^[①-⑳]/u.test(text.trim())) return '{n}';
  return undefined;
}

function regionsOf(view: SheetView): Region[] {
  const lines = view.rows.flatMap((row): Line[] => {
    const slots = view.at(row);
    const [slot] = slots;
    if (!slot) return [];
    return [{ row, slot, mark: slots.length <= 3 ? markOf(slot.text, slots.length > 1) : undefined }];
  });
  const outermost = lines.find(({ mark }) => mark !== undefined)?.mark;
  if (lines.filter(({ mark }) => mark !== undefined).length < FEWEST_LINES || outermost === undefined) return [];
  const regions: { heading: Line | undefined; lines: Line[] }[] = [];
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    const begins = line.mark === undefined && next?.mark === outermost && line.slot.left <= next.slot.left;
    if (begins) regions.push({ heading: line, lines: [] });
    else if (line.mark !== undefined) {
      const region = regions.at(-1);
      if (region) region.lines.push(line);
      else regions.push({ heading: undefined, lines: [line] });
    }
  });
  return regions.filter((region) => region.lines.length >= 2);
}

/** The marks of a region, outermost first: a mark that first comes later stands deeper. */
function levelsOf(lines: readonly Line[]): string[] {
  const marks: string[] = [];
  for (const { mark } of lines) if (mark !== undefined && !marks.includes(mark)) marks.push(mark);
  return marks.slice(0, MOST_LEVELS);
}

/** The heading as it stands, up to a colon or a bracket; undefined where it cannot be told from other texts. */
function headingTemplate(text: string): string | undefined {
  const whole = oneLine(text);
  const fixed = (/^[^:：（(「]*/u.exec(whole)?.[0] ?? '').trim();
  if (fixed.length < 2 || fixed.length > 40 || /[{}*]/u.test(fixed)) return undefined;
  return fixed.length < whole.length ? `${fixed}*` : fixed;
}

const KNOWN_HEADINGS: readonly (readonly [RegExp, string, string])[] = [
  [/目標/u, 'objective', 'Objective'],
  [/方針|展開|方策/u, 'policy', 'Policy'],
  [/内容|事業|取組/u, 'item', 'Item'],
  [/課題/u, 'issue', 'Issue'],
  [/体制|職員/u, 'staff', 'Staff'],
  [/研修/u, 'training', 'Training'],
];

function outlineBlock(
  { heading, lines }: Region,
  levels: readonly string[],
  within: string | undefined,
  drafting: Drafting,
): BlockInput {
  const title = heading
    ? oneLine(heading.slot.text)
        .replace(/[:：].*$/su, '')
        .slice(0, 40)
    : '項目';
  const known = KNOWN_HEADINGS.find(([pattern]) => pattern.test(title));
  const fields = levelFields(levels);
  const last = lines.filter(({ mark }) => mark === levels.at(-1)).length;
  const keys = fields.filter(({ role }) => role === 'key').map(({ id }) => id);
  const shown = levels.map((mark) => `「${mark.replace('{n}', '１')}」`).join('の下に');
  const marks = levels.map((mark) => `"${mark.replace('{n}', '1')}"`).join(' over ');
  return {
    id: drafting.blockIds.free(known?.[1] ?? 'outline'),
    label: { ja: title, en: known?.[2] ?? title },
    layout: 'outline',
    ...(within === undefined ? {} : { within }),
    levels: levels.map((mark) => ({ marks: [mark] })),
    key: keys.length > 0 ? keys : fields.slice(0, 1).map(({ id }) => id),
    fields,
    draft: draftNote(heading ? 0.7 : 0.5, [
      say(
        `${shown}の行が${last}行ある。表ではなく箇条書きとみなした`,
        `${last} rows begin with a mark (${marks}): taken for a list, not for a table`,
      ),
    ]),
  };
}

function levelFields(levels: readonly string[]): FieldInput[] {
  const fields: FieldInput[] = [];
  levels.forEach((mark, i) => {
    const level = i + 1;
    const innermost = level === levels.length;
    const numbered = mark.includes('{n}');
    const suffix = i === 0 ? '' : String(level);
    if (numbered && (!innermost || levels.length === 1)) {
      fields.push({
        id: `no${suffix}`,
        label: { ja: i === 0 ? '番号' : `番号（${level}段目）`, en: `No.${suffix === '' ? '' : ` ${suffix}`}` },
        role: 'key',
        required: true,
        from: { level, take: 'mark' },
        draft: draftNote(0.8, [say('行の頭の番号', 'the number at the beginning of the row')]),
      });
    }
    fields.push({
      id: innermost ? 'text' : `heading${suffix}`,
      label: innermost
        ? { ja: '本文', en: 'Text' }
        : { ja: i === 0 ? '見出し' : `見出し（${level}段目）`, en: 'Heading' },
      role: innermost && (levels.length > 1 || numbered) ? 'answer' : 'key',
      required: true,
      from: { level, take: 'text' },
      draft: draftNote(0.6, [
        innermost
          ? say(
              '最も内側の行の本文。書き手が計画か担当課かは分からない',
              'the text of the innermost rows; whether the plan or a department wrote it cannot be told',
            )
          : say('見出しの行', 'rows of headings'),
      ]),
    });
  });
  return fields;
}
