/**
 * How each finding of a cycle stands: open, or said to be right by somebody, this year or last; and how grave it is by what
 * the coordinator said of its check. One number is counted from it, whoever shows it (decision 46).
 */
import type { Severity } from '../../issue/codes.js';
import type { Seen } from './cycle-findings.js';

/** What a check is for a cycle: as grave as that, or not asked at all. */
export const CHECK_SEVERITIES = ['error', 'warning', 'info', 'off'] as const;
export type CheckSeverity = (typeof CHECK_SEVERITIES)[number];

/** What somebody said of a finding. */
export interface Said {
  readonly check: string;
  readonly field: string;
  /** Of which texts. */
  readonly finding: string;
  readonly seen: Seen;
  /** '' where it was taken back. */
  readonly text: string;
}

export interface Standable {
  readonly id: string;
  readonly code: string;
  readonly field: string;
  readonly severity: Severity;
  readonly seen: Seen;
}

export interface Stood<F extends Standable, S extends Said> {
  readonly finding: F;
  readonly severity: Severity;
  /** `fine`: said this year. `fine-last-year`: said last year of the same text, and nothing else this year. */
  readonly standing: 'open' | 'fine' | 'fine-last-year';
  /** What was said of it; of last year's also where the text is another one by now. */
  readonly said: S | undefined;
  readonly saidBefore: S | undefined;
}

interface Answers<F extends Standable, S extends Said> {
  /** The last about each finding, also where it takes one back. */
  readonly said: readonly S[];
  /** Of last year's row of the same programme. */
  saidBefore(finding: F): readonly S[];
  /** Checks that a coordinator said something about for this cycle. */
  readonly settings: ReadonlyMap<string, CheckSeverity>;
}

export function standFindings<F extends Standable, S extends Said>(
  findings: readonly F[],
  { said, saidBefore, settings }: Answers<F, S>,
): Stood<F, S>[] {
  const byFinding = new Map(said.map((one) => [one.finding, one]));
  return findings.flatMap((finding): Stood<F, S>[] => {
    const setting = settings.get(finding.code);
    if (setting === 'off') return [];
    const own = byFinding.get(finding.id);
    const before = saidBefore(finding).findLast(
      ({ check, field, text }) => check === finding.code && field === finding.field && text !== '',
    );
    const isFine = own ? own.text !== '' : false;
    // Whoever took it back wants to see it, whatever was said last year.
    const isFineBefore = !own && before !== undefined && isSameText(before.seen, finding.seen);
    return [
      {
        finding,
        severity: setting ?? finding.severity,
        standing: isFine ? 'fine' : isFineBefore ? 'fine-last-year' : 'open',
        said: isFine ? own : undefined,
        saidBefore: before,
      },
    ];
  });
}

/** What it was held against is another year's by now. */
function isSameText({ own: before }: Seen, { own: now }: Seen): boolean {
  return before.length === now.length && before.every((text, i) => text === now[i]);
}

/** Whether somebody has to look at it: what is only worth a note is nobody's task. */
export function isToLookAt({ severity, standing }: Pick<Stood<Standable, Said>, 'severity' | 'standing'>): boolean {
  return standing === 'open' && severity !== 'info';
}
