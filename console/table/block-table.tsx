/**
 * One block: its filters, its rows page by page, and how many of them are shown. Pages keep a thousand long rows fast.
 */
import { Button, Checkbox, Switch } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { Message } from '../../view/feedback/message.js';
import { useMayOnRow } from '../access/me.js';
import type { Editing } from '../editing/use-editing.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Nothing } from '../feedback/loaded.js';
import type { LastYear } from '../reasons/use-last-year.js';
import { RowHistory } from './row-history.js';
import { useWording } from '../text/wording.js';
import { useBesides } from './beside-cell.js';
import { columnsOf, longPlanFields, type TableColumn } from './columns.js';
import { FilterBar } from './filter-bar.js';
import {
  filterFrom,
  filterRecords,
  nameOfRow,
  NO_FILTER,
  type MarkOf,
  type RecordFilter,
  type TableBlock,
  type TableRecord,
} from './record-filter.js';
import { RecordTable } from './record-table.js';
import type { ReviewMarks } from './use-review-marks.js';
import { useSearchedTexts } from './use-searched-texts.js';
import { useLook } from '../../view/look/look.js';

const PAGE = 100;

interface BlockTableProps {
  readonly cycleId: string;
  readonly block: TableBlock;
  readonly editing: Pick<Editing, 'openerOf' | 'form'>;
  readonly lastYear: LastYear;
  /** What was looked at; undefined where the reader does not review. */
  readonly marks: ReviewMarks | undefined;
  /** From the address; only the first ones count. */
  readonly filters: Readonly<Record<string, string>>;
  onFilter(filter: RecordFilter): void;
}

