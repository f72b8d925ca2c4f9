/**
 * The block of a form's labelled cells: one record for each sheet that has them, or several where the first label comes
 * again.
 */
import { say } from '../../issue/say.js';
import { headerText } from '../../reader/survey/header-text.js';
import { offeredIn, profileOf } from '../survey/column-profile.js';
import { labelOf, type BlockInput, type Drafting, type FieldInput } from '../drafting.js';
import { draftNote, NO_REASON } from '../reasons.js';
import { FieldIds } from '../guess/field-ids.js';
import { compact } from '../../text/normalise.js';
import { blankBooks, hasDiffering, roleTold } from '../guess/copies.js';
import { guessField, withRole, type FieldGuess } from '../guess/field-guess.js';
import { calledWords, headerWords } from '../guess/field-source.js';
import { valueCell, type FoundLabel } from '../survey/find-labels.js';
import { comparedBeside, groupLabels, type LabelGroup } from './label-groups.js';
import { isKnownWord } from '../../reader/survey/glossary.js';
import { markedField, sectionField } from './table-fields.js';

/** One block for the labels that stand on the same sheets. */
export function labelBlocks(labels: readonly FoundLabel[], drafting: Drafting): BlockInput[] {
  return clusters(groupLabels(labels)).flatMap((cluster) => labelBlock(cluster, drafting));
}

/** Labels that stand on the same sheets belong together. */
function clusters(groups: readonly LabelGroup[]): LabelGroup[][] {
  const result: LabelGroup[][] = [];
  for (const group of groups) {
    const sheets = new Set(group.found.map(({ view }) => view.index));
    const cluster = result.find((others) =>
      others.some(({ found }) => found.some(({ view }) => sheets.has(view.index))),
    );
    if (cluster) cluster.push(group);
    else result.push([group]);
  }
  return result;
}

function labelBlock(groups: readonly LabelGroup[], drafting: Drafting): BlockInput[] {
  const ids = new FieldIds();
  const guessed = groups.map((group) => ({ group, guess: guessOf(group) }));
  const name = nameOf(guessed);
  const made = judgedByCopies(guessed, name, drafting);
  const sheets = new Set(groups.flatMap(({ found }) => found.map(({ view }) => view.index)));
  const isKey = ({ group, guess }: Pick<GuessedLabel, 'group' | 'guess'>) =>
    group === name || (name !== undefined && ['no', 'code'].includes(guess.guess.id ?? ''));
  const fields = made.flatMap((one) => {
    const as = one.group === name ? 'name' : isKey(one) ? 'key' : 'field';
    return labelFields(one, as, ids, drafting);
  });
  const section = name ? undefined : drafting.sections.at(-1);
  if (section) {
    drafting.usedSections.add(section);
    fields.unshift({ ...sectionField(section, 'key'), id: ids.free(section.id) });
  }
  const keys = fields.filter(({ role }) => role === 'key');
  const key = keys.length > 0 ? keys : fields.slice(0, 1);
  const names = key.map(({ label }) => label.ja).join('・');
  const because = name
    ? say(`「${names}」で見分ける`, `"${names}" tells them apart`)
    : say(
        '見分ける欄が見つからないため、仮の欄を鍵とした',
        'nothing tells them apart: a field is taken for the time being',
      );
  const places = say(
    `${sheets.size}枚のシートに見出しと記入欄の組がある`,
    `labels with boxes stand on ${sheets.size} sheets`,
  );
  return [
    {
      id: drafting.blockIds.free('sheet'),
      label: { ja: '項目欄', en: 'Labelled cells' },
      layout: 'labels',
      key: key.map(({ id }) => id),
      fields: fields.map((field) => (key.includes(field) ? { ...field, role: 'key' } : field)),
      draft: draftNote(name ? 0.75 : 0.4, [places, because]),
    },
  ];
}

function guessOf({
  word,
  found,
  first,
}: LabelGroup): { guess: FieldGuess; texts: readonly string[] } & Pick<GuessedLabel, 'profile'> {
  const cells = found.map(valueCell);
  const seen = cells.map((cell) => ({
    text: cell?.error === undefined ? (cell?.text ?? '') : '',
    isNumber: typeof cell?.raw === 'number',
    hasFormula: cell?.formula !== undefined,
    shared: false,
  }));
  const offered = found.flatMap(({ view, value }) => offeredIn(view.grid.dropdowns ?? [], value) ?? []);
  const profile = profileOf(seen, offered.length > 0 ? [...new Set(offered)] : undefined);
  return { guess: guessField(headerWords(first.slot), word, profile), texts: profile.texts, profile };
}

