/**
 * Rows that come or go: names, what that means, and why not where a row is refused.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Bilingual } from '../../core/issue/issue.js';
import { rowName } from '../../core/record/row-name.js';
import { useSectionStyles } from '../frame/section-styles.js';
import { useWording } from '../text/wording.js';

interface RecordNewsProps {
  readonly title: string;
  readonly hint?: string;
  readonly records: readonly { readonly key: Readonly<Record<string, string>>; readonly reason?: Bilingual }[];
}

/** More names than this nobody reads in a pane. */
const MOST = 30;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '1.3em' },
  reason: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteRedForeground1 },
});

export function RecordNews({ title, hint, records }: RecordNewsProps) {
  const shared = useSectionStyles();
  const styles = useStyles();
  const { t, say } = useWording();
  if (records.length === 0) return null;
  return (
    <section className={shared.section}>
      <h3 className={shared.heading}>{`${title} ${t.sync.cells(records.length)}`}</h3>
      {hint !== undefined && <p className={shared.small}>{hint}</p>}
      <ul className={styles.list}>
        {records.slice(0, MOST).map(({ key, reason }, i) => (
          // Several rows may have one key; the list is made anew with each preview.
          <li key={i}>
            {rowName({ key })}
            {reason && <span className={styles.reason}>{say(reason)}</span>}
          </li>
        ))}
        {records.length > MOST && <li>…</li>}
      </ul>
    </section>
  );
}
