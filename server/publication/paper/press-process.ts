/**
 * The process in which one paper is set (`press.ts`): takes it, answers with the PDF or with what went wrong, and ends.
 */
import type { Paper } from '../../../core/publication/paper/paper.js';
import { typeset } from './typeset.js';

export type Printed = { readonly pdf: Buffer } | { readonly error: string };

process.once('message', (paper: Paper) => {
  process.send?.(printed(paper), () => process.disconnect());
});

function printed(paper: Paper): Printed {
  try {
    return { pdf: typeset(paper) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
