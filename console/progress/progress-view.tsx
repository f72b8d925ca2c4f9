/**
 * The first page: who has sent in, who is missing, what is left, and the report.
 */
import { Button } from '@fluentui/react-components';
import { DocumentArrowUp20Regular } from '@fluentui/react-icons';
import type { CycleDto, ProgressDto } from '../../core/protocol/cycles.js';
import { Message } from '../../view/feedback/message.js';
import { DeadlineLine } from '../../view/workflow/deadline-text.js';
import { useMay } from '../access/me.js';
import { blankOf } from '../api/client.js';
import type { Resource } from '../resource/use-resource.js';
import { Loaded, Nothing } from '../feedback/loaded.js';
import { DownloadButton } from '../file/download-button.js';
import { ViewHeading } from '../frame/view-heading.js';
import { ReportDownload } from '../report/report-download.js';
import { hashOf } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { totalsOf } from './department-status.js';
import { ProgressTable } from './progress-table.js';
import { TotalsStrip } from './totals-strip.js';
import { WaitingList } from './waiting-list.js';

export function ProgressView({ cycle, progress }: { cycle: CycleDto; progress: Resource<ProgressDto> }) {
  const { t } = useWording();
  const maySend = useMay('write-cells');
  return (
    <>
      <ViewHeading title={t.views.progress} lead={t.progress.lead}>
        {maySend && (
          <Button as="a" href={hashOf(cycle.id, 'send')} appearance="primary" icon={<DocumentArrowUp20Regular />}>
            {t.views.send}
          </Button>
        )}
        <ReportDownload cycleId={cycle.id} />
        <DownloadButton workbook={blankOf(cycle.id)} appearance="subtle">
          {t.downloads.blank}
        </DownloadButton>
      </ViewHeading>
      {cycle.state === 'closed' && <Message intent="info">{t.setup.closedHint}</Message>}
      <DeadlineLine {...cycle} />
      <Loaded of={progress}>
        {({ departments }) =>
          departments.length === 0 ? (
            <Nothing title={t.progress.empty} />
          ) : (
            <>
              <TotalsStrip totals={totalsOf(departments)} />
              <WaitingList departments={departments} />
              <ProgressTable cycleId={cycle.id} departments={departments} />
            </>
          )
        }
      </Loaded>
    </>
  );
}
