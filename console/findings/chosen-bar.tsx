/**
 * What is done with several findings at once: it stays in view while somebody goes on choosing.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FindingDto } from '../../core/protocol/findings.js';
import { useLook } from '../../view/look/look.js';
import { useWording } from '../text/wording.js';
import type { FindingActions } from './finding-card.js';

interface ChosenBarProps {
  readonly chosen: readonly FindingDto[];
  readonly actions: FindingActions;
  onNone(): void;
}

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: '4px',
    zIndex: 2,
    padding: '8px 12px',
    alignItems: 'center',
    boxShadow: tokens.shadow8,
  },
});

export function ChosenBar({ chosen, actions, onNone }: ChosenBarProps) {
  const look = useLook();
  const styles = useStyles();
  const words = useWording().t.findings;
  const { busy } = actions;
  const returnable = chosen.filter(actions.maySendBack);
  return (
    <div className={mergeClasses(look.surface, look.row, styles.bar)}>
      <span className={look.grow} role="status">
        {words.chosen(chosen.length)}
      </span>
      {returnable.length > 0 && (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => actions.sendBack(chosen)}>
          {words.sendBack(chosen.length)}
        </Button>
      )}
      <Button disabledFocusable={busy} onClick={() => actions.fine(chosen)}>
        {words.fine}
      </Button>
      <Button appearance="subtle" onClick={onNone}>
        {words.unchoose}
      </Button>
    </div>
  );
}
