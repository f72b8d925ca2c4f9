/**
 * A note with its reasons: why a department was returned, and what somebody wrote for a step that can no longer be taken,
 * because somebody else acted first, or of which nobody knows whether it arrived. That stays until it is sent or deleted.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowReply20Filled } from '@fluentui/react-icons';
import { formatDateTime } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { useWording } from '../text/wording.js';
import { ReasonList, type DepartmentRows, type WorkflowEventDto } from './cell-reference.js';
import type { Unsent } from '../steps/unsent-shelf.js';

const useStyles = makeStyles({
  returned: { border: `1px solid ${tokens.colorStatusWarningBorder1}` },
  unsent: { border: `1px dashed ${tokens.colorNeutralStroke1}` },
});

export function ReturnedNotice({ event, ...rows }: DepartmentRows & { readonly event: WorkflowEventDto }) {
  const look = useLook();
  const styles = useStyles();
  const { language, t } = useWording();
  const { returned } = useWorkflowWords();
  const { note, reasons, actor, at } = event;
  return (
    <section className={mergeClasses(look.card, styles.returned)}>
      <div className={look.line}>
        <h3 className={mergeClasses(look.subheading, look.sign)}>
          <ArrowReply20Filled className={mergeClasses(look.doubtful, look.fixed)} aria-hidden="true" />
          {returned}
        </h3>
        <span className={look.dim}>
          {t.workflow.returnedBy(actor || t.workflow.somebody, formatDateTime(at, language))}
        </span>
      </div>
      {note !== '' && <p className={look.written}>{note}</p>}
      <ReasonList {...rows} reasons={reasons} label={returned} />
    </section>
  );
}

interface UnsentNoticeProps extends DepartmentRows {
  readonly unsent: Unsent;
  readonly isBusy: boolean;
  onAgain(): void;
  onDiscard(): void;
}

export function UnsentNotice({ unsent, isBusy, onAgain, onDiscard, ...rows }: UnsentNoticeProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  const words = t.workflow;
  const { note, reasons, sent } = unsent;
  const written = reasons
    .filter(({ text }) => text.trim() !== '')
    .map(({ record, field, text }) => ({ record: record ?? null, field: field ?? '', text }));
  return (
    <section className={mergeClasses(look.card, styles.unsent)}>
      <h3 className={look.subheading}>{words.unsent}</h3>
      <p className={look.quiet}>{sent ? words.unsure : words.unsentHint}</p>
      {note !== '' && <p className={look.written}>{note}</p>}
      <ReasonList {...rows} reasons={written} label={words.unsent} />
      <div className={look.row}>
        {sent && (
          <Button disabledFocusable={isBusy} onClick={onAgain}>
            {t.retry}
          </Button>
        )}
        <Button onClick={onDiscard}>{words.discard}</Button>
      </div>
    </section>
  );
}
