/**
 * Rows that come or go: names, what that means, and why not where a row is refused.
 */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Bilingual } from '../../core/issue/issue.js';
import { rowName } from '../../core/record/row-name.js';
import { useWording } from '../text/wording.js';
import { useLook } from '../../view/look/look.js';

interface RecordNewsProps {
  readonly title: string;
  readonly hint?: string;
  readonly records: readonly { readonly key: Readonly<Record<string, string>>; readonly reason?: Bilingual }[];
}

/** More names than this nobody reads in a pane. */
const MOST = 30;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '1.3em' },
});

export function RecordNews({ title, hint, records }: RecordNewsProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, say } = useWording();
  if (records.length === 0) return null;
  return (
    <section className={look.stack}>
      <h3 className={look.subheading}>{`${title} ${t.sync.cells(records.length)}`}</h3>
      {hint !== undefined && <p className={look.small}>{hint}</p>}
      <ul className={styles.list}>
        {records.slice(0, MOST).map(({ key, reason }, i) => (
          // Several rows may have one key; the list is made anew with each preview.
          <li key={i}>
            {rowName({ key })}
            {reason && <span className={mergeClasses(look.block, look.small, look.wrong)}>{say(reason)}</span>}
          </li>
        ))}
        {records.length > MOST && <li>…</li>}
      </ul>
    </section>
  );
}
