import assert from 'node:assert/strict';
import { draftFromSeveral } from '../../../../core/draft/draft-form.js';
import { withNewFields } from '../../../../core/draft/trial/new-fields.js';
import { tryForm, type FormTrial } from '../../../../core/draft/trial/try-form.js';
import { formFrom } from '../../../../core/form/form.js';
import { MIZUKI_LAST_YEAR, MIZUKI_NEXT_YEAR, MIZUKI_THIS_YEAR } from '../../../support/mizuki-city.js';
import { BUILT_IN_FORMS } from '../../../../core/forms/built-in.js';
import { workbookOf } from '../drafted.js';
import { CITY } from '../made-up-city.js';

const thisYear = workbookOf(MIZUKI_THIS_YEAR);
const lastYear = workbookOf(MIZUKI_LAST_YEAR);
const nextYear = workbookOf(MIZUKI_NEXT_YEAR);
const draft = formFrom(draftFromSeveral([thisYear, lastYear], { id: 'mizuki' }).form);

/** A field as a person sees it: `E5 数の目安 › 目標: 24, 120, 36`. */
const lineOf = ({ fields }: FormTrial, field: string): string => {
  const found = fields.find((one) => one.field === field);
  assert.ok(found, `${field} among ${fields.map((one) => one.field).join()}`);
  const { header, examples } = found;
  return `${header ? `${header.address} ${header.texts.join(' › ')}` : 'nowhere'}: ${examples.join(', ')}`;
};

describe('a form that is tried on workbooks', () => {
  const trial = tryForm(draft, [thisYear, lastYear]);

  it('says of each field where its header stands, what it says with the header over it, and three values', () => {
    assert.equal(lineOf(trial, 'no'), 'A4 番号: 1-1, 1-2, 1-3');
    assert.equal(lineOf(trial, 'target'), 'E5 数の目安 › 目標: 24, 120, 36');
    assert.equal(lineOf(trial, 'pillar'), 'A3 柱１ となりどうしで: 柱１ となりどうしで, 柱２ こどもとともに');
  });

  it('takes the values from whichever workbook has some, each once', () => {
    assert.equal(lineOf(trial, 'actual'), 'F5 数の目安 › 実績: 22, 131, 30');
    assert.equal(lineOf(trial, 'column8'), 'H4 歩み: 進んだ, やや進んだ, 足踏み');
  });

  it('says of each workbook its year, how many records there are of each block and department, and the first of them', () => {
    const [now, before] = trial.books;
    assert.deepEqual([now!.fiscalYear, before!.fiscalYear], [2025, 2024]);
    assert.deepEqual(
      now!.departments.map(({ name, records }) => `${name} ${records}`),
      ['地域福祉課 2', '図書文化室 1', 'こども育成課 2', '教育指導室 1'],
    );
    assert.equal(now!.ofNobody, 0);
    const [block] = before!.blocks;
    assert.deepEqual([block!.records, block!.first.length], [6, 3]);
    assert.deepEqual(block!.first[0], {
      sheet: '歩みの表',
      row: 6,
      texts: [
        ...['柱１ となりどうしで', '1-1', 'ふれあい食堂の支援', '地域福祉課', '月に2回、集会所で開く', '24', '22'],
        ...['おおむね予定どおり', '進んだ', ''],
      ],
    });
  });

  it('finds nothing wrong with cells that nobody has answered yet', () =>
    assert.deepEqual(trial.books[0]!.counts, { error: 0, warning: 0, info: 0 }));

  it('has headers with years, several sheets, and a header that comes again', () => {
    const city = workbookOf(CITY);
    const form = formFrom(draftFromSeveral([city], { id: 'soramame' }).form);
    assert.equal(lineOf(tryForm(form, [city]), 'actual'), 'G5 実績 › R6: 1,365, 246, 99');
  });

  it('says what stands nowhere, and reads nothing, where the form is another', () => {
    const [form] = BUILT_IN_FORMS;
    const other = tryForm(form!, [thisYear]);
    assert.ok(other.fields.every(({ examples }) => examples.length === 0));
    assert.ok(other.books[0]!.share < 0.5);
    assert.equal(
      other.books[0]!.blocks.reduce((sum, { records }) => sum + records, 0),
      0,
    );
  });

  it('shows the beginning of what is long, never half a character', () => {
    const long = '🌳'.repeat(100);
    const sheets = MIZUKI_LAST_YEAR.map((one) => ({ ...one, cells: { ...one.cells, D6: long } }));
    assert.match(lineOf(tryForm(draft, [workbookOf(sheets)]), 'purpose'), /: (?:🌳){60}…,/u);
  });
});

describe('a form that is in use, and a workbook with a column more', () => {
  const grown = withNewFields(draft.document, [nextYear]);

  it('tells the column that the form has no field for', () => {
    const [unread] = tryForm(draft, [nextYear]).unread;
    assert.deepEqual([unread!.address, unread!.texts[0]], ['J4:J11', '市民の声']);
  });

  it('gets a field for it, as a draft has it, and keeps all others as they are', () => {
    assert.deepEqual(grown.added, ['programme.column10']);
    const [before] = draft.document.blocks;
    const [after] = grown.form.blocks;
    assert.deepEqual(after!.fields.slice(0, -1), before!.fields);
    const { label, role, from, draft: note } = after!.fields.at(-1)!;
    assert.deepEqual([label.ja, role, from], ['市民の声', 'answer', { column: ['市民の声'] }]);
    assert.match(note!.because, /空欄なので回答欄/);
    assert.equal(lineOf(tryForm(formFrom(grown.form), [nextYear]), 'column10'), 'J4 市民の声: ');
  });

  it('gets nothing from a workbook that it reads whole', () => {
    assert.deepEqual(withNewFields(draft.document, [lastYear]).added, []);
    assert.deepEqual(withNewFields(draft.document, [lastYear]).form, draft.document);
  });
});
