/**
 * How the lines of an outline are marked: １, (1), ・, in a cell of its own or before the text in the same one.
 */
import type { Block, Form } from '../../form/form.js';
import { compileTemplate } from '../../form/template.js';

/** A text taken apart into the mark in front and what stands behind it. */
export interface MarkedText {
  readonly level: number;
  readonly mark: string;
  readonly text: string;
}

/** The marks of an outline's levels, from the outermost. */
export class LevelMarks {
  constructor(private readonly levels: readonly (readonly Mark[])[]) {}

  /** The innermost level, by which records are made. */
  get last(): number {
    return this.levels.length - 1;
  }

  /** The level of a text that is nothing but a mark; -1 for any other. */
  levelOf(text: string): number {
    return this.levels.findIndex((marks) => marks.some(({ alone }) => alone(text)));
  }

  /** A text with its mark in front; undefined for one without. */
  inFront(whole: string): MarkedText | undefined {
    for (const [level, marks] of this.levels.entries()) {
      const text = marks.map(({ before }) => before(whole)).find((rest) => rest !== undefined);
      if (text !== undefined) return { level, mark: whole.slice(0, whole.length - text.length).trim(), text };
    }
    return undefined;
  }
}

/** Of each block of a form; made once a form (`form.once`). */
export function marksByBlock({ blocks }: Form): ReadonlyMap<Block, LevelMarks> {
  return new Map(blocks.map((block) => [block, new LevelMarks(block.levels.map(({ marks }) => marks.map(markOf)))]));
}

interface Mark {
  readonly alone: (text: string) => boolean;
  /** The text behind the mark in the same cell. */
  readonly before: (text: string) => string | undefined;
}

function markOf(template: string): Mark {
  const alone = compileTemplate(template);
  // A bare number needs a sign or a space behind it: 「３歳児の…」 is no third heading.
  const bare = /^\{n(?::[A-Za-z0-9]+)?\}$/u.test(template);
  const within = ['', '.', '、'].map((sign) => compileTemplate(`${template}${sign}{text}`));
  return {
    alone: (text) => alone(text) !== undefined,
    before: (text) => {
      if (bare && !/^\s*(?:[0-9０-９]+[\s.．、]|[①-⑳])/u.test(text)) return undefined;
      return within.map((match) => match(text)?.['text']).findLast((rest) => rest !== undefined);
    },
  };
}
