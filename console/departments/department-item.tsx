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
import type { Language } from '../../view/language/language.js';
import type { RegisteredDto } from '../../core/protocol/departments.js';
import type { DepartmentYearsMessages } from '../text/department-years-ja.js';
import { heirsOf } from './fates.js';
import { RenameForm } from './name-forms.js';
import { spellingOf, type FormInUse } from './spellings.js';
import { YearsForm } from './years-form.js';

interface DepartmentItemProps {
  readonly department: RegisteredDto;
  readonly register: readonly RegisteredDto[];
  readonly forms: readonly FormInUse[];
  /** Fiscal years that can be chosen, the latest first. */
  readonly years: readonly number[];
  /** @param what was done, in words */
  onDone(what: string): void;
}

const useStyles = makeStyles({ icon: { verticalAlign: '-3px', marginInlineEnd: '4px' } });

export function DepartmentItem({ department, register, forms, years, onDone }: DepartmentItemProps) {
  const look = useLook();
  const styles = useStyles();
  const words = useWording().t.setup.departments;
  const [renaming, setRenaming] = useState(false);
  const button = useFocus();
  const notes = useNotes(department, register, forms);
  const t = useWording().t.departmentYears;
  const [changing, setChanging] = useState(false);
  const changeButton = useFocus();
  const stopChanging = () => {
    setChanging(false);
    changeButton.focus();
  };
  const onChanged = () => {
    stopChanging();
    onDone(t.saved(department.name));
  };
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
      <Button
        id={changeButton.id}
        size="small"
        aria-expanded={changing}
        aria-label={t.openNamed(department.name)}
        onClick={() => setChanging(!changing)}
      >
        {t.open}
      </Button>
      {changing && <YearsForm {...{ department, register, years }} onSaved={onChanged} onCancel={stopChanging} />}
      {renaming && <RenameForm {...{ department, forms, onRenamed }} onCancel={stop} />}
    </li>
  );
}

/** Undefined where no form of an open year knows the name, though one has a register, and nothing is said of it here. */
function useNotes(
  department: RegisteredDto,
  register: readonly RegisteredDto[],
  forms: readonly FormInUse[],
): string | undefined {
  const { language, t } = useWording();
  const words = t.setup.departments;
  const spelling = spellingOf(department.name, forms);
  const became = becameOf(department, register, { language, words: t.departmentYears });
  const isLinked = became !== undefined || register.some(({ successors }) => successors.includes(department.id));
  if (!spelling && !isLinked) return undefined;
  const { aliases, from, until } = spelling ?? { aliases: [], from: undefined, until: undefined };
  const first = department.from ?? from;
  const last = department.until ?? until;
  return [
    aliases.length > 0 && words.aliases(formatList(aliases, language)),
    first !== undefined && words.from(formatFiscalYear(first, language)),
    last !== undefined && words.until(formatFiscalYear(last, language)),
    became,
  ]
    .filter((note) => typeof note === 'string')
    .join(language === 'ja' ? '　' : '; ');
}

interface Words {
  readonly language: Language;
  readonly words: DepartmentYearsMessages;
}

function becameOf(
  department: RegisteredDto,
  register: readonly RegisteredDto[],
  { language, words }: Words,
): string | undefined {
  if (department.until === null) return undefined;
  const since = formatFiscalYear(department.until + 1, language);
  const heirs = heirsOf(department, register);
  return heirs.length === 0 ? words.endedIn(since) : words.became(since, formatList(heirs, language));
}
