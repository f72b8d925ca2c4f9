/**
 * Names of which somebody said which department they are: another spelling of it, as far as the register itself does not
 * have the name.
 */
import { namePieces } from '../../form/department-list.js';
import { departmentKnown } from '../../form/department.js';
import { blockOf, type Field, type Form } from '../../form/form.js';
import { distinctIssues } from '../../issue/distinct.js';
import { makeIssue } from '../../issue/make-issue.js';
import type { Issue } from '../../issue/issue.js';
import { withValue, type FormRecord, type RecordCell } from '../../record/record.js';
import { textValue } from '../../record/value.js';
import { compact } from '../../text/normalise.js';
import type { Reading } from '../reading.js';
import type { ToldDepartment } from './told.js';

type DepartmentReading = Pick<Reading, 'records' | 'department' | 'issues'>;

/** @returns what was read, with the register's names; the issues are those of what was used */
export function withToldDepartments(
  form: Form,
  { records, department }: Pick<Reading, 'records' | 'department'>,
  departments: readonly ToldDepartment[],
): DepartmentReading {
  if (departments.length === 0) return { records, department, issues: [] };
  const names = new ToldNames(form, departments);
  const issues: Issue[] = [];
  const read = records.map((record) => {
    const own = blockOf(form, record.block).fields.filter(({ type }) => type === 'department');
    return own.reduce((before, field) => renamed(before, field, names, issues), record);
  });
  const respondent = names.read(department, false);
  if (respondent !== department) {
    issues.push(makeIssue('department-told', { evidence: [department] }, department, respondent));
  }
  return { records: read, department: respondent, issues: distinctIssues(issues) };
}

class ToldNames {
  private readonly names: ReadonlyMap<string, string>;

  constructor(
    private readonly form: Form,
    departments: readonly ToldDepartment[],
  ) {
    this.names = new Map(departments.flatMap(({ written, name }) => (name === null ? [] : [[compact(written), name]])));
  }

  read(text: string, several: boolean): string {
    if (text === '') return text;
    const whole = this.names.get(compact(text));
    if (whole === undefined && !several) return text;
    if (this.form.departments.length > 0 && departmentKnown(this.form, text, several)) return text;
    if (whole !== undefined) return whole;
    return namePieces(text).reduceRight((before, { start, end }) => {
      const name = this.names.get(compact(text.slice(start, end)));
      return name === undefined ? before : before.slice(0, start) + name + before.slice(end);
    }, text);
  }
}

function renamed(record: FormRecord, { id, several }: Field, names: ToldNames, issues: Issue[]): FormRecord {
  const { key, cells, block, sheet } = record;
  const [inKey, cell] = [key[id], cells[id]];
  const text = cell?.value.kind === 'value' ? cell.value.text : (inKey ?? '');
  const name = names.read(text, several);
  if (name === text) return record;
  const named = inKey === undefined ? key : { ...key, [id]: names.read(inKey, several) };
  const address = cell?.address ?? '';
  issues.push(makeIssue('department-told', { sheet, block, key: named, address, evidence: [text] }, text, name));
  return { ...record, key: named, cells: cell ? { ...cells, [id]: renamedCell(cell, name) } : cells };
}

function renamedCell(cell: RecordCell, name: string): RecordCell {
  return cell.value.kind === 'value' ? withValue(cell, textValue(name)) : cell;
}
