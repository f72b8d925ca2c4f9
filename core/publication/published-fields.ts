/**
 * Which fields of a form are published, and what is said of them. Names of persons and ways to reach them are not, unless
 * the form says so: what is published cannot be taken back.
 */
import { usesOf, type FieldUse } from '../check/content/purposes.js';
import type { Block, Form } from '../form/form.js';
import { unitIn } from '../prose/labels.js';
import { counterNamed } from '../prose/counters.js';
import { compact } from '../text/normalise.js';
import type { PublishedField } from './publication.js';

const OF_PERSON =
  /担当者|記入者|作成者|回答者|責任者|氏名|電話|内線|連絡先|メール|e-?mail|ファックス|fax|住所|生年月日|印$|^(?:課|係|部|所|館|園)長名?$/iu;

/** A field with what it is for. */
export interface PublishedUse extends FieldUse {
  readonly published: PublishedField;
  /** Whether its bare numbers are figures. */
  readonly isFigure: boolean;
}

/** @param form in its year @returns those of a block that are published, in the form's order */
export function publishedUses(form: Form, block: Block): readonly PublishedUse[] {
  return form.once(allUses).get(block.id) ?? [];
}

/** Whether it is kept out of what is published, as `block.field`. */
export function isLeftOut(form: Form, path: string, label: string): boolean {
  const { leftOut = [], shown = [] } = form.document.publication ?? {};
  return leftOut.includes(path) || (!shown.includes(path) && OF_PERSON.test(compact(label)));
}

function allUses(form: Form): ReadonlyMap<string, readonly PublishedUse[]> {
  return new Map(form.blocks.map((block) => [block.id, usesOfBlock(form, block)]));
}

function usesOfBlock(form: Form, block: Block): readonly PublishedUse[] {
  const { units = {}, definitions = {} } = form.document.publication ?? {};
  return usesOf(form, block).flatMap((use): PublishedUse[] => {
    const { field, purpose, year } = use;
    const path = `${block.id}.${field.id}`;
    if (isLeftOut(form, path, field.label.ja)) return [];
    const isFigure = ['figure', 'target', 'baseline', 'rate'].includes(purpose);
    const vocabulary = field.type === 'choice' ? form.vocabularies[field.vocabulary ?? ''] : undefined;
    const definition = definitions[path];
    const published: PublishedField = {
      id: field.id,
      label: { ja: inOneLine(field.label.ja), en: inOneLine(field.label.en) },
      type: field.type,
      role: field.role,
      unit: units[path] ?? (isFigure || field.type === 'number' ? unitOfLabel(field.label.ja) : null),
      choices: vocabulary?.choices.map(({ value }) => value) ?? [],
      // A text about what is to come is not of that year.
      year: (isFigure || purpose === 'plannedDirection') && year !== form.year ? (year ?? null) : null,
      definition: definition ? { ...definition } : null,
    };
    return [{ ...use, published, isFigure }];
  });
}

/** 来館者数（人）; 実績（計画前）says no unit. */
function unitOfLabel(label: string): string | null {
  const unit = unitIn(compact(label));
  if (unit === undefined) return null;
  return counterNamed(unit) || /^[千百万億]+円$/u.test(unit) ? unit : null;
}

export function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
