/**
 * Somebody with a workbook open in the simulated Excel, the real office.js above it, and the real server over HTTP.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { excelPort } from '../../../addin/excel/workbook.js';
import type { ExcelPort } from '../../../addin/excel/port.js';
import { paneConnection, serverClient } from '../../../addin/server/client.js';
import type { Surroundings } from '../../../view/server/connection.js';
import { memoryStore, SyncJournal } from '../../../addin/session/journal.js';
import { copyFromLink } from '../../../addin/session/linked-copy.js';
import { resolutionOf, type Conflict, type ConflictChoice } from '../../../addin/session/conflicts.js';
import type { DepartmentWork } from '../../../addin/session/department-work.js';
import type { WorkflowStepDto } from '../../../core/protocol/workflow.js';
import type { TakenStep } from '../../../core/workflow/step-rights.js';
import type { ServerPort } from '../../../addin/session/server-port.js';
import { takeSnapshot } from '../../../addin/session/snapshot.js';
import { linkFinding } from '../../../addin/session/standing.js';
import { SyncSession } from '../../../addin/session/sync-session.js';
import type { SyncReport } from '../../../addin/session/sync-report.js';
import { typeInto } from '../../support/excel-host/keyboard.js';
import { parseAddress } from '../../../core/grid/address.js';
import type { Form } from '../../../core/form/form.js';
import type { CycleDto } from '../../../core/protocol/cycles.js';
import type { FormRecord } from '../../../core/record/record.js';
import type { ExcelHost } from '../../support/excel-host/excel-host.js';
import type { Client } from '../../server/api/client.js';

/** Somebody with a workbook open in Excel, and the pane beside it. */
export class Worker {
  /** Answers that never arrive, although the server has done what it was asked. */
  lostAnswers = 0;
  readonly port: ExcelPort;
  readonly server: ServerPort;
  readonly session: SyncSession;

  constructor(
    private readonly client: Client,
    address: string,
    readonly host: ExcelHost,
    readonly form: Form,
    readonly cycle: CycleDto,
  ) {
    this.port = excelPort(host.Excel);
    this.server = serverClient(paneConnection({ address }, this.surroundings()));
    const journal = new SyncJournal(memoryStore());
    this.session = new SyncSession({ excel: this.port, server: this.server, journal, newId: randomUUID });
  }

  /** With the session's cookie, as a browser sends it; pauses pass at once. */
  private surroundings(): Surroundings {
    const own = this.client.surroundings();
    return {
      fetch: async (input, init) => {
        const response = await own.fetch(input, init);
        if (init?.method !== 'POST' || this.lostAnswers === 0) return response;
        this.lostAnswers -= 1;
        throw new TypeError('fetch failed');
      },
      later: (milliseconds, call) => {
        if (milliseconds > 20_000) return () => undefined;
        const timer = setImmediate(call);
        return () => clearImmediate(timer);
      },
      isOffline: () => false,
    };
  }

  async rows() {
    const finding = linkFinding(await this.port.readLink());
    assert.ok(finding.kind === 'linked');
    return takeSnapshot(this.port, { form: this.form, cycle: this.cycle }, copyFromLink(this.form, finding.link));
  }

  /** The rows of a department, in the order of the form. */
  async own(department: string): Promise<readonly FormRecord[]> {
    const { rows } = await this.rows();
    return [...rows.places.values()].filter(({ key }) => key['department'] === department);
  }

  type({ sheet, cells }: FormRecord, field: string, text: string): void {
    typeInto(this.host.model, sheet, cells[field]!.address.split(',')[0]!, text);
  }

  shown({ sheet, cells }: FormRecord, field: string): string {
    const { row, column } = parseAddress(cells[field]!.address.split(',')[0]!)!;
    return this.host.model.sheet(sheet)?.cells.get(row, column)?.text ?? '';
  }

  async decide(conflict: Conflict, choice: ConflictChoice): Promise<void> {
    await this.server.resolve(this.cycle.id, conflict.id, resolutionOf(conflict, choice, randomUUID()));
  }

  /** Of a department, at the revision that was looked at. */
  async take(
    step: TakenStep,
    { department, revision }: DepartmentWork,
    reasons: NonNullable<WorkflowStepDto['reasons']> = [],
  ): Promise<void> {
    const body = { submissionId: randomUUID(), subjectRevision: revision, reasons };
    await this.server.takeStep(this.cycle.id, department.id, step, body);
  }

  async prepare() {
    const finding = linkFinding(await this.port.readLink());
    const link = finding.kind === 'linked' ? finding.link : undefined;
    await this.session.prepare({ cycle: this.cycle, form: this.form, link });
    assert.equal(this.session.state.kind, 'preview', JSON.stringify(this.session.state));
  }

  async sync(): Promise<SyncReport> {
    await this.prepare();
    const report = await this.session.confirm();
    assert.ok(report, JSON.stringify(this.session.state));
    return report;
  }
}
