/**
 * How much speaks for two rows being the same programme, 0 to 1, and what. Each sign lessens what is left of the doubt:
 * the name most, then content and indicators, a little the department and the place. The numbers order proposals for a
 * person; they never decide.
 */
import type { Block } from '../form/form.js';
import { compact } from '../text/normalise.js';
import { likeness } from '../text/similarity.js';
import type { Profile } from './profile.js';
import { reason, type Reason } from './reasons.js';

export interface Evidence {
  /** Without the row's position, which the order of rows alone may change. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Below it a pair is not worth a person's look. */
export const WORTH_A_LOOK = 0.45;

const WEIGHT = { name: 0.9, content: 0.7, indicators: 0.5, parent: 0.3, department: 0.1, place: 0.08 } as const;
/** Content that several programmes share says less. */
const COMMON_CONTENT = 0.3;
/** What is the same but for brackets is as alike as this at least. */
const SAME_BUT_BRACKETS = 0.8;
/** From here on names, contents and indicators are called alike. */
const ALIKE = 0.4;
/** Shorter texts (a dash, 「継続」) are no content. */
const LEAST_CONTENT = 8;

/** @param isCommon whether several programmes of a year have that content */
export function evidenceFor(
  block: Block,
  previous: Profile,
  current: Profile,
  isCommon: (content: string) => boolean,
): Evidence {
  const name = nameShare(previous, current);
  const content = contentShare(previous, current);
  const contentWeight =
    isCommon(previous.content.text) || isCommon(current.content.text) ? COMMON_CONTENT : WEIGHT.content;
  const indicators = shareOf(previous.children, current.children);
  const parent = [...previous.parents].some((number) => current.parents.has(number));
  const department = previous.department !== '' && previous.department === current.department;
  const place = previous.places.size > 0 && changedPlaces(previous, current).length === 0;
  const doubt =
    (1 - WEIGHT.name * name) *
    (1 - contentWeight * content ** 2) *
    (1 - WEIGHT.indicators * indicators) *
    (1 - (parent ? WEIGHT.parent : 0)) *
    (1 - (department ? WEIGHT.department : 0)) *
    (1 - (place ? WEIGHT.place : 0));
  const reasons = [
    ...nameReasons(previous, current, name),
    ...placeReasons(block, previous, current),
    ...(department ? [reason('department-same')] : []),
    ...(previous.department !== '' && current.department !== '' && !department
      ? [reason('department-changed', previous.departmentWritten, current.departmentWritten)]
      : []),
    ...(content === 1 ? [reason('content-same')] : content >= ALIKE ? [reason('content-alike', content)] : []),
    ...(indicators === 1
      ? [reason('indicators-same')]
      : indicators >= ALIKE
        ? [reason('indicators-alike', indicators)]
        : []),
    ...(parent ? [reason('parent-linked')] : []),
  ];
  return { score: 1 - doubt, reasons };
}

function nameShare(previous: Profile, current: Profile): number {
  const alike = likeness(previous.name, current.name);
  return alike < SAME_BUT_BRACKETS && previous.plain === current.plain ? SAME_BUT_BRACKETS : alike;
}

function contentShare({ content: a }: Profile, { content: b }: Profile): number {
  if (a.text.length < LEAST_CONTENT || b.text.length < LEAST_CONTENT) return 0;
  return a.text === b.text ? 1 : likeness(a, b);
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((name) => b.has(name)).length;
  return (2 * shared) / (a.size + b.size);
}

function nameReasons(previous: Profile, current: Profile, share: number): Reason[] {
  const note = previous.yearNote !== current.yearNote ? [reason('year-note')] : [];
  if (previous.written === current.written) {
    const oneKey = Object.values(previous.record.key).join() === Object.values(current.record.key).join();
    return [reason('name-same'), ...(oneKey ? [reason('one-key')] : [])];
  }
  if (previous.name.text === current.name.text) return [reason('name-marks')];
  if (previous.plain === current.plain) return [reason('name-brackets'), ...note];
  return [reason(share >= ALIKE ? 'name-alike' : 'name-other', share), ...note];
}

function placeReasons(block: Block, previous: Profile, current: Profile): Reason[] {
  const changed = changedPlaces(previous, current);
  if (changed.length === 0) {
    if (previous.places.size > 0) return [reason('place-same')];
    const [from, to] = [previous.record.sheet, current.record.sheet];
    return from === to ? [] : [reason('sheet-changed', from, to)];
  }
  return changed.map((id) => {
    const label = block.fields.find((field) => field.id === id)?.label ?? { ja: '場所', en: 'Place' };
    return reason('place-changed', label, previous.places.get(id) ?? '', current.places.get(id) ?? '');
  });
}

function changedPlaces(previous: Profile, current: Profile): string[] {
  return [...previous.places].filter(([id, text]) => !sameText(text, current.places.get(id) ?? '')).map(([id]) => id);
}

function sameText(a: string, b: string): boolean {
  return a === b || compact(a) === compact(b);
}
