/**
 * The merged table, a block of the form at a time.
 */
import { Button, makeStyles, TabList, Tab } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { cyclesApi, type CycleDto } from '../../core/protocol/cycles.js';
import { useEditing } from '../editing/use-editing.js';
import { Loaded, Nothing } from '../feedback/loaded.js';
import { Message } from '../../view/feedback/message.js';
import { useAnswer } from '../resource/use-resource.js';
import { ViewHeading } from '../frame/view-heading.js';
import { ReportDownload } from '../report/report-download.js';
import { useLastYear } from '../reasons/use-last-year.js';
import { useReasonList } from '../reasons/use-reason-list.js';
import { noteFilters, type VisitedRoute } from '../route/use-route.js';
import { useWording } from '../text/wording.js';
import { BlockTable } from './block-table.js';
import { filterNotes } from './record-filter.js';
import { useReviewMarks } from './use-review-marks.js';

interface TableViewProps {
  readonly cycle: CycleDto;
  readonly route: VisitedRoute;
}

const useStyles = makeStyles({ tabs: { flexWrap: 'wrap' } });

export function TableView({ cycle, route }: TableViewProps) {
  const styles = useStyles();
  const { t, say } = useWording();
  const table = useAnswer(cyclesApi.table, { params: { cycleId: cycle.id } });
  const lastYear = useLastYear(cycle.id);
  const editing = useEditing(cycle, table.data?.revision, lastYear);
  const reasonList = useReasonList(table.data, lastYear);
  const marks = useReviewMarks(cycle, table.data?.revision);
  const [chosen, setChosen] = useState({ block: '', visit: 0 });
  const blocks = table.data?.blocks.filter(({ records }) => records.length > 0) ?? [];
  // The address names a block until somebody chooses another, and when it leads here anew.
  const wanted = chosen.visit === route.visit && chosen.block !== '' ? chosen.block : route.filters['block'];
  const block = blocks.find(({ id }) => id === wanted) ?? blocks[0];
  return (
    <>
      <ViewHeading title={t.views.table} lead={editing.isOffered ? t.editing.lead : t.table.lead}>
        <ReportDownload cycleId={cycle.id} />
        {lastYear.reasons.length > 0 && (
          <Button icon={<ArrowDownload20Regular />} onClick={reasonList}>
            {t.reasons.download}
          </Button>
        )}
      </ViewHeading>
      <Loaded of={table}>{() => !block && <Nothing title={t.table.empty} />}</Loaded>
      {blocks.some(({ records }) => records.some(({ draft }) => draft)) && (
        <Message intent="info">{t.table.drafts}</Message>
      )}
      {editing.bar}
      {editing.dialog}
      {block && blocks.length > 1 && (
        <TabList
          className={styles.tabs}
          aria-label={t.table.block}
          selectedValue={block.id}
          onTabSelect={(_event, { value }) => setChosen({ block: String(value), visit: route.visit })}
        >
          {blocks.map(({ id, label, records }) => (
            <Tab key={id} value={id}>
              {`${say(label)} (${records.length})`}
            </Tab>
          ))}
        </TabList>
      )}
      {block && (
        <BlockTable
          // Going to the table anew, as by a department's name, narrows it anew.
          key={`${block.id} ${route.visit}`}
          cycleId={cycle.id}
          block={block}
          editing={editing}
          lastYear={lastYear}
          marks={marks}
          filters={route.filters}
          onFilter={(filter) => noteFilters(cycle.id, 'table', filterNotes(filter))}
        />
      )}
    </>
  );
}
