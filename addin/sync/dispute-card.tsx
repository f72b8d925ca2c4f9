/**
 * One conflict: what was there, what stands, what was proposed, by whom and when; and the choice between them.
 */
import { Button, Field, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { displayText } from '../../core/record/value.js';
import { rowName } from '../../core/record/row-name.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { useSectionStyles } from '../frame/section-styles.js';
import type { Dispute, DisputeChoice } from '../session/disputes.js';
import { useWording } from '../text/language.js';
import { formatMoment } from '../text/moment.js';
import { fieldLabel } from './field-label.js';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '4px 8px', alignItems: 'baseline' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  value: {
    padding: '6px 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  own: { borderLeftColor: tokens.colorCompoundBrandStroke },
  who: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  text: { display: 'block', whiteSpace: 'pre-line' },
});

interface Side {
  readonly label: string;
  readonly value: string;
  readonly by: string;
  readonly isOwn: boolean;
  readonly action: string;
  readonly choice: DisputeChoice;
}

export function DisputeCard({ dispute }: { readonly dispute: Dispute }) {
  const shared = useSectionStyles();
  const styles = useStyles();
  const { t, say } = useWording();
  const { book, disputes } = useDesk();
  const form = useDeskState((state) => state.book?.form);
  const { busy } = useDeskState((state) => state.disputes);
  const [edited, setEdited] = useState<string>();
  const sides = useSides(dispute);
  const { sheet, address, block, field, kind, base, key } = dispute;
  const place = `${sheet} ${address}`.trim();
  const decide = (choice: DisputeChoice) => void disputes.decide(dispute, choice);
  const isOfCell = kind === 'values' || kind === 'tie';
  return (
    <article className={shared.card} aria-label={`${rowName({ key })} ${say(fieldLabel(form, block, field))}`}>
      <div className={styles.head}>
        <h3 className={styles.title}>{field === '' ? t.disputes.whole : say(fieldLabel(form, block, field))}</h3>
        {address === '' ? (
          <span className={shared.small}>{t.disputes.notHere}</span>
        ) : (
          <Button
            size="small"
            aria-label={t.disputes.cellOf(place)}
            onClick={() => void book.select({ sheet, address })}
          >
            {place}
          </Button>
        )}
      </div>
      <p className={shared.small}>{rowName({ key })}</p>
      {kind === 'deletion' && <p className={shared.text}>{t.disputes.deletion}</p>}
      {kind === 'form' && <p className={shared.text}>{t.disputes.formChange}</p>}
      {kind === 'tie' && <p className={shared.text}>{t.disputes.tie}</p>}
      {isOfCell && (
        <div className={styles.value}>
          <span className={styles.who}>{t.disputes.base}</span>
          <span className={styles.text}>{base || t.sync.blank}</span>
        </div>
      )}
      {sides.map((side) => (
        <SideValue key={nameOf(side)} side={side} />
      ))}
      {edited === undefined && (
        <div className={shared.actions}>
          {[...sides].sort(ownFirst).map((side) => (
            <Button key={nameOf(side)} size="small" disabledFocusable={busy} onClick={() => decide(side.choice)}>
              {side.action}
            </Button>
          ))}
          {isOfCell && (
            <Button
              size="small"
              disabledFocusable={busy}
              onClick={() => setEdited((sides.find(({ isOwn }) => isOwn) ?? sides[0])?.value ?? '')}
            >
              {t.disputes.edit}
            </Button>
          )}
        </div>
      )}
      {edited !== undefined && (
        <>
          <Field label={t.disputes.edited}>
            <Textarea value={edited} rows={3} resize="vertical" onChange={(_event, { value }) => setEdited(value)} />
          </Field>
          <div className={shared.actions}>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => decide({ kind: 'edited', text: edited })}
            >
              {t.disputes.useEdited}
            </Button>
            <Button size="small" onClick={() => setEdited(undefined)}>
              {t.disputes.cancelEdit}
            </Button>
          </div>
        </>
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

/** What stands, then what was proposed; each as mine or theirs for who is signed in. */
function useSides({ kind, current, currentBy, proposals }: Dispute): Side[] {
  const { language, t } = useWording();
  const me = useDeskState((state) => state.me);
  const by = (author: string, at: string) => t.disputes.at(author, formatMoment(at, language));
  const isMine = (author: string | undefined) => author !== undefined && author === me?.displayName;
  const isDeletion = kind === 'deletion';
  const standing: Side = {
    label: isMine(currentBy?.author) ? t.disputes.mine : `${t.disputes.theirs}・${t.disputes.current}`,
    value: displayText(current),
    by: currentBy ? by(currentBy.author, currentBy.at) : t.disputes.form,
    isOwn: isMine(currentBy?.author),
    action: isDeletion ? t.disputes.keepRow : isMine(currentBy?.author) ? t.disputes.useMine : t.disputes.useTheirs,
    choice: { kind: 'theirs' },
  };
  const proposed = proposals.map(({ id, value, author, at }): Side => {
    const isOwn = isMine(author);
    return {
      label: isOwn ? t.disputes.mine : t.disputes.proposal,
      ...{ value: displayText(value), by: by(author, at), isOwn },
      action: isDeletion ? t.disputes.carryOut : isOwn ? t.disputes.useMine : t.disputes.useThis(author),
      choice: { kind: 'mine', proposal: id },
    };
  });
  return [standing, ...proposed];
}
