/**
 * Which forms the pane has to know: those of the cycles that the person may see, and the version that the open workbook
 * is on, which may be an earlier one.
 */
import type { Form } from '../../core/form/form.js';
import type { CycleDto } from '../../core/protocol/console.js';
import type { LinkFinding } from '../session/standing.js';

interface FormName {
  readonly id: string;
  readonly version: number;
}

/** The latest fiscal year's first, as the server lists cycles. */
export function wantedForms(cycles: readonly CycleDto[], finding: LinkFinding | undefined): FormName[] {
  const linked = finding?.kind === 'linked' ? finding.link : undefined;
  const own = cycles.some(({ form }) => form.id === linked?.form);
  const names = [
    ...(linked && own ? [{ id: linked.form, version: linked.formVersion }] : []),
    ...cycles.map(({ form: { id, version } }) => ({ id, version })),
  ];
  return names.filter((name, i) => names.findIndex((other) => isSame(name, other)) === i);
}

/** The first come first, each once: what the server says goes before what came with the pane. */
export function mergedForms(first: readonly Form[], others: readonly Form[]): Form[] {
  return [...first, ...others.filter((other) => !first.some((one) => isSame(one, other)))];
}

export function isSame(one: FormName, other: FormName): boolean {
  return one.id === other.id && one.version === other.version;
}
