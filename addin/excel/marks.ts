/**
 * Marks cells with conditional formats of our own, which lie over the user's formatting and never change it (rule W3).
 * Ours are known by their rule, a formula that is always true and carries our name: so they are found and taken away
 * without a trace even after the pane was closed. Formats of anybody else are never touched.
 */
import { addressTexts, areasOf } from './address-runs.js';
import { errorCode } from './error-code.js';
import { MARK_KINDS, type CellMark, type MarkKind } from './port.js';
import type { SheetIds } from './sheet-ids.js';

const NAME = 'torimatome:';
const RULE = /^=N\("torimatome:([a-z]+)"\)=0$/;

const COLOURS: Readonly<Record<MarkKind, string>> = {
  error: '#FFD6D6',
  warning: '#FFF0C2',
  conflict: '#E3D7FF',
  returned: '#D3E8FF',
};

/** Always true: N() of a text is 0. */
function ruleOf(kind: MarkKind): string {
  return `=N("${NAME}${kind}")=0`;
}

/** A format of ours that is there. */
interface OwnFormat {
  readonly sheetId: string;
  readonly id: string;
}

/** What the workbook is to show: by the key of a sheet, each kind's addresses. */
interface SheetMarks {
  readonly name: string;
  readonly key: string;
  readonly kinds: readonly { readonly kind: MarkKind; readonly addresses: readonly string[] }[];
}

/** Remembers its formats, so that changing the marks as somebody types costs one round trip. */
export class CellMarks {
  /** Undefined before the workbook was searched for formats of an earlier time. */
  private own: readonly OwnFormat[] | undefined;
  private shown = '';
  private unmarked: readonly string[] = [];

  /** Whether nothing has to be asked of Excel for it. @returns sheets without their marks; undefined where there is */
  asShown(marks: readonly CellMark[], ids: SheetIds): readonly string[] | undefined {
    return this.own !== undefined && JSON.stringify(bySheet(marks, ids)) === this.shown ? this.unmarked : undefined;
  }

  /** See `ExcelPort.mark`. */
  async show(context: Excel.RequestContext, marks: readonly CellMark[], ids: SheetIds): Promise<readonly string[]> {
    const wanted = bySheet(marks, ids);
    const text = JSON.stringify(wanted);
    if (this.own === undefined || !(await this.tryReplace(context, this.own, wanted))) {
      const { own, locked } = await searchSheets(context, ids);
      const isOpen = ({ sheetId }: OwnFormat) => !locked.has(sheetId);
      const open = wanted.filter(({ key }) => !locked.has(key));
      this.unmarked = wanted.filter(({ key }) => locked.has(key)).map(({ name }) => name);
      await this.replace(context, own.filter(isOpen), open);
    }
    this.shown = text;
    return this.unmarked;
  }

  /** Without looking first: a sheet that was deleted or protected meanwhile makes it fail. */
  private async tryReplace(
    context: Excel.RequestContext,
    own: readonly OwnFormat[],
    wanted: readonly SheetMarks[],
  ): Promise<boolean> {
    if (this.unmarked.length > 0) return false;
    try {
      await this.replace(context, own, wanted);
      return true;
    } catch (error) {
      if (!STALE.has(errorCode(error) ?? '')) throw error;
      return false;
    }
  }

  private async replace(
    context: Excel.RequestContext,
    own: readonly OwnFormat[],
    wanted: readonly SheetMarks[],
  ): Promise<void> {
    // Unknown until it is done: a request that fails leaves what came before its failure.
    this.own = undefined;
    const sheets = context.workbook.worksheets;
    for (const { sheetId, id } of own) {
      sheets.getItem(sheetId).getRange().conditionalFormats.getItemOrNullObject(id).delete();
    }
    const made = wanted.flatMap(({ key, kinds }) =>
      kinds.flatMap(({ kind, addresses }) =>
        addresses.map((text) => ({ sheetId: key, format: addFormat(sheets.getItem(key), kind, text) })),
      ),
    );
    if (own.length + made.length > 0) await context.sync();
    this.own = made.map(({ sheetId, format }) => ({ sheetId, id: format.id }));
  }
}

/** What a request comes to grief over when a sheet is gone or was protected since. */
const STALE = new Set(['ItemNotFound', 'AccessDenied', 'InvalidArgument', 'GeneralException', 'InvalidOperation']);

function addFormat(sheet: Excel.Worksheet, kind: MarkKind, addresses: string): Excel.ConditionalFormat {
  const format = sheet.getRanges(addresses).conditionalFormats.add('Custom');
  format.custom.rule.formula = ruleOf(kind);
  format.custom.format.fill.color = COLOURS[kind];
  format.priority = 0;
  format.stopIfTrue = false;
  return format.load('id');
}

function bySheet(marks: readonly CellMark[], ids: SheetIds): SheetMarks[] {
  const names = [...new Set(marks.map(({ sheet }) => sheet))];
  return names.map((name) => {
    const kinds = MARK_KINDS.map((kind) => {
      const cells = marks.filter((mark) => mark.sheet === name && mark.kind === kind);
      return { kind, addresses: addressTexts(areasOf(cells.map(({ address }) => address))) };
    });
    return { name, key: ids.keyOf(name), kinds: kinds.filter(({ addresses }) => addresses.length > 0) };
  });
}

/** Two round trips: formats of ours that stand anywhere, and sheets in which formats cannot be changed. */
async function searchSheets(
  context: Excel.RequestContext,
  ids: SheetIds,
): Promise<{ own: OwnFormat[]; locked: Set<string> }> {
  const sheets = ids.all().map((id) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    const protection = sheet.protection.load('protected');
    const formats = sheet.getRange().conditionalFormats.load('items/id,items/type');
    return { id, sheet, protection, formats };
  });
  await context.sync();
  const there = sheets.filter(({ sheet }) => !sheet.isNullObject);
  const rules = there.flatMap(({ id, formats }) =>
    formats.items
      .filter(({ type }) => type === 'Custom')
      .map((format) => ({ id, format, rule: format.custom.rule.load('formula') })),
  );
  if (rules.length > 0) await context.sync();
  const own = rules
    .filter(({ rule }) => RULE.test(rule.formula))
    .map(({ id, format }) => ({ sheetId: id, id: format.id }));
  const gone = sheets.filter(({ sheet }) => sheet.isNullObject);
  return {
    own,
    locked: new Set([...there.filter(({ protection }) => protection.protected), ...gone].map(({ id }) => id)),
  };
}
