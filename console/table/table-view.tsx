/**
 * The merged table, a block of the form at a time.
 */
import { makeStyles, TabList, Tab } from '@fluentui/react-components';
import { useState } from 'react';
import type { CycleDto } from '../../core/protocol/console.js';
import { reportPath } from '../api/client.js';
import { useTable } from '../resource/cycle-resources.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loading } from '../feedback/loading.js';
import { Nothing } from '../feedback/nothing.js';
import { DownloadButton } from '../file/download-button.js';
import { ViewHeading } from '../frame/view-heading.js';
import { noteFilters, type VisitedRoute } from '../route/use-route.js';
import { useWording } from '../text/wording.js';
import { BlockTable } from './block-table.js';
import { filterNotes } from './record-filter.js';

interface TableViewProps {
  readonly cycle: CycleDto;
  readonly route: VisitedRoute;
}

const useStyles = makeStyles({ tabs: { flexWrap: 'wrap' } });

export function TableView({ cycle, route }: TableViewProps) {
  const styles = useStyles();
  const { t, say } = useWording();
  const { data, failure, loading, reload } = useTable(cycle.id);
  const [chosen, setChosen] = useState({ block: '', visit: 0 });
  const blocks = data?.blocks.filter(({ records }) => records.length > 0) ?? [];
  // The address names a block until somebody chooses another, and when it leads here anew.
  const wanted = chosen.visit === route.visit && chosen.block !== '' ? chosen.block : route.filters['block'];
  const block = blocks.find(({ id }) => id === wanted) ?? blocks[0];
  return (
    <>
      <ViewHeading title={t.views.table} lead={t.table.lead}>
        <DownloadButton path={reportPath(cycle.id)} hint={t.downloads.reportHint}>
          {t.downloads.report}
        </DownloadButton>
      </ViewHeading>
      <FailureBar failure={failure} stale={data !== undefined} onRetry={reload} />
      {!data && loading && <Loading />}
      {data && !block && <Nothing title={t.table.empty} />}
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
          filters={route.filters}
          onFilter={(filter) => noteFilters(cycle.id, 'table', filterNotes(filter))}
        />
      )}
    </>
  );
}
