/**
 * The first page: who has sent in, who is missing, what is left, and the report.
 */
import { Button } from '@fluentui/react-components';
import { DocumentArrowUp20Regular } from '@fluentui/react-icons';
import type { CycleDto, ProgressDto } from '../../core/protocol/console.js';
import { useMay } from '../access/me.js';
import { blankPath, reportPath } from '../api/client.js';
import type { Resource } from '../resource/use-resource.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loading } from '../feedback/loading.js';
import { Nothing } from '../feedback/nothing.js';
import { DownloadButton } from '../file/download-button.js';
import { ViewHeading } from '../frame/view-heading.js';
import { hashOf } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { CycleFacts } from './cycle-facts.js';
import { totalsOf } from './department-status.js';
import { ProgressTable } from './progress-table.js';
import { TotalsStrip } from './totals-strip.js';
import { WaitingList } from './waiting-list.js';

export function ProgressView({ cycle, progress }: { cycle: CycleDto; progress: Resource<ProgressDto> }) {
  const { t } = useWording();
  const maySend = useMay('write-cells');
  const { data, failure, loading, reload } = progress;
  return (
    <>
      <ViewHeading title={t.views.progress} lead={t.progress.lead}>
        {maySend && (
          <Button as="a" href={hashOf(cycle.id, 'send')} appearance="primary" icon={<DocumentArrowUp20Regular />}>
            {t.views.send}
          </Button>
        )}
        <DownloadButton path={reportPath(cycle.id)} hint={t.downloads.reportHint}>
          {t.downloads.report}
        </DownloadButton>
        <DownloadButton path={blankPath(cycle.id)} appearance="subtle">
          {t.downloads.blank}
        </DownloadButton>
      </ViewHeading>
      <CycleFacts cycle={cycle} />
      <FailureBar failure={failure} stale={data !== undefined} onRetry={reload} />
      {!data && loading && <Loading />}
      {data && data.departments.length === 0 && <Nothing title={t.progress.empty} />}
      {data && data.departments.length > 0 && (
        <>
          <TotalsStrip totals={totalsOf(data.departments)} />
          <WaitingList departments={data.departments} />
          <ProgressTable cycleId={cycle.id} departments={data.departments} />
        </>
      )}
    </>
  );
}
