import assert from 'node:assert/strict';
import { excelPort } from '../../../addin/excel/workbook.js';
import type { Inspection, RecognisedWorkbook } from '../../../addin/inspection/inspection.js';
import { awayDesk } from '../desk/away-desk.js';
import { gridFromCells, type CellTable } from '../../support/cell-table.js';
import { ENTRY_MERGES, entryCells, EVALUATION_FORM } from '../../support/evaluation-form.js';
import { openExcelHost } from '../../support/excel-host/excel-host.js';
import { inspect } from '../../support/inspect.js';
import { deleteSheet, renameSheet } from '../../../excel-host/model/sheet-changes.js';
import { typeInto } from '../../support/excel-host/keyboard.js';

const FORMS = [EVALUATION_FORM];
const FILLED = { D6: '木を12本植えた', F6: '達成' };

function sheet(changes: Record<string, string | number | null> = {}, table: Partial<CellTable> = {}) {
  return gridFromCells({ name: '調書', merges: ENTRY_MERGES, cells: entryCells(changes), ...table });
}

function recognised(inspection: Inspection | undefined): RecognisedWorkbook {
  assert.equal(inspection?.kind, 'recognised');
  return inspection as RecognisedWorkbook;
}

/** A pane above the real office.js: what a person does, and the state that comes of it. */
function openPane(...sheets: ReturnType<typeof sheet>[]) {
  const host = openExcelHost({ sheets });
  const { store, book: inspector } = awayDesk(excelPort(host.Excel), FORMS);
  const busy: boolean[] = [];
  store.subscribe(() => {
    const { busy: now } = store.state.pane;
    if (now !== (busy.at(-1) ?? false)) busy.push(now);
  });
  return { host, inspector, busy, state: () => store.state.pane };
}

describe('what the pane knows of a workbook', () => {
  it('names form, fiscal year and department, and counts the records', () => {
    const workbook = recognised(inspect({ sheets: [sheet({ E1: '回答課：（福祉課）', ...FILLED })] }, FORMS));
    assert.deepEqual(workbook.title, EVALUATION_FORM.title);
    assert.equal(workbook.version, 1);
    assert.equal(workbook.fiscalYear, 2024);
    assert.equal(workbook.department, '福祉課');
    assert.equal(workbook.records, 3);
    assert.deepEqual(
      workbook.blocks.map(({ id, records }) => [id, records]),
      [['entry', 3]],
    );
    assert.deepEqual(workbook.issues, []);
  });

  it('names the forms that it tried where none fits', () => {
    const other = gridFromCells({ name: '予算', cells: { A1: '款', B1: '項' } });
    assert.deepEqual(inspect({ sheets: [other] }, FORMS), { kind: 'unknown', tried: [EVALUATION_FORM.title] });
  });

  it('puts issues in order: the gravest first, then by sheet, row and column', () => {
    const first = sheet({ F4: '継続実施', D4: '' }, { name: '二枚目' });
    const second = sheet({ F5: '優', D5: '' }, { name: '一枚目' });
    const { issues } = recognised(inspect({ sheets: [first, second] }, FORMS));
    const places = issues.map(({ severity, sheet, address }) => `${severity} ${sheet} ${address}`);
    assert.deepEqual(places.slice(0, 3), ['error 二枚目 D4', 'error 二枚目 D6', 'error 二枚目 F6']);
    assert.ok(places.indexOf('error 二枚目 F6') < places.indexOf('error 一枚目 D5'));
    assert.ok(places.indexOf('error 一枚目 D5') < places.indexOf('error 一枚目 F5'));
    assert.ok(places.indexOf('info 二枚目 F4') > places.lastIndexOf('error 一枚目 F6'));
  });
});

describe('checking in the task pane', () => {
  it('reads and checks the open workbook, and again after an edit', async () => {
    const { host, inspector, state } = openPane(sheet());
    await inspector.recheck();
    const before = recognised(state().inspection).issues.map(({ address, code }) => `${address} ${code}`);
    assert.deepEqual(before, ['D6 required-blank', 'F6 required-blank']);
    for (const [address, text] of Object.entries(FILLED)) typeInto(host.model, '調書', address, text);
    await inspector.recheck();
    assert.deepEqual(recognised(state().inspection).issues, []);
  });

  it('selects the cell of an issue', async () => {
    const { host, inspector, state } = openPane(sheet());
    await inspector.recheck();
    const issue = recognised(state().inspection).issues[1]!;
    await inspector.show(issue);
    assert.equal(state().chosen, issue);
    assert.equal(host.model.selection.area.top, 6);
    assert.equal(host.model.selection.area.left, 6);
  });

  it('finds the cell in a sheet that was renamed meanwhile, and says when the sheet is gone', async () => {
    const { host, inspector, state } = openPane(sheet(), sheet({}, { name: '控え' }));
    await inspector.recheck();
    const [issue] = recognised(state().inspection).issues;
    const named = host.model.sheet('調書')!;
    host.model.as('person', () => renameSheet(host.model, named, '名前を変えた調書'));
    await inspector.show(issue!);
    assert.equal(state().unreachable, undefined);
    host.model.as('person', () => deleteSheet(host.model, named));
    await inspector.show(issue!);
    assert.equal(state().unreachable, 'sheet-missing');
  });

  it('keeps what it read when Excel refuses, and says what to do', async () => {
    const { host, inspector, state, busy } = openPane(sheet());
    await inspector.recheck();
    const before = state().inspection;
    host.refuse('InvalidOperationInCellEditMode');
    await inspector.recheck();
    assert.deepEqual(state().failure, { kind: 'editing' });
    assert.equal(state().inspection, before);
    host.refuse('SomethingNew');
    await inspector.recheck();
    assert.deepEqual(state().failure, { kind: 'unexpected', code: 'SomethingNew' });
    host.refuse(undefined);
    await inspector.recheck();
    assert.equal(state().failure, undefined);
    assert.equal(busy.at(-1), false);
  });

  it('does not read twice at the same time', async () => {
    const { inspector, busy } = openPane(sheet());
    await Promise.all([inspector.recheck(), inspector.recheck()]);
    assert.deepEqual(busy, [true, false]);
  });
});
