/**
 * Many issues of one kind as one entry: what they have in common, how many there are; a press shows them.
 */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { useUnseen } from '../../view/feedback/unseen.js';
import { useFindingWords } from '../../view/finding/words.js';
import { FirstFew } from '../../view/list/first-few.js';
import { useLook } from '../../view/look/look.js';
import { SeverityIcon } from '../frame/severity-icon.js';
import type { IssueKind } from '../../core/check/content/issue-entries.js';
import { useWording } from '../text/wording.js';
import { ListedIssue, type ListedIssueProps } from './listed-issue.js';

interface KindItemProps extends ListedIssueProps {
  readonly entry: IssueKind;
}

const useStyles = makeStyles({
  title: { minWidth: 0, flexGrow: 1 },
  inside: { margin: '0 6px 6px' },
});

export function KindItem({ entry, ...listed }: KindItemProps) {
  const look = useLook();
  const styles = useStyles();
  const unseen = useUnseen();
  const id = useId();
  const { t, say } = useWording();
  const { t: words } = useFindingWords();
  const { severity, title, issues } = entry;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        data-issue
        className={look.pressable}
        aria-expanded={isOpen}
        {...(isOpen && { 'aria-controls': id })}
        onClick={() => setOpen(!isOpen)}
      >
        <SeverityIcon severity={severity} />
        <span className={mergeClasses(styles.title, look.strong)}>
          <span className={unseen}>{t.check[severity]} </span>
          {words.kind(say(title), issues.length)}
        </span>
        {isOpen ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
      </button>
      {isOpen && (
        <div id={id} className={styles.inside}>
          <FirstFew all={issues}>
            {(shown) => (
              <ul className={look.list} aria-label={say(title)}>
                {shown.map((issue, i) => (
                  <ListedIssue key={i} {...listed} issue={issue} />
                ))}
              </ul>
            )}
          </FirstFew>
        </div>
      )}
    </>
  );
}
