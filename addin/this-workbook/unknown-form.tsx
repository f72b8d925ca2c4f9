/**
 * What to do when no form fits the workbook.
 */
import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Message } from '../../view/feedback/message.js';
import { ArrowSync20Regular, DocumentQuestionMark20Regular } from '@fluentui/react-icons';
import type { Bilingual } from '../../core/issue/issue.js';
import { useDeskState } from '../desk/use-desk.js';
import { hashOf } from '../inspection/route.js';
import { useWording } from '../text/wording.js';
import { useLook } from '../../view/look/look.js';

interface UnknownFormProps {
  readonly tried: readonly Bilingual[];
  readonly busy: boolean;
  onRead(): void;
}

const useStyles = makeStyles({
  view: { padding: '4px 16px 20px', lineHeight: 1.7 },
  title: { display: 'flex', gap: '8px', alignItems: 'center', margin: '0 0 8px', fontSize: tokens.fontSizeBase400 },
  text: { margin: '0 0 8px' },
  bar: { marginBottom: '12px' },
  list: { margin: '0 0 12px', paddingLeft: '1.4em' },
  quiet: { margin: '16px 0 0', color: tokens.colorNeutralForeground3 },
});

export function UnknownForm({ tried, busy, onRead }: UnknownFormProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, say } = useWording();
  const isSignedOut = useDeskState(({ connection }) => connection.kind === 'signed-out');
  return (
    <div className={styles.view}>
      <h2 className={styles.title}>
        <DocumentQuestionMark20Regular className={mergeClasses(look.doubtful, look.fixed)} aria-hidden />
        {t.workbook.unknown}
      </h2>
      {isSignedOut && (
        <Message className={styles.bar} intent="info">
          {t.belonging.unknownSignIn}{' '}
          <Link href={hashOf('settings')} inline>
            {t.connection.signIn}
          </Link>
        </Message>
      )}
      <p className={styles.text}>{t.workbook.unknownHint}</p>
      <ul className={styles.list}>
        {t.workbook.unknownSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p className={styles.text}>{t.workbook.unknownHelp}</p>
      <Button appearance="primary" icon={<ArrowSync20Regular />} disabledFocusable={busy} onClick={onRead}>
        {t.failure.retry}
      </Button>
      <p className={styles.quiet}>{t.workbook.tried}</p>
      <ul className={styles.list}>
        {tried.map((title) => (
          <li key={title.ja}>{say(title)}</li>
        ))}
      </ul>
    </div>
  );
}
