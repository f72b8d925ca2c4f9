/**
 * Marks for "the same as above": 〃, 々 alone in a cell, 仝, 同上.
 */
import { compact } from './normalise.js';

/** ″, ” and " stand for 〃 where a keyboard has none; ″ in its normal form is ′′. */
const DITTO = /^(?:[〃々仝”"]|′′|[(「]?(?:[同仝]上|上記?に同じ)[)」]?)+$/u;
/** Characters of which one stands in every such text. */
const MAY_BE = /[〃々仝”"″′上同]/u;
const LONGEST = 8;

/** Whether a text says nothing but that what stands above holds here, too. */
export function isDitto(text: string): boolean {
  return text.length <= LONGEST && MAY_BE.test(text) && DITTO.test(compact(text));
}
