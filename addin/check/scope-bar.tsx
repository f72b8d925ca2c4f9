/**
 * Whose issues are listed. What cannot be told, such as the own rows before anybody signed in, is not offered.
 */
import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { Scope } from '../inspection/issue-list.js';
import { useWording } from '../text/wording.js';
import { useLook } from '../../view/look/look.js';

interface ScopeBarProps {
  readonly scope: Scope;
  /** Those that can be told apart now. */
  readonly offered: readonly Scope[];
  /** What the selected row is called, for `row`. */
  readonly rowName: string | undefined;
  onScope(scope: Scope): void;
}

const useStyles = makeStyles({
  choice: { minWidth: 0, flexGrow: 1, fontWeight: tokens.fontWeightRegular },
  row: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

export function ScopeBar({ scope, offered, rowName, onScope }: ScopeBarProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  return (
    <div>
      <div className={look.row} role="group" aria-label={t.checkScope.label}>
        {offered.map((one) => (
          <ToggleButton
            key={one}
            size="small"
            className={styles.choice}
            checked={scope === one}
            onClick={() => onScope(one)}
          >
            {t.checkScope[one]}
          </ToggleButton>
        ))}
      </div>
      {scope === 'row' && <p className={styles.row}>{rowName ?? t.checkScope.noRow}</p>}
    </div>
  );
}
