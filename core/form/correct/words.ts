/**
 * The choices of a form's fields while they are corrected: fields may share them, and only the field that a person
 * corrected gets others.
 */
import type { Block, Field, Vocabulary } from '../form.js';
import type { FormDocument } from '../form-schema.js';
import { nameOfField, type Corrections } from './corrections.js';

export class Words {
  private readonly vocabularies: Record<string, Vocabulary>;

  constructor(
    private readonly document: FormDocument,
    private readonly corrections: Corrections,
  ) {
    this.vocabularies = { ...document.vocabularies };
  }

  all(): FormDocument['vocabularies'] {
    return this.vocabularies;
  }

  /** The vocabulary of a field that is a choice. @param choices undefined where they stay what they were */
  of({ id: block }: Block, field: Field, choices: readonly string[] | undefined): string {
    const { vocabulary } = field;
    const known = vocabulary === undefined ? undefined : this.vocabularies[vocabulary];
    if (choices === undefined && vocabulary !== undefined && known) return vocabulary;
    const name =
      vocabulary !== undefined && !this.isShared(vocabulary, nameOfField(block, field.id))
        ? vocabulary
        : this.free(field.id);
    this.vocabularies[name] = withChoices(known, choices ?? []);
    return name;
  }

  /** Whether a field that is not corrected in this way has the same choices. */
  private isShared(vocabulary: string, own: string): boolean {
    return this.document.blocks.some((block) =>
      block.fields.some((field) => {
        const name = nameOfField(block.id, field.id);
        return name !== own && field.vocabulary === vocabulary && !this.corrections.fields[name]?.isLeftOut;
      }),
    );
  }

  private free(wanted: string): string {
    for (let n = 1; ; n++) {
      const name = n === 1 ? wanted : `${wanted}-${n}`;
      if (!Object.hasOwn(this.vocabularies, name)) return name;
    }
  }
}

/** Other spellings of a choice stay with it. */
function withChoices(known: Vocabulary | undefined, choices: readonly string[]): Vocabulary {
  return {
    unset: [],
    qualified: false,
    ...(known ? { unset: known.unset, qualified: known.qualified } : {}),
    choices: choices.map((value) => known?.choices.find((one) => one.value === value) ?? { value, aliases: [] }),
  };
}
