/**
 * A workbook on paper: what the session asks of Excel, over a table of cells, so that thousands of syncs can be tried.
 * That Office.js does the same is shown in test/addin/excel. Somebody may type at any moment (`meanwhile`).
 */
import { gridFromCells } from '../../support/cell-table.js';
import type { GridCell, RawValue, Workbook } from '../../../core/grid/grid.js';
import type { CellWrite, ExcelPort, WriteOutcome, WriteResult } from '../../../addin/excel/port.js';

export type PaperCells = Record<string, string | number | null>;

export type Moment = 'read' | 'write' | 'link';

export class PaperWorkbook implements Pick<ExcelPort, 'read' | 'write' | 'readLink' | 'writeLink'> {
  link: string | undefined;
  readonly locked = new Set<string>();
  /** Every value that a sync wrote over, by address. */
  readonly overwritten: { address: string; was: RawValue }[] = [];
  writes = 0;
  /** Called before the workbook does something: what a person does at that moment. */
  meanwhile: (moment: Moment) => void = () => undefined;
  /** Called in its place: throws to let Excel refuse. */
  refusal: (moment: Moment) => void = () => undefined;

  constructor(
    readonly cells: PaperCells,
    private readonly merges: readonly string[] = [],
    readonly sheet = '調書',
  ) {}

  type(address: string, value: string | number | null): void {
    this.cells[address] = value === '' ? null : value;
  }

  shown(address: string): string {
    return String(this.cells[address] ?? '');
  }

  read(): Promise<Workbook> {
    return this.at('read', () => ({
      sheets: [gridFromCells({ name: this.sheet, cells: { ...this.cells }, merges: this.merges })],
    }));
  }

  write(writes: readonly CellWrite[]): Promise<readonly WriteOutcome[]> {
    return this.at('write', () => writes.map((write) => ({ write, result: this.writeOne(write) })));
  }

  readLink(): Promise<string | undefined> {
    return Promise.resolve(this.link);
  }

  writeLink(text: string | undefined): Promise<void> {
    return this.at('link', () => void (this.link = text));
  }

  private writeOne({ address, content, expected, anchors = [] }: CellWrite): WriteResult {
    if (anchors.some((anchor) => this.raw(anchor.address) !== anchor.expected)) return 'changed-meanwhile';
    if (String(this.raw(address) ?? '') === content.text) return 'unchanged';
    if (this.raw(address) !== expected) return 'changed-meanwhile';
    if (this.locked.has(address)) return 'protected';
    this.overwritten.push({ address, was: this.raw(address) });
    this.writes += 1;
    this.type(address, typeof content.raw === 'number' ? content.raw : content.text);
    return 'written';
  }

  private raw(address: string): RawValue {
    const cell: GridCell | string | number | null | undefined = this.cells[address];
    return cell === undefined || cell === '' ? null : cell;
  }

  private async at<T>(moment: Moment, work: () => T): Promise<T> {
    await Promise.resolve();
    this.meanwhile(moment);
    this.refusal(moment);
    return work();
  }
}
