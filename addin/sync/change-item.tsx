/**
 * One cell of a sync: which way it goes, what it says before and after, and why not where it is refused. A press selects
 * it.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowDownload16Regular,
  ArrowUpload16Regular,
  BranchCompare16Regular,
  Prohibited16Regular,
} from '@fluentui/react-icons';
import { displayText, type FieldValue } from '../../core/record/value.js';
import { useUnseen } from '../../view/feedback/unseen.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { useWording } from '../text/wording.js';
import { fieldLabel } from './field-label.js';
import type { RowChange } from './row-groups.js';
import { useLook } from '../../view/look/look.js';

const useStyles = makeStyles({
  icon: { flexShrink: 0, marginTop: '3px', color: tokens.colorNeutralForeground3 },
  body: { minWidth: 0, flexGrow: 1 },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '8px' },
  before: { display: 'block', color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  note: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const ICONS = {
  in: ArrowDownload16Regular,
  saved: ArrowUpload16Regular,
  unchanged: ArrowUpload16Regular,
  conflict: BranchCompare16Regular,
  refused: Prohibited16Regular,
};

export function ChangeItem({ change }: { readonly change: RowChange }) {
  const look = useLook();
  const styles = useStyles();
  const unseen = useUnseen();
  const { t, say } = useWording();
  const { book } = useDesk();
  const form = useDeskState((state) => state.book?.form);
  const { sheet, address, block, field } = change.value;
  const kind = change.way === 'in' ? 'in' : change.value.outcome;
  const Icon = ICONS[kind];
  const isTrouble = kind === 'conflict' || kind === 'refused';
  const [before, after] =
    change.way === 'in' ? [change.value.from, change.value.to] : [change.value.base, change.value.value];
  const text = (value: FieldValue | undefined) => displayText(value) || t.sync.blank;
  return (
    <button type="button" className={look.pressable} onClick={() => void book.select({ sheet, address })}>
      <Icon className={mergeClasses(styles.icon, isTrouble && look.wrong)} aria-hidden />
      <span className={styles.body}>
        <span className={styles.head}>
          <span className={look.strong}>
            <span className={unseen}>{kind === 'in' ? t.sync.in : t.sync.outcomes[kind]} </span>
            {say(fieldLabel(form, block, field))}
          </span>
          <span className={look.small}>{`${sheet} ${address}`.trim()}</span>
        </span>
        {before !== undefined && displayText(before) !== '' && (
          <span className={styles.before}>
            <span className={unseen}>{t.sync.from} </span>
            {shortened(displayText(before))}
          </span>
        )}
        <span className={mergeClasses(look.block, look.written)}>
          <span className={unseen}>{t.sync.to} </span>
          {shortened(text(after))}
        </span>
        {change.way === 'out' && change.value.reason && (
          <span className={mergeClasses(styles.note, look.wrong)}>{say(change.value.reason)}</span>
        )}
        {kind === 'conflict' && change.way === 'out' && (
          <span className={mergeClasses(styles.note, look.wrong)}>
            {t.sync.conflictHint(shortened(text(change.value.current)))}
          </span>
        )}
      </span>
    </button>
  );
}

/** The cell itself shows the rest. */
const LONGEST = 160;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
