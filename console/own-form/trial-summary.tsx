/**
 * What a form reads of a workbook: how much of what, of whom, the first rows, and what is wrong.
 */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { FormDocument } from '../../core/form/form-schema.js';
import type { BookTrialDto } from '../../core/protocol/form-trial.js';
import { formatFiscalYear, formatList } from '../../view/language/formats.js';
import { Facts } from '../../view/look/facts.js';
import { useLook } from '../../view/look/look.js';
import { IssueList } from '../cells/issue-list.js';
import { Details } from '../frame/details.js';
import { useWording } from '../text/wording.js';

interface TrialSummaryProps {
  /** What the workbook is called. */
  readonly name: string;
  /** That was tried. */
  readonly form: FormDocument;
  readonly book: BookTrialDto;
  /** What the present version reads, by block, where the form is the next one. */
  readonly before?: BookTrialDto | undefined;
}

export function TrialSummary({ name, form, book, before }: TrialSummaryProps) {
  const look = useLook();
  const { language, t, say } = useWording();
  const words = t.ownForm;
  const { fiscalYear, blocks, departments, ofNobody, issues, counts } = book;
  const total = blocks.reduce((sum, { records }) => sum + records, 0);
  const rows = blocks.map(({ block, records }) => {
    const was = before?.blocks.find((one) => one.block === block)?.records ?? records;
    const said = words.rowsOf(labelOf(form, block, say), records);
    return was === records ? said : `${said}（${words.readBefore(was)}）`;
  });
  const owners = [
    ...departments.map((one) => words.departmentRows(one.name, one.records)),
    ...(ofNobody > 0 ? [words.ofNobody(ofNobody)] : []),
  ];
  const wrong = counts.error + counts.warning + counts.info;
  return (
    <section className={look.card} aria-label={words.trialOf(name)}>
      <h4 className={look.subheading}>{words.trialOf(name)}</h4>
      {total === 0 && <p className={mergeClasses(look.text, look.wrong)}>{words.nothingRead}</p>}
      <Facts
        facts={[
          [words.year, fiscalYear === null ? words.noYear : formatFiscalYear(fiscalYear, language)],
          [words.rows, formatList(rows, language)],
          [words.byDepartment, owners.length === 0 ? words.noDepartments : formatList(owners, language)],
        ]}
      />
      {blocks.map((block) => block.first.length > 0 && <FirstRows key={block.block} form={form} block={block} />)}
      {wrong === 0 ? (
        <p className={look.quiet}>{words.fine}</p>
      ) : (
        <Details summary={words.issues(wrong)} open={counts.error > 0}>
          <IssueList issues={issues} />
          {wrong > issues.length && <p className={look.quiet}>{words.issuesMore(wrong - issues.length)}</p>}
        </Details>
      )}
    </section>
  );
}

type Say = ReturnType<typeof useWording>['say'];

function labelOf({ blocks }: FormDocument, id: string, say: Say): string {
  const block = blocks.find((one) => one.id === id);
  return block ? say(block.label) : id;
}

const useStyles = makeStyles({
  table: { fontSize: '13px', borderCollapse: 'collapse' },
  cell: { verticalAlign: 'top', minWidth: '6em', maxWidth: '20em', overflowWrap: 'anywhere', padding: '6px 10px' },
});

function FirstRows({ form, block }: { readonly form: FormDocument; readonly block: BookTrialDto['blocks'][number] }) {
  const look = useLook();
  const styles = useStyles();
  const { t, say } = useWording();
  const words = t.ownForm;
  const label = labelOf(form, block.block, say);
  const fields = form.blocks.find(({ id }) => id === block.block)?.fields ?? [];
  return (
    <Details summary={words.firstRows(label)} open>
      <div className={look.sideways} role="region" aria-label={words.firstRowsRegion(label)} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(look.cell, styles.cell, look.dim)}>
                {words.place}
              </th>
              {fields.map((field) => (
                <th key={field.id} scope="col" className={mergeClasses(look.cell, styles.cell, look.strong)}>
                  {say(field.label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.first.map(({ sheet, row, texts }) => (
              <tr key={`${row} ${sheet}`}>
                <td className={mergeClasses(look.cell, styles.cell, look.dim)}>
                  {sheet} {row}
                </td>
                {fields.map((field, i) => (
                  <td key={field.id} className={mergeClasses(look.cell, styles.cell)}>
                    {texts[i]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Details>
  );
}