export function BlockTable({ cycleId, block, editing, lastYear, marks, filters, onFilter }: BlockTableProps) {
  const look = useLook();
  const { t, say, language } = useWording();
  const region = useRef<HTMLDivElement>(null);
  const [withPlan, setWithPlan] = useState(false);
  const [withLastYear, setWithLastYear] = useState(false);
  const besides = useBesides(block, editing.form, withLastYear, lastYear);
  // A row that the address names is shown, whatever else the address narrows.
  const [marked, setMarked] = useState(() => markedRow(block, filters));
  // While somebody ticks rows, those stay that the filter would no longer let through.
  const [kept, keep] = useState<MarkOf>();
  const markOf = kept ?? marks?.stateOf;
  const [page, setPage] = useState(marked?.page ?? 0);
  const [opened, setOpened] = useState<TableRecord>();
  const mayRead = useMayOnRow('read-history');
  const [filter, setFilter] = useState(() => marked?.filter ?? filterFrom(filters));
  // Filter and page go together, so that no rows are drawn of a page that is narrowed away the next moment.
  const place = useMemo(() => ({ filter, page }), [filter, page]);
  const { filter: used, page: usedPage } = useDeferredValue(place);
  const textOf = useSearchedTexts(block);
  const records = useMemo(() => filterRecords(block, used, markOf, textOf), [block, used, markOf, textOf]);
  const long = useMemo(() => longPlanFields(block), [block]);
  // `say` is another function at each rendering; the language stands for it.
  const columns = useMemo(
    () =>
      columnsOf(
        block,
        withPlan ? block.fields : block.fields.filter((field) => !long.includes(field)),
        ({ label }) => label[language],
      ).map((column) => roomFor(column, withLastYear)),
    [block, long, withPlan, withLastYear, language],
  );
  const pages = Math.max(Math.ceil(records.length / PAGE), 1);
  const shownPage = Math.min(page, pages - 1);
  const drawnPage = Math.min(usedPage, pages - 1);
  const shown = useMemo(() => records.slice(drawnPage * PAGE, (drawnPage + 1) * PAGE), [records, drawnPage]);
  // The table's rows are many: they are drawn again when something of them changes, not with each letter that is typed.
  const { openerOf } = editing;
  const editOf = useCallback(
    (record: TableRecord, field: string) => openerOf(block.id, record, field, nameOfRow(block, record)),
    [openerOf, block],
  );
  const historyOf = useCallback(
    (record: TableRecord) => (mayRead(record) ? () => setOpened(record) : undefined),
    [mayRead],
  );
  const onTick = useCallback(() => keep(() => markOf), [markOf]);

  const change = (changed: RecordFilter) => {
    setFilter(changed);
    onFilter(changed);
    setMarked(undefined);
    keep(undefined);
    setPage(0);
  };
  const turn = (to: number) => {
    setPage(to);
    region.current?.scrollTo({ top: 0 });
  };
  return (
    <>
      <div className={look.group}>
        <FilterBar block={block} filter={filter} isReviewed={marks !== undefined} onChange={change} />
        <div className={look.row}>
          {long.length > 0 && (
            <Checkbox
              checked={withPlan}
              onChange={(_event, { checked }) => setWithPlan(checked === true)}
              label={t.table.withPlan(long.map(({ label }) => say(label)).join(language === 'ja' ? '、' : ', '))}
            />
          )}
          {lastYear.source?.previous && (
            <Switch
              checked={withLastYear}
              onChange={(_event, { checked }) => setWithLastYear(checked)}
              label={t.reasons.withLastYear}
            />
          )}
        </div>
      </div>
      {marks && <ReviewNotes marks={marks} />}
      {records.length === 0 ? (
        <Nothing title={t.table.nothing} />
      ) : (
        <RecordTable
          {...{ block, region, columns, marked, editOf, historyOf, onTick }}
          {...(marks && { marks })}
          part={`${JSON.stringify(used)} ${drawnPage}`}
          besideOf={besides}
          records={shown}
        />
      )}
      <div className={look.between}>
        <p className={look.quiet} role="status">
          {t.table.shown(records.length, block.records.length)}
        </p>
        {pages > 1 && (
          <nav className={look.sign} aria-label={t.table.pages}>
            <Button
              icon={<ChevronLeft20Regular />}
              disabledFocusable={shownPage === 0}
              onClick={() => turn(shownPage - 1)}
            >
              {t.table.previous}
            </Button>
            <span>{t.table.page(shownPage + 1, pages)}</span>
            <Button
              icon={<ChevronRight20Regular />}
              iconPosition="after"
              disabledFocusable={shownPage === pages - 1}
              onClick={() => turn(shownPage + 1)}
            >
              {t.table.next}
            </Button>
          </nav>
        )}
      </div>
      {opened && <RowHistory {...{ cycleId, block, lastYear }} record={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}

/** How rows are ticked, and what came of it where not as it was meant. */
function ReviewNotes({ marks: { changed, failure } }: { readonly marks: ReviewMarks }) {
  const look = useLook();
  const words = useWording().t.reviews;
  return (
    <>
      <p className={look.small}>{words.hint}</p>
      <FailureBar failure={failure} />
      {changed > 0 && (
        <Message intent="warning" role="alert">
          {words.changed(changed)}
        </Message>
      )}
    </>
  );
}

/** In em: room for what is shown under a figure. */
const BESIDE_EM = 8;

/** What stays when the others scroll has nothing under it, and keeps its place. */
function roomFor(column: TableColumn, withLastYear: boolean): TableColumn {
  const { field, left, width } = column;
  const isAnswered = field.role === 'answer' || (withLastYear && field.role === 'plan');
  return isAnswered && left === undefined ? { field, left, width: Math.max(width, BESIDE_EM) } : column;
}

interface MarkedRow {
  readonly id: string;
  /** `''` where the whole row is meant. */
  readonly field: string;
  readonly page: number;
  readonly filter: RecordFilter;
}

/** The row that an address names, under the address's own filter if that lets it through. */
function markedRow(block: TableBlock, filters: Readonly<Record<string, string>>): MarkedRow | undefined {
  const { row: id = '', field = '' } = filters;
  for (const filter of [filterFrom(filters), NO_FILTER]) {
    const place = filterRecords(block, filter).findIndex((record) => record.id === id);
    if (place >= 0) return { id, field, page: Math.floor(place / PAGE), filter };
  }
  return undefined;
}
