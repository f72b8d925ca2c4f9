/**
 * The fields of a block that two sides can disagree about: not the key, which names the record, and not what a heading
 * elsewhere says, which is merged where it stands.
 */
import type { Block, Field } from '../form/form.js';

export function contentFields(block: Block): readonly Field[] {
  return block.fields.filter(({ id, from }) => !block.key.includes(id) && !('context' in from) && !('labels' in from));
}
