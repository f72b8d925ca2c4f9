/**
 * What of a draft a form can hold: a table of three hundred columns has more fields than a form may have. What is left out
 * is said in the note of its block.
 */
import { say } from '../issue/say.js';
import { FORM_LIMITS } from '../form/form-schema.js';
import type { BlockInput } from './drafting.js';
import { draftNote, reasonIn } from './reasons.js';

/** The blocks from the first on, each with its key and with as many other fields as there is room for. */
export function withinLimits(blocks: readonly BlockInput[]): BlockInput[] {
  let room: number = FORM_LIMITS.fieldsInAll;
  const kept: BlockInput[] = [];
  for (const block of blocks.slice(0, FORM_LIMITS.blocks)) {
    const fields = fieldsWithin(block, Math.min(room, FORM_LIMITS.fields));
    room -= fields.length;
    if (fields.length > 0) kept.push(fields.length < block.fields.length ? shortened(block, fields) : block);
  }
  return kept;
}

type Fields = BlockInput['fields'];

/** No field where there is no room for the key. */
function fieldsWithin({ fields, key, headingRows }: BlockInput, most: number): Fields {
  if (fields.length <= most) return fields;
  const needed = new Set([...key, ...(headingRows?.filled ?? [])]);
  const keys = fields.filter(({ id }) => needed.has(id)).length;
  if (keys > most) return [];
  let others = most - keys;
  return fields.filter(({ id }) => needed.has(id) || others-- > 0);
}

function shortened(block: BlockInput, fields: Fields): BlockInput {
  const left = block.fields.length - fields.length;
  const ids = new Set(fields.map(({ id }) => id));
  const because = say(
    `様式に置ける項目の数を超えるため、右の${left}項目は外した`,
    `a form has room for so many fields only: the ${left} to the right are left out`,
  );
  const { ties, ...rest } = block;
  const whole = ties?.filter((tie) => tie.every((id) => ids.has(id))) ?? [];
  return {
    ...rest,
    ...(whole.length > 0 ? { ties: whole } : {}),
    fields,
    draft: draftNote(block.draft?.sure ?? 0, [reasonIn(block.draft), because]),
  };
}
