/**
 * One department of the register: its name, what the forms of the open years say of it, and correcting the name in place.
 */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons';
import { useState } from 'react';
import { formatFiscalYear, formatList } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { useFocus } from '../feedback/use-action.js';
import { useWording } from '../text/wording.js';
import { RenameForm } from './name-forms.js';
import { spellingOf, type FormInUse } from './spellings.js';

interface DepartmentItemProps {
  readonly department: { readonly id: string; readonly name: string };
  readonly forms: readonly FormInUse[];
  /** @param what was done, in words */
  onDone(what: string): void;
}

const useStyles = makeStyles({ icon: { verticalAlign: '-3px', marginInlineEnd: '4px' } });

export function DepartmentItem({ department, forms, onDone }: DepartmentItemProps) {
  const look = useLook();
  const styles = useStyles();
  const words = useWording().t.setup.departments;
  const [renaming, setRenaming] = useState(false);
  const button = useFocus();
  const notes = useNotes(department.name, forms);
  const stop = () => {
    setRenaming(false);
    button.focus();
  };
  const onRenamed = (name: string) => {
    stop();
    onDone(words.renamed(department.name, name));
  };
  return (
    <li className={mergeClasses(look.between, look.entry)}>
      <div className={look.grow}>
        <span className={look.strong}>{department.name}</span>
        {notes !== '' && <span className={mergeClasses(look.block, look.small)}>{notes}</span>}
        {notes === undefined && (
          <span className={mergeClasses(look.block, look.small, look.doubtful)}>
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
      {renaming && <RenameForm {...{ department, forms, onRenamed }} onCancel={stop} />}
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
