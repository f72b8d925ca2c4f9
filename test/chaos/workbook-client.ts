/**
 * Somebody without the add-in: downloads a workbook, types into it, uploads it, and may go on with the same old copy for
 * ever. Some programs lose its link (rule I3).
 */
import { randomUUID } from 'node:crypto';
import { NO_EDITS, type CellEdit } from '../../core/grid/edit.js';
import type { FormRecord } from '../../core/record/record.js';
import { BLANK } from '../../core/record/value.js';
import { submissionSchema, submissionsApi } from '../../core/protocol/submissions.js';
import { workflowApi } from '../../core/protocol/workflow.js';
import { readForm } from '../../server/workbook/read-form.js';
import { writeLinkPart } from '../../server/xlsx/patch/link-part.js';
import { patchWorkbook } from '../../server/xlsx/patch/patch-workbook.js';
import { ANSWERS } from '../support/city/city-form.js';
import { Errand, messageTo, parsed, refusalOf } from './errand.js';
import type { Ledger, Sending, Word } from './ledger.js';
import type { Network } from './network.js';
import type { Fate } from './plan.js';

interface Typed {
  readonly edit: CellEdit;
  readonly word: Word;
  /**
   * Whether the workbook says it: without a link its base is the blank form, and a cell that was emptied is blank as if
   * nobody had ever filled it in (rule I3); the answer tells of it (`blank-kept`) and nothing is stored.
   */
  readonly isSaid: boolean;
}

interface Book {
  readonly bytes: Uint8Array;
  readonly hasLink: boolean;
  /** As it was downloaded. */
  readonly records: readonly FormRecord[];
  /** By address. */
  readonly typed: Map<string, Typed>;
}

export class WorkbookClient {
  busy: Promise<void> | undefined;
  private book: Book | undefined;
  private files = 0;
  private waiting:
    { readonly errand: Errand; readonly sending: Sending; readonly typed: ReadonlySet<Word> } | undefined;

  constructor(
    readonly name: string,
    readonly token: string,
    private readonly department: string,
    private readonly departmentId: string,
    private readonly cycleId: string,
    private readonly network: Network,
    private readonly ledger: Ledger,
  ) {}

  /** @param hasLink whether it comes through with its link */
  async fetch(fates: readonly Fate[], hasLink: boolean): Promise<void> {
    const { cycleId, departmentId } = this;
    const message = messageTo(workflowApi.handOut, this.token, { params: { cycleId, departmentId } });
    const reply = await new Errand(this.network, message).attempt(fates);
    if (!reply) return;
    if (reply.status !== 200) return void refusalOf(reply, []);
    const bytes = hasLink ? reply.bytes : await writeLinkPart(reply.bytes, undefined);
    const { records } = await readForm(bytes, [this.ledger.form], this.ledger.form.id);
    this.book = { bytes, hasLink, records, typed: new Map() };
  }

  type(which: number, fieldNumber: number, text: number): void {
    if (!this.book) return;
    const own = this.book.records.filter(({ key }) => which % 40 === 0 || key['department'] === this.department);
    const record = own[(which >> 4) % Math.max(1, own.length)];
    const field = ANSWERS[fieldNumber % ANSWERS.length]!;
    const cell = record?.cells[field];
    if (!record || !cell || cell.address === '') return;
    const value = this.ledger.freshValue(field, text);
    this.ledger.write(record.key, field, value);
    const content = value.kind === 'value' ? { text: value.text, raw: value.raw } : { text: '', raw: null };
    const edit = { sheet: record.sheet, address: cell.address, content };
    const word = this.ledger.word(record.key, field, value);
    // Typing what stands there is nothing to be found again.
    const isNew = word !== this.ledger.word(record.key, field, cell.value);
    if (isNew) this.book.typed.set(cell.address, { edit, word, isSaid: value.kind !== 'blank' || this.book.hasLink });
    else this.book.typed.delete(cell.address);
  }

  async upload(fates: readonly Fate[]): Promise<void> {
    if (!this.waiting && !this.book) return;
    this.waiting ??= await this.ask(this.book!);
    const { errand, sending, typed } = this.waiting;
    const reply = await errand.attempt(fates);
    if (!reply) return;
    this.waiting = undefined;
    if (reply.status !== 200) return this.ledger.note(`upload ${refusalOf(reply, ['locked'])}`);
    const answer = parsed(reply, submissionSchema);
    for (const { reason } of answer.refused) this.ledger.note(`upload cell ${reason.code}`);
    this.ledger.note(
      `upload ${answer.conflicts.length > 0 ? 'conflict' : answer.saved.length > 0 ? 'saved' : 'nothing'}`,
    );
    const took = answer.saved.length + answer.conflicts.length + answer.unchanged;
    const isStored =
      took > 0 || answer.refused.length === 0 || answer.records.some(({ outcome }) => outcome !== 'refused');
    sending.workbook = { typed, answer };
    if (isStored) sending.revision = answer.revision;
  }

  get isQuiet(): boolean {
    return !this.waiting;
  }

  private async ask({ bytes, typed: cells }: Book) {
    const edits = [...cells.values()];
    const book = await patchWorkbook(bytes, { ...NO_EDITS, cells: edits.map(({ edit }) => edit) });
    const { records } = await readForm(book, [this.ledger.form], this.ledger.form.id);
    const shown = records.flatMap(({ key, cells }) =>
      ANSWERS.map((field) => this.ledger.word(key, field, cells[field]?.value ?? BLANK)),
    );
    const words = edits.map(({ word }) => word);
    const missing = words.find((word) => !shown.includes(word));
    if (missing) throw new Error(`${missing} was typed, but the workbook shows something else`);
    const typed = new Set(edits.filter(({ isSaid }) => isSaid).map(({ word }) => word));
    const [submissionId, fileName] = [randomUUID(), `${this.name}-${++this.files}.xlsx`];
    const asked = { params: { cycleId: this.cycleId }, query: { submissionId, fileName }, body: new Uint8Array(book) };
    const errand = new Errand(this.network, messageTo(submissionsApi.send, this.token, asked));
    return { errand, sending: this.ledger.send(submissionId, 'workbook', shown, fileName), typed };
  }
}
