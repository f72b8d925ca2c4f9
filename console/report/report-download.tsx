/**
 * The report to download, and for whoever makes it what it says nothing of: values that it has no cell for, answers that
 * are cut off on paper. Those can be had whole in rows that are high enough.
 */
import { useState } from 'react';
import { cyclesApi } from '../../core/protocol/cycles.js';
import type { IssueDto } from '../../core/protocol/issue.js';
import { Message } from '../../view/feedback/message.js';
import { useLook } from '../../view/look/look.js';
import { useMay } from '../access/me.js';
import { call, reportOf } from '../api/client.js';
import { IssueList } from '../cells/issue-list.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { DownloadButton } from '../file/download-button.js';
import { Details } from '../frame/details.js';
import { useWording } from '../text/wording.js';

export function ReportDownload({ cycleId }: { readonly cycleId: string }) {
  const look = useLook();
  const { t } = useWording();
  const mayAsk = useMay('manage-plans');
  const [issues, setIssues] = useState<readonly IssueDto[]>([]);
  const { failure, run } = useAction();
  const ask = () => {
    if (!mayAsk) return;
    run(async () => setIssues((await call(cyclesApi.reportIssues, { params: { cycleId } })).issues));
  };
  const cutOff = issues.filter(({ code }) => code === 'text-cut-off').length;
  return (
    <div className={look.group}>
      <DownloadButton workbook={reportOf(cycleId)} hint={t.downloads.reportHint} onSaved={ask}>
        {t.downloads.report}
      </DownloadButton>
      <FailureBar failure={failure} />
      {issues.length > 0 && (
        <Message intent="warning" role="status">
          <Details summary={t.report.issues(cutOff, issues.length - cutOff)}>
            <IssueList issues={issues} />
            {cutOff > 0 && (
              <DownloadButton workbook={reportOf(cycleId, { rows: 'grow' })} size="small" hint={t.report.growHint}>
                {t.report.grow}
              </DownloadButton>
            )}
          </Details>
        </Message>
      )}
    </div>
  );
}
