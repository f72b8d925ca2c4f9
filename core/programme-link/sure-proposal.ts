/**
 * Which proposals a coordinator may take all at once: those of the same name in the main, of which nothing else is in doubt.
 * It is a person's word all the same, and can be taken back.
 */
import type { ReasonCode } from './reasons.js';

interface Proposed {
  readonly score: number;
  readonly reasons: readonly { readonly code: ReasonCode }[];
}

const SAME_NAME: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['name-same', 'name-marks']);
/** 令和7年度新規分 and 令和8年度新規分 are two, and of several rows under one name any may be meant. */
const DOUBTFUL: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['year-note', 'one-key']);
const SURE = 0.8;
const SURE_BY_NAME = 0.7;

export function isSureProposal({ score, reasons }: Proposed): boolean {
  if (reasons.some(({ code }) => DOUBTFUL.has(code))) return false;
  return score >= (reasons.some(({ code }) => SAME_NAME.has(code)) ? SURE_BY_NAME : SURE);
}
