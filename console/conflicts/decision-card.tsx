/**
 * One conflict to be decided: what was there, what stands and what was proposed, by whom and when, and the choice
 * between them. A decision that came too late says so; what was typed stays until it is decided or given up.
 */
import { Badge, Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { OpenConflictDto } from '../../core/protocol/sync.js';
import { useAction } from '../feedback/use-action.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Place } from '../cells/place.js';
import { formatList } from '../../view/language/formats.js';
import { useWording } from '../text/wording.js';
import { useCardStyles } from './card-styles.js';
import type { Field } from '../../core/form/form.js';
import { textValue } from '../../core/record/value.js';
import { EditedValue } from '../../view/conflict/edited-value.js';
import { useConflictWords } from '../../view/conflict/words.js';
import { markDifference } from '../../view/difference/difference.js';
import { Marked } from '../../view/difference/marked.js';
import { sidesOf, type Decision, type Side } from './sides.js';

interface DecisionCardProps {
  readonly conflict: OpenConflictDto;
  /** Of the form, for an entry of an earlier version: the columns that it may go into. */
  readonly fields: readonly Field[];
  /** Undefined where nothing can be decided any more. */
  readonly onDecide: ((conflict: OpenConflictDto, decision: Decision) => Promise<void>) | undefined;
}

const useStyles = makeStyles({
  note: { margin: 0, lineHeight: 1.7 },
  button: { alignSelf: 'flex-start' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export function DecisionCard({ conflict, fields, onDecide }: DecisionCardProps) {
  const card = useCardStyles();
  const styles = useStyles();
  const wording = useWording();
  const { t, say, language } = wording;
  const words = t.decisions;
  const shared = useConflictWords();
  const { busy, failure, run } = useAction();
  const [editing, setEditing] = useState(false);
  const title = useId();
  const { kind, key, sheet, address, field, fieldLabel, base, proposers } = conflict;
  const sides = sidesOf(conflict, wording);
  const parts = markDifference(sides.map(({ text }) => text));
  const decide = (decision: Decision) => void run(async () => onDecide?.(conflict, decision));
  const choose = ({ decision, stands }: Side) =>
    decision &&
    onDecide && (
      <Button
        size="small"
        className={styles.button}
        disabledFocusable={busy}
        aria-describedby={title}
        onClick={() => decide(decision)}
      >
        {stands ? words.keep : words.take}
      </Button>
    );
  return (
    <article className={card.card} aria-labelledby={title}>
      <div className={card.head} id={title}>
        <h2 className={card.field}>{field === '' ? shared.wholeRow : fieldLabel ? say(fieldLabel) : field}</h2>
        <span className={card.key}>
          {Object.values(key)
            .filter((text) => text !== '')
            .join(' / ')}
        </span>
        <Place sheet={sheet} address={address} />
      </div>
      <FailureBar failure={failure} />
      {kind === 'deletion' && (
        <p className={styles.note}>
          {words.deletion(
            formatList(
              proposers.map((name) => name || t.conflicts.unknownSource),
              language,
            ),
          )}
        </p>
      )}
      {kind === 'form' && <p className={styles.note}>{shared.form}</p>}
      {kind !== 'deletion' && (
        <ul className={card.values} role="list">
          {base !== '' && (
            <li className={card.value}>
              <span>
                <Badge appearance="outline" color="informative">
                  {shared.base}
                </Badge>
              </span>
              <p className={card.text}>{base}</p>
            </li>
          )}
          {sides.map((side, i) => (
            <li
              key={JSON.stringify([side.stands, side.text])}
              className={mergeClasses(card.value, side.stands && card.stands)}
            >
              <span>
                <Badge appearance={side.stands ? 'filled' : 'outline'} color={side.stands ? 'brand' : 'severe'}>
                  {side.stands ? words.current : words.proposal}
                </Badge>
              </span>
              <p className={mergeClasses(card.text, side.text === '' && card.blank)}>
                {side.text === '' ? t.blank : <Marked text={side.text} parts={parts?.[i]} />}
              </p>
              {side.by.map((by) => (
                <span key={by} className={card.source}>
                  {by}
                </span>
              ))}
              {kind === 'values' && choose(side)}
            </li>
          ))}
        </ul>
      )}
      {onDecide && !editing && (
        <div className={styles.actions}>
          {kind !== 'values' && (
            <Button size="small" disabledFocusable={busy} onClick={() => decide({ resolution: 'theirs' })}>
              {kind === 'deletion' ? shared.keepRow : words.keepForm}
            </Button>
          )}
          {kind === 'deletion' ? (
            <Button size="small" disabledFocusable={busy} onClick={() => decide({ resolution: 'mine' })}>
              {shared.deleteRow}
            </Button>
          ) : (
            <Button size="small" disabledFocusable={busy} onClick={() => setEditing(true)}>
              {shared.edit}
            </Button>
          )}
        </div>
      )}
      {onDecide && editing && (
        <EditedValue
          before={sides.at(-1)?.text ?? ''}
          fields={kind === 'form' ? fields : []}
          busy={busy}
          onDecide={(value, to) =>
            decide({ resolution: 'edited', value: textValue(value), ...(to === undefined ? {} : { field: to }) })
          }
          onCancel={() => setEditing(false)}
        />
      )}
    </article>
  );
}