interface GuessedLabel {
  readonly group: LabelGroup;
  readonly guess: ReturnType<typeof guessOf>;
  readonly profile: ReturnType<typeof profileOf>;
}

/** The labels with the roles that several workbooks tell. */
function judgedByCopies<Made extends Pick<GuessedLabel, 'group' | 'guess'>>(
  made: readonly Made[],
  name: LabelGroup | undefined,
  { years }: Drafting,
): Made[] {
  if (years.length < 2) return [...made];
  const names = new Map((name?.found ?? []).map((label) => [label.view, compact(valueCell(label)?.text ?? '')]));
  const cells = new Map(made.map((one) => [one, comparedBeside(one.group, (view) => names.get(view) ?? '', years)]));
  const blank = blankBooks([...cells.values()].map((own) => own.flatMap((cell) => [cell, cell])));
  const differ = [...cells.values()].some((own) => hasDiffering(own));
  return made.map((one) => {
    const own = cells.get(one) ?? [];
    // One sheet is one cell: what it tells it tells once.
    const role = roleTold(own.length === 1 ? [...own, ...own] : own, one.guess.guess, {
      blank,
      differ,
      copies: years.length,
    });
    return role ? { ...one, guess: { ...one.guess, guess: withRole(one.guess.guess, role) } } : one;
  });
}

/** The label whose value names the record: a programme's or a measure's name, else a number. */
function nameOf(made: readonly Pick<GuessedLabel, 'group' | 'guess'>[]): LabelGroup | undefined {
  const order = ['programme', 'measure', 'facility', 'item', 'indicator', 'goal', 'title', 'code', 'no', 'department'];
  const found = order.flatMap((id) => made.filter(({ guess }) => guess.guess.id === id));
  return found[0]?.group;
}

/** @param as whether it names the record, or is part of what does */
function labelFields(
  { group, guess: { guess, profile } }: Pick<GuessedLabel, 'group' | 'guess'>,
  as: 'name' | 'key' | 'field',
  ids: FieldIds,
  drafting: Drafting,
): FieldInput[] {
  const { word, found, first } = group;
  const { slot, take } = first;
  const [text = '', ...others] = [first, ...group.variants].map((label) =>
    headerWords(label.slot).replace(/[:：]$/u, ''),
  );
  const texts = [text, ...others.filter((other) => headerText(other) !== headerText(text))];
  const reworded =
    texts.length > 1
      ? say(
          `「${texts.join('」「')}」が同じ位置にあるので同じ欄とみなした`,
          `"${texts.join('", "')}" stand in the same place, and are taken for one`,
        )
      : NO_REASON;
  const id = ids.free(guess.id ?? `label${slot.top}${slot.left > 1 ? `c${slot.left}` : ''}`);
  const narrative = take === 'below';
  const role = as !== 'field' ? 'key' : narrative ? 'answer' : guess.role === 'key' ? 'plan' : guess.role;
  const known = isKnownWord(word) || narrative;
  const reasons = [
    ...guess.reasons,
    narrative
      ? say('見出しの下に大きな記入欄がある', 'a large box stands below the label')
      : take === 'within'
        ? say(
            `${found.length}か所で見出しと同じセルに値がある`,
            `in ${found.length} places the value stands in the label’s cell`,
          )
        : say(`${found.length}か所で右のセルに値がある`, `in ${found.length} places a value stands to the right`),
  ];
  const label = labelOf(calledWords(slot).replace(/[:：]$/u, ''), guess.id === undefined ? undefined : guess.term?.en);
  const marked = role === 'key' ? undefined : markedField(id, profile.texts, { label: texts, take }, drafting);
  if (marked) return [{ id, label, role: 'answer', ...marked }];
  const field: FieldInput = {
    id,
    label,
    ...(role === 'key' ? {} : drafting.typed(id, guess, profile)),
    role,
    ...(as === 'name' || (role === 'answer' && guess.type === 'choice' && profile.offered) ? { required: true } : {}),
    from: { label: texts, take },
    draft: draftNote(Math.min(guess.sure, known ? 0.8 : 0.5), [...reasons, reworded]),
  };
  if (!found.some(({ more }) => more)) return [field];
  const rest: FieldInput = {
    id: ids.free(`${id}More`),
    label: { ja: `${text}（続き）`, en: `${label.en} (more)` },
    role: 'plan',
    from: { label: texts, take: 'right', skip: 1, rest: true },
    draft: draftNote(0.4, [say(`「${text}」の値の右にもセルがある`, `cells stand behind the value of "${text}", too`)]),
  };
  return [field, rest];
}
