/**
 * What a sync would do, row by row; thousands of rows page by page.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { rowName } from '../../core/record/row-name.js';
import { useWording } from '../text/wording.js';
import { ChangeItem } from './change-item.js';
import type { RowGroup } from './row-groups.js';
import { useLook } from '../../view/look/look.js';

const PAGE = 50;

const useStyles = makeStyles({
  group: {
    padding: '8px 4px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
});

interface RowListProps {
  readonly title: string;
  readonly groups: readonly RowGroup[];
}

export function RowList({ title, groups }: RowListProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  const [shown, setShown] = useState(PAGE);
  if (groups.length === 0) return null;
  const more = groups.length - shown;
  return (
    <section className={look.stack} aria-labelledby="sync-rows">
      <h3 className={look.subheading} id="sync-rows">
        {title}
      </h3>
      <p className={look.small}>{t.sync.groupsHint}</p>
      <ul className={look.list}>
        {groups.slice(0, shown).map(({ name, key, changes }) => (
          <li key={name} className={styles.group}>
            <h4 className={look.small}>{rowName({ key })}</h4>
            <ul className={look.plain}>
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
