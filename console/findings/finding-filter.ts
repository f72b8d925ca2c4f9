/**
 * Which findings are shown, and how they are grouped: what there are few of comes first, as the one error of its kind is
 * worth more than the hundredth of the same.
 */
import type { FindingDto } from '../../core/protocol/findings.js';
import { isToLookAt } from '../../core/check/content/standing-findings.js';
import { searchText } from '../text/search-text.js';

export const GROUPINGS = ['check', 'department', 'goal'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** `open`: what somebody has to look at. `noted`: with what is only worth a note. `fine`: what is said to be right. */
export const STANDINGS = ['open', 'noted', 'fine'] as const;
type Standing = (typeof STANDINGS)[number];

export interface FindingFilter {
  readonly by: Grouping;
  readonly show: Standing;
  /** '' for all, as in the others. */
  readonly department: string;
  readonly check: string;
  readonly text: string;
  /** A row that the address names. */
  readonly row: string;
}

/** From an address; what it does not know is left open. */
export function filterFrom(filters: Readonly<Record<string, string>>): FindingFilter {
  const { by, show, department = '', check = '', text = '', row = '' } = filters;
  return {
    by: GROUPINGS.find((one) => one === by) ?? 'check',
    show: STANDINGS.find((one) => one === show) ?? 'open',
    department,
    check,
    text,
    row,
  };
}

/** As part of an address: what is left open is not named. */
export function filterNotes({ by, show, ...others }: FindingFilter): Readonly<Record<string, string>> {
  return { ...others, by: by === 'check' ? '' : by, show: show === 'open' ? '' : show };
}

/** Texts are compared without width, case and spaces. */
export function filterFindings(findings: readonly FindingDto[], filter: FindingFilter): readonly FindingDto[] {
  const { department, check, row } = filter;
  const wanted = searchText(filter.text);
  return findings.filter(
    (one) =>
      isShown(one, filter.show) &&
      (department === '' || one.departments.includes(department)) &&
      (check === '' || one.code === check) &&
      (row === '' || one.record === row) &&
      (wanted === '' || searchText(textOf(one)).includes(wanted)),
  );
}

function isShown(finding: FindingDto, show: Standing): boolean {
  if (show === 'fine') return finding.standing !== 'open';
  return show === 'noted' ? finding.standing === 'open' : isToLookAt(finding);
}

function textOf({ row, goal, departments, label, text, message, sheet, address }: FindingDto): string {
  return [row, goal, ...departments, label.ja, label.en, text, message.ja, message.en, sheet, address].join(' ');
}

export interface FindingGroup {
  /** A check's code, a department's name ('' for none), a goal. */
  readonly key: string;
  readonly findings: readonly FindingDto[];
}

/** @returns by check the fewest first; by department and goal in the order of the table */
export function groupFindings(findings: readonly FindingDto[], by: Grouping): readonly FindingGroup[] {
  const groups = new Map<string, FindingDto[]>();
  for (const finding of findings) {
    for (const key of keysOf(finding, by)) {
      const group = groups.get(key);
      if (group) group.push(finding);
      else groups.set(key, [finding]);
    }
  }
  const list = [...groups].map(([key, own]) => ({ key, findings: own.toSorted(byGravity) }));
  if (by !== 'check') return list;
  return list.toSorted((a, b) => gravity(a) - gravity(b) || a.findings.length - b.findings.length);
}

function keysOf({ code, departments, goal }: FindingDto, by: Grouping): readonly string[] {
  if (by === 'check') return [code];
  if (by === 'goal') return [goal];
  return departments.length === 0 ? [''] : departments;
}

const GRAVITY = ['error', 'warning', 'info'] as const;

function byGravity(one: FindingDto, other: FindingDto): number {
  return GRAVITY.indexOf(one.severity) - GRAVITY.indexOf(other.severity);
}

function gravity({ findings }: FindingGroup): number {
  return Math.min(...findings.map(({ severity }) => GRAVITY.indexOf(severity)));
}
