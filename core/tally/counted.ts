/**
 * Which fields are counted: those that the form names (`tally`), else what can be told from it: choices with few words that
 * are answered, or planned for the year; and targets with a result beside them. No word of any city's decides here.
 */
import { usesOf } from '../check/content/purposes.js';
import type { Block, Form } from '../form/form.js';
import { headingFields } from '../publication/headings.js';
import { publishedUses, type PublishedUse } from '../publication/published-fields.js';
import type { ChoiceTally } from './tally-schema.js';

export interface CountedChoice {
  readonly block: Block;
  readonly use: PublishedUse;
  readonly kind: ChoiceTally['kind'];
}

export interface CountedTarget {
  readonly block: Block;
  readonly target: PublishedUse;
  readonly result: PublishedUse;
  /** Undefined where the row's name tells it. */
  readonly better: 'more' | 'less' | undefined;
}

/** More words than this are a list of names, not a scale. */
const FEW = 12;

/** @param form in its year. Fields that are not published are not counted either. */
export function countedChoices(form: Form): readonly CountedChoice[] {
  const said = form.document.tally?.choices;
  if (said) {
    return said.flatMap(({ field, as }) => {
      const found = fieldAt(form, field);
      return found ? [{ ...found, kind: as }] : [];
    });
  }
  return form.blocks.flatMap((block) =>
    publishedUses(form, block).flatMap((use): CountedChoice[] => {
      const { field, purpose, year, published } = use;
      const count = published.choices.length;
      if (field.type !== 'choice' || field.role === 'key' || count < 2 || count > FEW) return [];
      if (field.role === 'plan') {
        const isOfYear = year === undefined || year === form.year;
        return purpose === 'plannedDirection' && isOfYear ? [{ block, use, kind: 'direction' }] : [];
      }
      // 次年度の方向性 is said this year; what was said of years before is theirs.
      if (year !== undefined && form.year !== undefined && year < form.year) return [];
      return [{ block, use, kind: purpose === 'rating' || purpose === 'direction' ? purpose : 'choice' }];
    }),
  );
}

/** @param form in its year */
export function countedTargets(form: Form): readonly CountedTarget[] {
  const said = form.document.tally?.targets;
  if (said) {
    return said.flatMap(({ target, result, better }) => {
      const [wanted, found] = [fieldAt(form, target), fieldAt(form, result)];
      return wanted && found && wanted.block === found.block
        ? [{ block: wanted.block, target: wanted.use, result: found.use, better }]
        : [];
    });
  }
  return form.blocks.flatMap((block) => pairsIn(form, block));
}

/** One target for each result: the target of the year, else the only one there is. */
function pairsIn(form: Form, block: Block): CountedTarget[] {
  const uses = publishedUses(form, block);
  const isOfYear = ({ year }: PublishedUse) => year === undefined || year === form.year;
  const headings = new Set(headingFields(form).map(({ id }) => id));
  // 基本目標 is what a row stands under.
  const targets = uses.filter(({ purpose, field }) => purpose === 'target' && !headings.has(field.id));
  const results = uses.filter(({ purpose, field }) => purpose === 'figure' && field.role === 'answer').filter(isOfYear);
  const ofYear = targets.filter(isOfYear);
  if (results.length === 1 && results[0]) {
    const target = ofYear.length === 1 ? ofYear[0] : targets.length === 1 ? targets[0] : undefined;
    return target ? [{ block, target, result: results[0], better: undefined }] : [];
  }
  // Several of each, side by side in the same order: 参加者の目標, 参加者の実績, 回数の目標, 回数の実績.
  if (results.length === 0 || ofYear.length !== results.length) return [];
  return ofYear.flatMap((target, i) => {
    const result = results[i];
    return result ? [{ block, target, result, better: undefined }] : [];
  });
}

function fieldAt(form: Form, path: string): { block: Block; use: PublishedUse } | undefined {
  const [blockId, fieldId] = path.split('.');
  const block = form.blocks.find(({ id }) => id === blockId);
  const use = block && publishedUses(form, block).find(({ field }) => field.id === fieldId);
  return block && use ? { block, use } : undefined;
}

/** The name of the thing that a row's figures are of. */
export function indicatorOf(form: Form, block: Block): string | undefined {
  return usesOf(form, block).find(({ purpose }) => purpose === 'indicator')?.field.id;
}
