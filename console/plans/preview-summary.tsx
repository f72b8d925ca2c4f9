/**
 * What was read from the blank workbook that a year is to be begun with: what a coordinator checks it by.
 */
import type { CyclePreviewDto } from '../../core/protocol/plans.js';
import { formatFiscalYear, formatList } from '../../view/language/formats.js';
import { Facts } from '../../view/look/facts.js';
import { useLook } from '../../view/look/look.js';
import { IssueList } from '../cells/issue-list.js';
import { Details } from '../frame/details.js';
import { useWording } from '../text/wording.js';

export function PreviewSummary({ preview }: { readonly preview: CyclePreviewDto }) {
  const look = useLook();
  const { language, t, say } = useWording();
  const words = t.setup.begin;
  const { form, fiscalYear, blocks, departments, issues } = preview;
  const rows = blocks
    .filter(({ records }) => records > 0)
    .map(({ label, records }) => words.rowsOf(say(label), records));
  const asked = words.departmentsOf(departments.length, formatList(departments, language));
  return (
    <section className={look.group} aria-label={words.found}>
      <h3 className={look.subheading}>{words.found}</h3>
      <Facts
        facts={[
          [words.form, t.setup.formVersion(say(form.title), form.version)],
          [words.workbookYear, fiscalYear === null ? words.noYear : formatFiscalYear(fiscalYear, language)],
          [words.rows, formatList(rows, language)],
          [words.departments, departments.length === 0 ? words.noDepartments : asked],
        ]}
      />
      {issues.length === 0 && <p className={look.quiet}>{words.fine}</p>}
      {issues.length > 0 && (
        <Details summary={words.issues(issues.length)} open={issues.some(({ severity }) => severity !== 'info')}>
          <IssueList issues={issues} />
        </Details>
      )}
    </section>
  );
}
