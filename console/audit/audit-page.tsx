/**
 * The audit, for administrators: who did what to accounts, settings and years, the latest first.
 */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { AUDIT_TOPICS, type AuditTopic } from '../../core/protocol/audit.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { useUnseen } from '../../view/feedback/unseen.js';
import { SelectField } from '../../view/form/fields.js';
import { formatDateTime } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { Loaded, Nothing } from '../feedback/loaded.js';
import { PageHeading } from '../frame/view-heading.js';
import { useWording } from '../text/wording.js';
import { useAudit, type AuditEventDto } from './use-audit.js';
import { useAuditWords, type AuditWords } from './audit-words.js';

const useStyles = makeStyles({
  topic: { maxWidth: '320px' },
  top: { verticalAlign: 'top' },
  details: { minWidth: '14em' },
});

/** @param cycles undefined until they are loaded */
export function AuditPage({ cycles }: { readonly cycles: readonly CycleDto[] | undefined }) {
  const look = useLook();
  const styles = useStyles();
  const unseen = useUnseen();
  const { t } = useWording();
  const words = t.audit;
  const [topic, setTopic] = useState<AuditTopic | ''>('');
  const audit = useAudit(topic === '' ? undefined : topic);
  const inWords = useAuditWords(cycles ?? []);
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <SelectField
        className={styles.topic}
        label={words.topic}
        value={topic}
        choices={[['', words.every], ...AUDIT_TOPICS.map((one) => [one, words.topics[one]] as const)]}
        onChoose={setTopic}
      />
      <Loaded of={audit}>
        {(events) =>
          events.length === 0 ? (
            <Nothing
              title={topic === '' ? words.empty : words.nothing}
              hint={topic === '' ? words.emptyHint : words.nothingHint}
            />
          ) : (
            <>
              <div className={look.sideways} tabIndex={0} role="region" aria-label={words.title}>
                <table className={look.table}>
                  <caption className={unseen}>{words.title}</caption>
                  <thead className={look.small}>
                    <tr>
                      {words.columns.map((name) => (
                        <th key={name} scope="col" className={look.cell}>
                          {name}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {events.map((event) => (
                      <AuditRow key={event.id} event={event} inWords={inWords} />
                    ))}
                  </tbody>
                </table>
              </div>
              <div className={look.line}>
                <span role="status">{words.shown(events.length)}</span>
                {audit.hasOlder ? (
                  <Button disabledFocusable={audit.loading} onClick={audit.showOlder}>
                    {words.older}
                  </Button>
                ) : (
                  <span className={look.dim}>{words.allShown}</span>
                )}
              </div>
            </>
          )
        }
      </Loaded>
    </>
  );
}

function AuditRow({ event, inWords }: { readonly event: AuditEventDto; readonly inWords: AuditWords }) {
  const look = useLook();
  const styles = useStyles();
  const { language, t } = useWording();
  return (
    <tr className={styles.top}>
      <td className={mergeClasses(look.cell, look.figures)}>{formatDateTime(event.at, language)}</td>
      <td className={look.cell}>{event.actor?.displayName ?? t.audit.nobody}</td>
      <th scope="row" className={look.cell}>
        {inWords.action(event)}
      </th>
      <td className={look.cell}>{inWords.subject(event)}</td>
      <td className={mergeClasses(look.cell, styles.details)}>{inWords.details(event)}</td>
    </tr>
  );
}
