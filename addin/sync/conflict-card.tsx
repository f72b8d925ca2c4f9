/**
 * One conflict: what was there, what stands, what was proposed, by whom and when; and the choice between them.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { rowName } from '../../core/record/row-name.js';
import { EditedValue } from '../../view/conflict/edited-value.js';
import { JoinedValue, useJoinedText } from '../../view/conflict/joined-value.js';
import { useConflictWords } from '../../view/conflict/words.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import type { Conflict, ConflictChoice } from '../session/conflicts.js';
import { useWording } from '../text/wording.js';
import { fieldLabel } from './field-label.js';
import { useSides, type Side } from './use-sides.js';
import { useLook } from '../../view/look/look.js';

const useStyles = makeStyles({
  value: {
    padding: '6px 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  own: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
});

export function ConflictCard({ conflict }: { readonly conflict: Conflict }) {
  const look = useLook();
  const styles = useStyles();
  const { t, say } = useWording();
  const words = useConflictWords();
  const { book, conflicts } = useDesk();
  const form = useDeskState((state) => state.book?.form);
  const { busy } = useDeskState((state) => state.conflicts);
  const [isEditing, setEditing] = useState(false);
  const { sheet, address, block, field, kind, base, key } = conflict;
  const sides = useSides(conflict);
  const [first, second] = sides;
  const isPair = kind === 'values' && first && second && new Set(sides.map(({ value }) => value)).size === 2;
  const joined = useJoinedText(base, isPair ? [first.value, second.value] : undefined);
  // A value for a column of an earlier version of the form has no place in this one until somebody names it.
  const choices = kind === 'form' ? sides.slice(0, 1).map((side) => ({ ...side, action: t.conflicts.keep })) : sides;
  const place = `${sheet} ${address}`.trim();
  const decide = (choice: ConflictChoice) => void conflicts.decide(conflict, choice);
  return (
    <article className={look.card} aria-label={`${rowName({ key })} ${say(fieldLabel(form, block, field))}`}>
      <div className={look.between}>
        <h3 className={look.subheading}>{field === '' ? words.wholeRow : say(fieldLabel(form, block, field))}</h3>
        {address === '' ? (
          <span className={look.small}>{t.conflicts.notHere}</span>
        ) : (
          <Button
            size="small"
            aria-label={t.conflicts.cellOf(place)}
            onClick={() => void book.select({ sheet, address })}
          >
            {place}
          </Button>
        )}
      </div>
      <p className={look.small}>{rowName({ key })}</p>
      {kind === 'deletion' && <p className={look.text}>{t.conflicts.deletion}</p>}
      {kind === 'form' && <p className={look.text}>{words.form}</p>}
      {kind === 'values' && (
        <div className={styles.value}>
          <span className={mergeClasses(look.block, look.small)}>{words.base}</span>
          <span className={mergeClasses(look.block, look.written)}>{base || t.sync.blank}</span>
        </div>
      )}
      {sides.map((side) => (
        <SideValue key={nameOf(side)} side={side} />
      ))}
      {joined && first && second && (
        <div className={styles.value}>
          <JoinedValue joined={joined} names={[first.label, second.label]} />
        </div>
      )}
      {!isEditing && (
        <div className={look.row}>
          {[...choices].sort(ownFirst).map((side) => (
            <Button key={nameOf(side)} size="small" disabledFocusable={busy} onClick={() => decide(side.choice)}>
              {side.action}
            </Button>
          ))}
          {joined && (
            <Button size="small" disabledFocusable={busy} onClick={() => decide({ kind: 'edited', text: joined.text })}>
              {words.useJoined}
            </Button>
          )}
          {kind !== 'deletion' && (
            <Button size="small" disabledFocusable={busy} onClick={() => setEditing(true)}>
              {words.edit}
            </Button>
          )}
        </div>
      )}
      {isEditing && (
        <EditedValue
          before={(sides.find(({ isOwn }) => isOwn) ?? sides[0])?.value ?? ''}
          {...{ form, block }}
          field={kind === 'form' ? '' : field}
          busy={busy}
          onDecide={(text, to) => decide({ kind: 'edited', text, ...(to === undefined ? {} : { field: to }) })}
          onCancel={() => setEditing(false)}
        />
      )}
    </article>
  );
}

function SideValue({ side }: { readonly side: Side }) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  return (
    <div className={mergeClasses(styles.value, side.isOwn && styles.own)}>
      <span className={mergeClasses(look.block, look.small)}>{`${side.label} ${side.by}`}</span>
      <span className={mergeClasses(look.block, look.written)}>{side.value || t.sync.blank}</span>
    </div>
  );
}

function nameOf({ choice }: Side): string {
  return JSON.stringify(choice);
}

function ownFirst(one: Side, other: Side): number {
  return Number(other.isOwn) - Number(one.isOwn);
}
