/**
 * What a finished sync did, with the cells that could not be written and why.
 */
import { Button, Link, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { useDesk } from '../desk/use-desk.js';
import type { SyncReport } from '../session/sync-report.js';
import { unwrittenCells } from '../session/unwritten.js';
import { useWording } from '../text/wording.js';
import { rowGroups } from './row-groups.js';
import { RowList } from './row-list.js';
import { TallyList } from './tally-list.js';
import { useLook } from '../../view/look/look.js';

export function ReportPanel({ report }: { readonly report: SyncReport }) {
  const look = useLook();

  const { t } = useWording();
  const { sync } = useDesk();
  const { preview, saved, written, conflicts, refused, waiting, unwritten } = report;
  const refusals = useMemo(
    () => rowGroups({ out: preview.out.filter(({ outcome }) => outcome === 'refused'), in: [] }),
    [preview],
  );
  return (
    <>
      <section className={look.stack} aria-labelledby="sync-done">
        <h2 className={mergeClasses(look.subheading, look.sign)} id="sync-done">
          <CheckmarkCircle20Filled className={look.good} aria-hidden />
          {t.sync.done}
        </h2>
        <TallyList
          figures={[
            { name: t.sync.saved, count: saved },
            { name: t.sync.written, count: written },
            { name: t.sync.conflicts, count: conflicts, isTrouble: true },
            { name: t.sync.refusedDone, count: refused, isTrouble: true },
          ]}
        />
        {waiting > 0 && <p className={look.text}>{t.sync.waiting(waiting)}</p>}
      </section>
      <UnwrittenList unwritten={unwritten} />
      <RowList title={t.sync.refusedRows} groups={refusals} />
      <div className={look.row}>
        <Button onClick={() => void sync.prepare()}>{t.sync.again}</Button>
      </div>
    </>
  );
}

function UnwrittenList({ unwritten }: Pick<SyncReport, 'unwritten'>) {
  const look = useLook();

  const { t, say } = useWording();
  const { book } = useDesk();
  const reasons = unwrittenCells(unwritten);
  if (reasons.length === 0) return null;
  const select = (cell: string) => {
    const at = cell.lastIndexOf('!');
    void book.select({ sheet: cell.slice(0, at), address: cell.slice(at + 1) });
  };
  return (
    <section className={look.stack} aria-labelledby="sync-unwritten">
      <h3 className={look.subheading} id="sync-unwritten">
        {t.sync.unwritten}
      </h3>
      {reasons.map(({ reason, message, cells }) => (
        <div key={reason} className={look.card}>
          <p className={look.text}>{say(message)}</p>
          <ul className={mergeClasses(look.row, look.plain)}>
            {cells.map((cell) => (
              <li key={cell}>
                <Link as="button" onClick={() => select(cell)}>
                  {cell.replace('!', ' ')}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
