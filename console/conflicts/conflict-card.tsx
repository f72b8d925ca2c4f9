/**
 * One conflict. Whoever may decide it sees what was there, what stands and what was proposed, by whom and when, and the
 * choice between them; the others see where it is and what stands. A decision that came too late says so; what was typed
 * stays until it is decided or given up.
 */
import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Form } from '../../core/form/form.js';
import type { Decision, OpenConflictDto } from '../../core/protocol/conflicts.js';
import { textValue } from '../../core/record/value.js';
import { EditedValue } from '../../view/conflict/edited-value.js';
import { JoinedValue, useJoinedText } from '../../view/conflict/joined-value.js';
import { useConflictWords } from '../../view/conflict/words.js';
import { markDifference } from '../../view/difference/difference.js';
import { Marked } from '../../view/difference/marked.js';
import { formatList } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { Place } from '../cells/cell-list.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { useWording } from '../text/wording.js';
import { sidesOf, textsToJoin, type Side } from './sides.js';

interface ConflictCardProps {
  readonly conflict: OpenConflictDto;
  /** Undefined until it is known. */
  readonly form: Form | undefined;
  /** Undefined where nothing is to be decided. */
  readonly onDecide: ((conflict: OpenConflictDto, decision: Decision) => Promise<void>) | undefined;
}

const useStyles = makeStyles({
  card: { borderLeft: `4px solid ${tokens.colorStatusWarningBackground3}` },
  values: { gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))' },
  stands: { backgroundColor: tokens.colorNeutralBackground2, border: `1px solid ${tokens.colorNeutralStroke1}` },
});

export function ConflictCard({ conflict, form, onDecide }: ConflictCardProps) {
  const look = useLook();
  const styles = useStyles();
  const wording = useWording();
  const { t, say, language } = wording;
  const words = t.decisions;
  const shared = useConflictWords();
  const { busy, failure, run } = useAction();
  const [editing, setEditing] = useState(false);
  const title = useId();
  const { kind, key, sheet, address, field, fieldLabel, mayDecide, base, proposers } = conflict;
  const nameOf = (name: string) => name || t.conflicts.unknownSource;
  const sides = sidesOf(conflict, wording);
  const joined = useJoinedText(base, textsToJoin(conflict, sides));
  const parts = markDifference(sides.map(({ text }) => text));
  const decide = (decision: Decision) => run(async () => onDecide?.(conflict, decision));
  const choose = ({ decision, stands }: Side) =>
    decision &&
    onDecide && (
      <Button
        size="small"
        className={look.start}
        disabledFocusable={busy}
        aria-describedby={title}
        onClick={() => decide(decision)}
      >
        {stands ? words.keep : words.take}
      </Button>
    );
  return (
    <article className={mergeClasses(look.card, styles.card)} aria-labelledby={title}>
      <div className={look.line} id={title}>
        <h2 className={look.subheading}>{field === '' ? shared.wholeRow : fieldLabel ? say(fieldLabel) : field}</h2>
        <span className={look.grow}>
          {Object.values(key)
            .filter((text) => text !== '')
            .join(' / ')}
        </span>
        <Place sheet={sheet} address={address} />
      </div>
      <FailureBar failure={failure} />
      {mayDecide && kind === 'deletion' && (
        <p className={look.text}>{words.deletion(formatList(proposers.map(nameOf), language))}</p>
      )}
      {mayDecide && kind === 'form' && <p className={look.text}>{shared.form}</p>}
      {kind !== 'deletion' && (
        <ul className={mergeClasses(look.list, styles.values)} role="list">
          {base !== '' && (
            <li className={look.frame}>
              <span>
                <Badge appearance="outline" color="informative">
                  {shared.base}
                </Badge>
              </span>
              <p className={look.written}>{base}</p>
            </li>
          )}
          {sides.map((side, i) => (
            <li
              key={JSON.stringify([side.stands, side.text])}
              className={mergeClasses(look.frame, side.stands && styles.stands)}
            >
              <span>
                <Badge appearance={side.stands ? 'filled' : 'outline'} color={side.stands ? 'brand' : 'severe'}>
                  {side.stands ? words.current : words.proposal}
                </Badge>
              </span>
              <p className={mergeClasses(look.written, side.text === '' && look.blank)}>
                {side.text === '' ? t.blank : <Marked text={side.text} parts={parts?.[i]} />}
              </p>
              {side.by.map((by) => (
                <span key={by} className={look.small}>
                  {by}
                </span>
              ))}
              {kind === 'values' && choose(side)}
            </li>
          ))}
          {joined && (
            <li className={look.frame}>
              <JoinedValue joined={joined} names={[words.current, words.proposal]}>
                {onDecide && (
                  <Button
                    size="small"
                    className={look.start}
                    disabledFocusable={busy}
                    aria-describedby={title}
                    onClick={() => decide({ resolution: 'edited', value: textValue(joined.text) })}
                  >
                    {shared.useJoined}
                  </Button>
                )}
              </JoinedValue>
            </li>
          )}
        </ul>
      )}
      {onDecide && !editing && (
        <div className={look.row}>
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
          {...{ form }}
          block={conflict.block}
          field={kind === 'form' ? '' : field}
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
