/**
 * The workbook that a cycle is to be begun with, as it is handed out: without answers. Where answers stand in it, somebody
 * has to have said what becomes of them; nothing is emptied, and nothing taken for an answer, in silence.
 */
import { blankAnswers, countAnswers, type CountedAnswers } from '../../../core/consolidation/blank-answers.js';
import { ConflictTable } from '../../../core/consolidation/conflict-table.js';
import type { Form } from '../../../core/form/form.js';
import { Problem } from '../../../core/problem/problem.js';
import type { AnswersChoice } from '../../../core/protocol/plans.js';
import type { FormRecord } from '../../../core/record/record.js';
import { RecordTable } from '../../../core/record/record-table.js';
import type { CheckedReading, WorkbookReader } from '../../threads/workbook-reader.js';
import type { BlankForm } from '../workbooks/blank-forms.js';

/** What is handed out, and what stood in it. */
interface BlankToHandOut {
  readonly blank: BlankForm;
  readonly records: readonly FormRecord[];
  /** What was taken out of it is to be taken in as answers. */
  readonly isToTakeIn: boolean;
}

/** So many are named; of more it is said how many. */
const MOST_NAMED = 5;

/**
 * @param form in the cycle's year
 * @param choice what becomes of answers that stand in it; undefined where nobody said
 * @throws Problem `blank-answered` where there are some and nobody said, or where they cannot be taken out; what reading a
 *   workbook throws where it is none, or not on the form
 */
export async function blankToHandOut(
  workbooks: WorkbookReader,
  form: Form,
  bytes: Uint8Array,
  choice: AnswersChoice | undefined,
): Promise<BlankToHandOut> {
  const given = await workbooks.readBlank(bytes, form);
  const { answers, emptied } = blankAnswers(form, given.records);
  if (answers.length > 0 && choice === undefined) {
    throw answered(countAnswers(form, given.records, answers));
  }
  if (answers.length === 0 || choice === 'keep') {
    return { ...asBlank(bytes, form, given), isToTakeIn: false };
  }
  const empty = await emptyWorkbook(workbooks, form, bytes, emptied);
  return { ...empty, isToTakeIn: choice === 'take' };
}

/** The workbook without the answers, which it is read again to be sure of. */
async function emptyWorkbook(
  workbooks: WorkbookReader,
  form: Form,
  bytes: Uint8Array,
  records: readonly FormRecord[],
): Promise<Omit<BlankToHandOut, 'isToTakeIn'>> {
  const rows = RecordTable.of(
    form,
    records.map((record) => ({ ...record, origins: {}, added: false })),
  );
  const emptied = await workbooks.report({ bytes, form }, { table: rows, conflicts: ConflictTable.NONE });
  const reading = await workbooks.readBlank(emptied, form);
  const left = blankAnswers(form, reading.records).answers.map(({ record, address }) => `${record.sheet} ${address}`);
  if (left.length > 0) throw notEmptied(left);
  const found = RecordTable.of(form, reading.records, { like: rows });
  const lost = rows.rows.filter(({ identity }) => !found.has(identity));
  if (lost.length > 0)
    throw notEmptied(
      lost.map(
        ({
          record: {
            sheet,
            rows: [row],
          },
        }) => `${sheet} ${row}`,
      ),
    );
  return asBlank(emptied, form, reading);
}

function asBlank(bytes: Uint8Array, form: Form, { records, sheets, issues, fiscalYear }: CheckedReading) {
  return { blank: { form, bytes, sheets, table: RecordTable.of(form, records), fiscalYear, issues }, records };
}

function answered({ answers, cells, departments }: CountedAnswers): Problem {
  const named = departments.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = departments.length - named.length;
  const whoJa = named.length === 0 ? '' : `（${named.join('、')}${more > 0 ? `ほか${more}課` : ''}）`;
  const whoEn = named.length === 0 ? '' : ` (${named.join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
  return new Problem('blank-answered', {
    ja: `このブックには、回答が${answers}件（${cells}個のセル）入っています${whoJa}。空にして配るか、回答として取り込むか、そのまま残すかを選んでください。別のブックを選ぶこともできます。`,
    en: `There are ${answers} answers in ${cells} cells of this workbook${whoEn}. Say whether to empty them, to take them in as answers or to leave them as they are (answers=empty, take or keep), or choose another workbook.`,
  });
}

function notEmptied(places: readonly string[]): Problem {
  const named = places.slice(0, MOST_NAMED).join('、');
  const more = places.length - MOST_NAMED;
  return new Problem('blank-answered', {
    ja: `回答を消すと様式どおりに読み取れなくなるところがあります（${named}${more > 0 ? `ほか${more}か所` : ''}）。Excelで消したブックを選び直すか、そのまま残して始めてください。`,
    en: `Without its answers this workbook could not be read as the form says (${named}${more > 0 ? ` and ${more} more` : ''}). Empty it in Excel and choose it again, or leave the answers as they are.`,
  });
}
