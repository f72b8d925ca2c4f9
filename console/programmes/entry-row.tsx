/**
 * One entry of the list: last year's programme beside this year's, why they may be the same, and what can be said of them.
 */
import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ProgrammeDto, ProgrammesDto } from '../../core/protocol/programmes.js';
import { SelectField } from '../../view/form/fields.js';
import { formatList } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { useWording } from '../text/wording.js';
import {
  linkWith,
  openAgain,
  partnersFor,
  programmeText,
  wordOn,
  type Entry,
  type Kind,
  type Word,
} from './entries.js';

interface EntryRowProps {
  readonly entry: Entry;
  readonly programmes: ProgrammesDto;
  readonly busy: boolean;
  /** Whether whoever looks at it may say something. */
  readonly mayDecide: boolean;
  say(words: readonly Word[], text: string): void;
}

const COLOURS: Readonly<Record<Kind, 'warning' | 'success' | 'informative' | 'brand'>> = {
  proposed: 'warning',
  added: 'warning',
  removed: 'warning',
  linked: 'success',
  new: 'brand',
  ended: 'brand',
  apart: 'informative',
  same: 'informative',
};

const useStyles = makeStyles({
  row: { display: 'grid', gap: '8px', padding: '10px 16px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto minmax(0, 1fr)',
    alignItems: 'center',
    gap: '4px 12px',
    '@media (max-width: 600px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  arrow: {
    color: tokens.colorNeutralForeground3,
    '@media (max-width: 600px)': { rotate: '90deg', justifySelf: 'start' },
  },
  badge: { flexShrink: 0 },
});

export function EntryRow({ entry, programmes, busy, mayDecide, say }: EntryRowProps) {
  const look = useLook();
  const styles = useStyles();
  const { language, t, say: inLanguage } = useWording();
  const words = t.programmes;
  const { kind, previous, current, reasons, status } = entry;
  const kindName = kind === 'linked' && status !== undefined ? words.statuses[status] : words.kinds[kind];
  const name = [...previous, ...current].map(programmeText)[0] ?? '';
  return (
    <li className={styles.row} aria-label={words.entryNamed(kindName, name)}>
      <div className={styles.pair}>
        <Side programmes={previous} none={words.noPrevious} />
        <ArrowRight16Regular className={styles.arrow} aria-hidden="true" />
        <Side programmes={current} none={words.noCurrent} />
      </div>
      <div className={mergeClasses(look.row, look.sign)}>
        <Badge appearance="tint" color={COLOURS[kind]} className={styles.badge}>
          {kindName}
        </Badge>
        {reasons.length > 0 && (
          <span className={look.small}>
            {formatList(
              reasons.map(({ text }) => inLanguage(text)),
              language,
            )}
          </span>
        )}
      </div>
      {mayDecide && <Answers {...{ entry, programmes, busy, say, name }} />}
    </li>
  );
}

function Side({ programmes, none }: { readonly programmes: readonly ProgrammeDto[]; readonly none: string }) {
  const look = useLook();
  if (programmes.length === 0) return <span className={look.blank}>{none}</span>;
  return (
    <span>
      {programmes.map((one) => (
        <span key={one.record} className={mergeClasses(look.block, look.strong)}>
          {programmeText(one)}
        </span>
      ))}
    </span>
  );
}

type AnswersProps = Omit<EntryRowProps, 'mayDecide'> & { readonly name: string };

function Answers({ entry, programmes, busy, say, name }: AnswersProps) {
  const look = useLook();
  const words = useWording().t.programmes;
  const [linking, setLinking] = useState(false);
  const press = (label: string, word: Word, isFirst = false) => (
    <Button
      size="small"
      appearance={isFirst ? 'primary' : 'secondary'}
      aria-label={words.pressNamed(label, name)}
      disabledFocusable={busy}
      onClick={() => say([word], words.said(label, name))}
    >
      {label}
    </Button>
  );
  const link = (
    <Button
      size="small"
      aria-expanded={linking}
      aria-label={words.pressNamed(words.linkOther, name)}
      onClick={() => setLinking(!linking)}
    >
      {words.linkOther}
    </Button>
  );
  switch (entry.kind) {
    case 'proposed':
      return (
        <div className={look.row}>
          {press(words.link, wordOn(entry, 'renamed'), true)}
          {press(words.different, wordOn(entry, 'different'))}
        </div>
      );
    case 'added':
    case 'removed':
      return (
        <>
          <div className={look.row}>
            {entry.kind === 'added'
              ? press(words.isNew, wordOn(entry, 'new'), true)
              : press(words.isEnded, wordOn(entry, 'ended'), true)}
            {link}
          </div>
          {linking && <PartnerForm {...{ entry, programmes, busy, say, name }} />}
        </>
      );
    case 'same':
      return (
        <div className={look.row}>
          {entry.previous.length === 1 &&
            entry.current.length === 1 &&
            press(words.different, wordOn(entry, 'different'))}
        </div>
      );
    default:
      return <div className={look.row}>{press(words.open, openAgain(entry))}</div>;
  }
}

/** Chooses one of the other year: of a programme that is linked already it becomes a part, or the other way round. */
function PartnerForm({ entry, programmes, busy, say, name }: AnswersProps) {
  const words = useWording().t.programmes;
  const [partner, setPartner] = useState('');
  const partners = partnersFor(entry, programmes);
  const isTaken = programmes.links.some(({ previous, current }) =>
    [...previous, ...current].some(({ record }) => record === partner),
  );
  const label = entry.kind === 'added' ? words.partnerLast : words.partnerThis;
  return (
    <SelectField
      label={label}
      {...(partners.length === 0 ? { hint: words.noPartner } : {})}
      {...(isTaken ? { hint: entry.kind === 'added' ? words.becomesSplit : words.becomesJoined } : {})}
      value={partner}
      choices={[['', words.choosePartner], ...partners.map((one) => [one.record, programmeText(one)] as const)]}
      onChoose={setPartner}
    >
      <Button
        disabledFocusable={busy || partner === ''}
        onClick={() => say([linkWith(entry, partner, programmes)], words.said(words.link, name))}
      >
        {words.link}
      </Button>
    </SelectField>
  );
}
