/**
 * What a drafted table block is called, and what is said of it: id, label, ties, the note on how sure it is.
 */
import { say } from '../../issue/say.js';
import { labelOf, type BlockInput, type Drafting, type FieldInput } from '../drafting.js';
import { draftNote, type DraftNote } from '../reasons.js';
import { calledWords, headerWords } from '../guess/field-source.js';
import type { TableGroup } from '../survey/table-columns.js';
import type { GuessedColumn, KeyChoice } from '../guess/table-keys.js';

/** A free id for a block, by what names its records: `entry` where departments share a programme. */
export function blockId({ name, key }: KeyChoice, drafting: Drafting): string {
  const byDepartment = key.some((one) => one !== name && one.guess.type === 'department');
  const id = byDepartment ? 'entry' : name?.guess.id;
  return drafting.blockIds.free(id !== undefined && NAMING.has(id) ? id : 'table');
}

const NAMING = new Set(['entry', 'programme', 'indicator', 'training', 'item', 'facility', 'title', 'measure', 'goal']);

/** A block is called after the header of the column that names its records: 事業名 → 事業, 取組の名称 → 取組. */
export function blockLabel({ name }: KeyChoice): { ja: string; en: string } {
  const text = name ? calledWords(name.column.header.leaf).replace(/(?<=..)の?(?:名称|名)$/u, '') : '表';
  return labelOf(text, name?.guess.id === undefined ? undefined : name.guess.term?.en);
}

/** How sure a block is, by its header and by whether its key tells all rows apart. */
export function blockNote(group: TableGroup, choice: KeyChoice): DraftNote {
  const places = group.tables.map(({ table: { view, band } }) =>
    say(`${view.grid.name}の${band.top}行目`, `${view.grid.name}, row ${band.top}`),
  );
  const [first, more] = [places.slice(0, 3), places.length - 3];
  const found = say(
    `見出しを${first.map(({ ja }) => ja).join('、')}${more > 0 ? `ほか${more}か所` : ''}に見つけた`,
    `headers stand in ${first.map(({ en }) => en).join('; ')}${more > 0 ? ` and ${more} more places` : ''}`,
  );
  const sure = Math.min(Math.max(...group.tables.map(({ table }) => table.sure)), choice.unique ? 0.9 : 0.6);
  return draftNote(sure, [found, choice.because]);
}

/** A column with the id of the field that stands in it. */
export interface FieldedColumn {
  readonly one: GuessedColumn;
  readonly id: string;
}

/** The columns of a heading row, first the one that names the rows. */
type FieldedHeading = readonly [name: FieldedColumn, ...others: FieldedColumn[]];

/** The block that a table's heading rows are records of. */
export function headingBlock(
  [name, ...others]: FieldedHeading,
  choice: KeyChoice,
  contexts: readonly FieldInput[],
  drafting: Drafting,
): BlockInput {
  return {
    id: drafting.blockIds.free('group'),
    label: { ja: '区分', en: 'Group' },
    layout: 'heading',
    key: [...contexts.filter(({ role }) => role === 'key').map((field) => field.id), 'group'],
    fields: [
      { id: 'group', label: blockLabel(choice), role: 'key', required: true, from: { heading: name.id } },
      ...others.map(({ one, id }): FieldInput => ({
        id,
        label: labelOf(headerWords(one.column.header.leaf), one.guess.term?.en),
        role: one.guess.role === 'key' ? 'plan' : one.guess.role,
        from: { heading: id },
      })),
    ],
    draft: draftNote(0.65, [
      say(
        '名称のほかはほとんど空欄で、下の行の名称が字下げされている行を見出し行とみなした',
        'rows with hardly more than a name, over rows whose names are indented, are taken for headings',
      ),
    ]),
  };
}

/** A rating and what is said of it belong together. */
export function tiesOf(fields: readonly FieldInput[]): { ties?: string[][] } {
  const answers = new Set(fields.filter(({ role }) => role === 'answer').map(({ id }) => id));
  const partner = ['evaluation', 'direction', 'reason'].find((id) => answers.has(id));
  return answers.has('rating') && partner !== undefined ? { ties: [['rating', partner]] } : {};
}
