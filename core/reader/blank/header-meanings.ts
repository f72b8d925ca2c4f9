/**
 * Which fields a header may be of, in the form's words and in those that offices use for them: 担当課 and 所管部署 are the
 * same header to whoever reads them.
 */
import type { Field, Form } from '../../form/form.js';
import { columnText, headerText } from '../survey/header-text.js';
import { synonymsOf } from '../survey/header-synonyms.js';
import { shownFields } from '../table/column-fields.js';
import { wordOf } from '../survey/dated-words.js';
import { groupsOf, wordsOf, YEAR_ALONE, type Landmark } from '../survey/landmarks.js';

export interface HeaderMeanings {
  /** Whether two texts may be the header of one field. */
  share(a: string, b: string): boolean;
  /** Names of what a header or label means: fields, or its own text where it is of none. */
  of(mark: Pick<Landmark, 'text' | 'year'>): readonly string[];
}

/** Made once a form (`form.once`). */
export function headerMeaningsOf(form: Form): HeaderMeanings {
  const fields = new Map<string, string[]>();
  for (const block of form.blocks) {
    for (const field of shownFields(form, block)) {
      for (const word of new Set(allWords(field))) {
        const known = fields.get(word);
        const name = `${block.id}.${field.id}`;
        if (known) known.push(name);
        else fields.set(word, [name]);
      }
    }
  }
  const meanings = (text: string) => fields.get(text) ?? [];
  return {
    share(a, b) {
      const other = meanings(columnText(b));
      return meanings(columnText(a)).some((name) => other.includes(name));
    },
    of({ text, year }) {
      if (text === YEAR_ALONE) return [`${text}${year}`];
      const names = meanings(wordOf(text));
      return names.length > 0 ? names : [text];
    },
  };
}

function allWords(field: Field): string[] {
  const { from } = field;
  const words = 'label' in from ? from.label.map(headerText) : wordsOf(field);
  // A group is over several fields: it means none of them by itself.
  const groups = new Set(groupsOf(field));
  return [...words, ...synonymsOf(words)].filter((word) => !groups.has(word));
}
