/**
 * What a sync would do, row by row; thousands of rows page by page.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { rowName } from '../../core/record/row-name.js';
import { useSectionStyles } from '../frame/section-styles.js';
import { useWording } from '../text/wording.js';
import { ChangeItem } from './change-item.js';
import type { RowGroup } from './row-groups.js';

const PAGE = 50;

const useStyles = makeStyles({
  group: {
    padding: '8px 4px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  name: { margin: '0 8px 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  changes: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface RowListProps {
  readonly title: string;
  readonly groups: readonly RowGroup[];
}

export function RowList({ title, groups }: RowListProps) {
  const shared = useSectionStyles();
  const styles = useStyles();
  const { t } = useWording();
  const [shown, setShown] = useState(PAGE);
  if (groups.length === 0) return null;
  const more = groups.length - shown;
  return (
    <section className={shared.section} aria-labelledby="sync-rows">
      <h3 className={shared.heading} id="sync-rows">
        {title}
      </h3>
      <p className={shared.small}>{t.sync.groupsHint}</p>
      <ul className={shared.list}>
        {groups.slice(0, shown).map(({ name, key, changes }) => (
          <li key={name} className={styles.group}>
            <h4 className={styles.name}>{rowName({ key })}</h4>
            <ul className={styles.changes}>
              {changes.map((change) => (
                <li key={`${change.way} ${change.value.field}`}>
                  <ChangeItem change={change} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {more > 0 && <Button onClick={() => setShown(shown + PAGE)}>{t.sync.more(more)}</Button>}
    </section>
  );
}
