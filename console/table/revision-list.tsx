/**
 * What happened to a row, the latest first: the values of a cell, each with who wrote it, when, by which way, and what became
 * of it; and that the row was added, deleted or came back.
 */
import { Badge, mergeClasses } from '@fluentui/react-components';
import type { z } from 'zod';
import type { recordHistorySchema, RevisionDto } from '../../core/protocol/history.js';
import { displayText } from '../../core/record/value.js';
import { formatDateTime } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { authorOf } from '../text/author.js';
import { useWording } from '../text/wording.js';

const COLOURS = { saved: 'brand', proposed: 'severe', yielded: 'informative' } as const;

export function RevisionList({ revisions }: { readonly revisions: readonly RevisionDto[] }) {
  const look = useLook();
  const wording = useWording();
  const { t } = wording;
  const words = t.decisions.history;
  return (
    <ol className={look.list} role="list">
      {revisions.toReversed().map((revision) => {
        const { id, outcome, value, submission } = revision;
        const text = displayText(value);
        const isDecision = submission.kind === 'resolution';
        const by = `${authorOf(revision, wording)}・${words.channels[submission.channel]}`;
        return (
          <li key={id} className={look.frame}>
            <span>
              <Badge appearance="outline" color={COLOURS[outcome]}>
                {isDecision ? words.resolved : words[outcome]}
              </Badge>
            </span>
            <p className={mergeClasses(look.written, text === '' && look.blank)}>{text === '' ? t.blank : text}</p>
            <span className={look.small}>{by}</span>
          </li>
        );
      })}
    </ol>
  );
}

type RecordEvent = z.infer<typeof recordHistorySchema>['events'][number];

export function RecordEvents({ events }: { readonly events: readonly RecordEvent[] }) {
  const look = useLook();
  const { t, language } = useWording();
  const words = t.decisions;
  return (
    <ol className={look.list} role="list">
      {events.toReversed().map(({ kind, revision, actor, source, at }) => (
        <li key={`${revision} ${kind}`} className={look.frame}>
          <p className={look.written}>{words.history[kind]}</p>
          <span className={look.small}>
            {words.by(actor || source || t.conflicts.unknownSource, formatDateTime(at, language))}
          </span>
        </li>
      ))}
    </ol>
  );
}
