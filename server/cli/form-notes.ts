/**
 * What a drafted document says of its own parts: which are still as the program wrote them, and how sure it was.
 */
import type { FormInput } from '../../core/form/form.js';
import type { Language } from './output.js';

export interface DraftedPart {
  /** Where it stands in the document: `blocks[0].fields[2]`. */
  readonly path: string;
  readonly kind: 'block' | 'field' | 'vocabulary';
  readonly name: string;
  readonly sure: number;
  readonly because: string;
  readonly becauseEn?: string | undefined;
}

/** In the order of the document. */
export function draftedParts({ blocks, vocabularies = {} }: Pick<FormInput, 'blocks' | 'vocabularies'>): DraftedPart[] {
  const words = Object.entries(vocabularies).flatMap(([id, { draft }]): DraftedPart[] =>
    draft ? [{ path: `vocabularies.${id}`, kind: 'vocabulary', name: id, ...draft }] : [],
  );
  const parts = blocks.flatMap((block, b): DraftedPart[] => [
    ...(block.draft
      ? [{ path: `blocks[${b}]`, kind: 'block' as const, name: `${block.id} ${block.label.ja}`, ...block.draft }]
      : []),
    ...block.fields.flatMap(({ id, label, draft }, f): DraftedPart[] =>
      draft ? [{ path: `blocks[${b}].fields[${f}]`, kind: 'field', name: `${id} ${label.ja}`, ...draft }] : [],
    ),
  ]);
  return [...words, ...parts];
}

/** The doubtful ones first. */
export function byDoubt(parts: readonly DraftedPart[]): DraftedPart[] {
  return [...parts].sort((a, b) => a.sure - b.sure);
}

/** Why it is as it is; older drafts say it in Japanese alone. */
export function reasonOf({ because, becauseEn }: DraftedPart, language: Language): string {
  return language === 'ja' ? because : (becauseEn ?? because);
}

/** 0.5 → 50%. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
