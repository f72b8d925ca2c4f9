/**
 * The letter to a department, as it would be sent now: the text of the purpose, with what concerns the department.
 */
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { HandedDepartmentDto, HandingOutDto } from '../../core/protocol/handing-out.js';
import { placeTexts } from '../../core/handing-out/place-texts.js';
import type { Purpose } from '../../core/handing-out/purpose.js';
import { fillTemplate, type TemplateText } from '../../core/handing-out/template.js';
import { isOpen } from '../../core/workflow/workflow.js';
import { dayOf } from '../../core/workflow/deadline.js';

export interface LetterWriter {
  to(department: HandedDepartmentDto): TemplateText;
}

interface Background {
  readonly cycle: CycleDto;
  readonly overview: HandingOutDto;
  readonly template: TemplateText;
  readonly sender: string;
}

/** Letters are Japanese, whatever the language of the page. */
export function letterWriter({ cycle, overview, template, sender }: Background): LetterWriter {
  const today = dayOf(new Date());
  const { municipality, plan, fiscalYear, deadline } = cycle;
  const of = { municipality, plan, fiscalYear, deadline, page: overview.page, sender };
  return {
    to: ({ name: department, rows, blank, missing, reasons }) => {
      const facts = {
        ...of,
        department,
        rows,
        blank,
        missing: missing.map(({ row, field }) => ({ row, field: field.ja })),
        reasons: reasons.map(({ row, field, text }) => ({ row, field: field.ja, text })),
      };
      return fillTemplate(template, placeTexts(facts, today));
    },
  };
}

/** Those whom a purpose concerns. */
export function concerned(purpose: Purpose, departments: readonly HandedDepartmentDto[]): HandedDepartmentDto[] {
  return departments.filter(({ state }) => {
    if (purpose === 'remind') return isOpen(state);
    return purpose === 'hand-out' || state === 'returned';
  });
}
