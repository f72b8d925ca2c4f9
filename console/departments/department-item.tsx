/**
 * One department of the register: its name, what the forms of the open years say of it, and correcting the name in place.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons';
import { useState } from 'react';
import { useFocus } from '../feedback/use-focus.js';
import { formatFiscalYear, formatList } from '../../view/language/formats.js';
import { useWording } from '../text/wording.js';
import { RenameForm } from './rename-form.js';
import { spellingOf, type FormInUse } from './spellings.js';

interface DepartmentItemProps {
  readonly department: { readonly id: string; readonly name: string };
  readonly forms: readonly FormInUse[];
  /** @param what was done, in words */
  onDone(what: string): void;
}

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 16px',
    minWidth: 0,
    padding: '10px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  text: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere', lineHeight: 1.6 },
  name: { fontWeight: tokens.fontWeightSemibold },
  note: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  unknown: { display: 'block', color: tokens.colorStatusWarningForeground1, fontSize: tokens.fontSizeBase200 },
  icon: { verticalAlign: '-3px', marginInlineEnd: '4px' },
});

export function DepartmentItem({ department, forms, onDone }: DepartmentItemProps) {
  const styles = useStyles();
  const { t } = useWording();
  const words = t.setup.departments;
  const [renaming, setRenaming] = useState(false);
  const button = useFocus();
  const notes = useNotes(department.name, forms);
  const stop = () => {
    setRenaming(false);
    button.focus();
  };
  return (
    <li className={styles.item}>
      <div className={styles.text}>
        <span className={styles.name}>{department.name}</span>
        {notes !== '' && <span className={styles.note}>{notes}</span>}
        {notes === undefined && (
          <span className={styles.unknown}>
            <Warning16Filled className={styles.icon} aria-hidden="true" />
            {words.unknown}
          </span>
        )}
      </div>
      <Button
        id={button.id}
        size="small"
        aria-expanded={renaming}
        aria-label={words.renameNamed(department.name)}
        onClick={() => setRenaming(!renaming)}
      >
        {words.rename}
      </Button>
      {renaming && (
        <RenameForm
          department={department}
          forms={forms}
          onRenamed={(name) => {
            stop();
            onDone(words.renamed(department.name, name));
          }}
          onCancel={stop}
        />
      )}
    </li>
  );
}

/** Undefined where no form of an open year knows the name, though one has a register. */
function useNotes(name: string, forms: readonly FormInUse[]): string | undefined {
  const { language, t } = useWording();
  const words = t.setup.departments;
  const spelling = spellingOf(name, forms);
  if (!spelling) return undefined;
  const { aliases, from, until } = spelling;
  return [
    aliases.length > 0 && words.aliases(formatList(aliases, language)),
    from !== undefined && words.from(formatFiscalYear(from, language)),
    until !== undefined && words.until(formatFiscalYear(until, language)),
  ]
    .filter((note) => note !== false)
    .join(language === 'ja' ? '　' : '; ');
}
