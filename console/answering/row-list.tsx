/**
 * The rows at the side, each with how far it is: a shape and a word, the colour only comes on top. In a narrow window the
 * list is folded away under a button.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowReply16Filled,
  CheckmarkCircle16Filled,
  Circle16Regular,
  ErrorCircle16Filled,
  Warning16Filled,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { useLook } from '../../view/look/look.js';
import { useUnseen } from '../../view/feedback/unseen.js';
import { useWording } from '../text/wording.js';
import type { AnswerRow, RowState } from './answer-rows.js';

interface RowListProps {
  readonly rows: readonly AnswerRow[];
  readonly chosen: string;
  onChoose(row: string): void;
}

const NARROW = '@media (max-width: 800px)';

const useStyles = makeStyles({
  side: { minWidth: 0, display: 'grid', gap: '8px', alignContent: 'start' },
  toggle: { display: 'none', [NARROW]: { display: 'flex' } },
  list: { maxHeight: 'max(320px, calc(100vh - 280px))', overflowY: 'auto' },
  folded: { [NARROW]: { display: 'none' } },
  row: {
    alignItems: 'baseline',
    borderRadius: 0,
    borderLeft: '4px solid transparent',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
  },
  here: {
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  icon: { flexShrink: 0, transform: 'translateY(3px)' },
});

const ICONS = {
  returned: { Icon: ArrowReply16Filled, look: 'doubtful' },
  wrong: { Icon: ErrorCircle16Filled, look: 'wrong' },
  conflicting: { Icon: Warning16Filled, look: 'doubtful' },
  empty: { Icon: Circle16Regular, look: 'dim' },
  answered: { Icon: CheckmarkCircle16Filled, look: 'good' },
} as const satisfies Record<RowState, unknown>;

export function RowList({ rows, chosen, onChoose }: RowListProps) {
  const look = useLook();
  const styles = useStyles();
  const words = useWording().t.answering;
  const [isOpen, setOpen] = useState(false);
  const place = rows.findIndex(({ id }) => id === chosen) + 1;
  return (
    <nav className={styles.side} aria-label={words.rows}>
      <Button className={styles.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? words.hideRows : words.showRows(place, rows.length)}
      </Button>
      <ol className={mergeClasses(look.surface, look.plain, styles.list, !isOpen && styles.folded)} role="list">
        {rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={mergeClasses(look.pressable, styles.row, row.id === chosen && styles.here)}
              aria-current={row.id === chosen ? 'true' : undefined}
              onClick={() => {
                setOpen(false);
                onChoose(row.id);
              }}
            >
              <RowSign state={row.state} />
              <span className={look.grow}>{row.name}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function RowSign({ state }: { readonly state: RowState }) {
  const look = useLook();
  const styles = useStyles();
  const unseen = useUnseen();
  const { t } = useWording();
  const { Icon, look: colour } = ICONS[state];
  const word = t.answering.states[state];
  return (
    <span className={mergeClasses(styles.icon, look[colour])} title={word}>
      <Icon aria-hidden="true" />
      <span className={unseen}>{word}</span>
    </span>
  );
}

/** With its word. */
export function RowStateBadge({ state }: { readonly state: RowState }) {
  const look = useLook();
  const { t } = useWording();
  const { Icon, look: colour } = ICONS[state];
  return (
    <span className={mergeClasses(look.sign, look.fixed, look[colour])}>
      <Icon aria-hidden="true" />
      {t.answering.states[state]}
    </span>
  );
}
