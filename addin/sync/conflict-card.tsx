/**
 * One conflict: what was there, what stands, what was proposed, by whom and when; and the choice between them.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { rowName } from '../../core/record/row-name.js';
import { EditedValue } from '../../view/conflict/edited-value.js';
import { useConflictWords } from '../../view/conflict/words.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { useSectionStyles } from '../frame/section-styles.js';
import type { Conflict, ConflictChoice } from '../session/conflicts.js';
import { useWording } from '../text/wording.js';
import { fieldLabel } from './field-label.js';
import { useSides, type Side } from './use-sides.js';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '4px 8px', alignItems: 'baseline' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  value: {
    padding: '6px 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  own: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  who: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  text: { display: 'block', whiteSpace: 'pre-line' },
});

export function ConflictCard({ conflict }: { readonly conflict: Conflict }) {
  const shared = useSectionStyles();
  const styles = useStyles();
  const { t, say } = useWording();
  const words = useConflictWords();
  const { book, conflicts } = useDesk();
  const form = useDeskState((state) => state.book?.form);
  const { busy } = useDeskState((state) => state.conflicts);
  const [isEditing, setEditing] = useState(false);
  const { sheet, address, block, field, kind, base, key } = conflict;
  const sides = useSides(conflict);
  // A value for a column of an earlier version of the form has no place in this one until somebody names it.
  const choices = kind === 'form' ? sides.slice(0, 1).map((side) => ({ ...side, action: t.conflicts.keep })) : sides;
  const columns = kind === 'form' ? (form?.blocks.find(({ id }) => id === block)?.fields ?? []) : [];
  const place = `${sheet} ${address}`.trim();
  const decide = (choice: ConflictChoice) => void conflicts.decide(conflict, choice);
  return (
    <article className={shared.card} aria-label={`${rowName({ key })} ${say(fieldLabel(form, block, field))}`}>
      <div className={styles.head}>
        <h3 className={styles.title}>{field === '' ? words.wholeRow : say(fieldLabel(form, block, field))}</h3>
        {address === '' ? (
          <span className={shared.small}>{t.conflicts.notHere}</span>
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
      <p className={shared.small}>{rowName({ key })}</p>
      {kind === 'deletion' && <p className={shared.text}>{t.conflicts.deletion}</p>}
      {kind === 'form' && <p className={shared.text}>{words.form}</p>}
      {kind === 'values' && (
        <div className={styles.value}>
          <span className={styles.who}>{words.base}</span>
          <span className={styles.text}>{base || t.sync.blank}</span>
        </div>
      )}
      {sides.map((side) => (
        <SideValue key={nameOf(side)} side={side} />
      ))}
      {!isEditing && (
        <div className={shared.actions}>
          {[...choices].sort(ownFirst).map((side) => (
            <Button key={nameOf(side)} size="small" disabledFocusable={busy} onClick={() => decide(side.choice)}>
              {side.action}
            </Button>
          ))}
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
          fields={columns.filter(({ role }) => role === 'answer')}
          busy={busy}
          onDecide={(text, to) => decide({ kind: 'edited', text, ...(to === undefined ? {} : { field: to }) })}
          onCancel={() => setEditing(false)}
        />
      )}
    </article>
  );
}

function SideValue({ side }: { readonly side: Side }) {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <div className={mergeClasses(styles.value, side.isOwn && styles.own)}>
      <span className={styles.who}>{`${side.label} ${side.by}`}</span>
      <span className={styles.text}>{side.value || t.sync.blank}</span>
    </div>
  );
}

function nameOf({ choice }: Side): string {
  return JSON.stringify(choice);
}

function ownFirst(one: Side, other: Side): number {
  return Number(other.isOwn) - Number(one.isOwn);
}
