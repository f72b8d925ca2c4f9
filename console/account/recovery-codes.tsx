/**
 * Codes for a lost phone, shown this once: to be copied, printed or saved. What is printed while they are shown is they
 * alone (console/page.css).
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular, Print20Regular } from '@fluentui/react-icons';
import type { RecoveryCodesDto } from '../../core/protocol/second-factor.js';
import { Message } from '../../view/feedback/message.js';
import { useLook } from '../../view/look/look.js';
import { useSignedIn } from '../access/me.js';
import { saveFile } from '../file/save-file.js';
import { CopyButton } from '../frame/copy-button.js';
import { FocusedHeading } from '../frame/focused-heading.js';
import { useWording } from '../text/wording.js';

interface RecoveryCodesProps {
  readonly codes: RecoveryCodesDto['codes'];
  /** What was done that there are new ones. */
  readonly done: string;
  onDone(): void;
}

const useStyles = makeStyles({
  codes: {
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(13em, 100%), 1fr))',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase400,
  },
});

export function RecoveryCodes({ codes, done, onDone }: RecoveryCodesProps) {
  const look = useLook();
  const styles = useStyles();
  const words = useWording().t.secondFactor.codes;
  const me = useSignedIn()?.me;
  const whose = me ? words.of(me.municipality.name, me.loginName) : '';
  const text = [words.title, whose, '', ...codes, ''].join('\r\n');
  const save = () => saveFile({ name: words.fileName, content: new Blob([text], { type: 'text/plain' }) });
  return (
    <div className={look.stack}>
      <Message intent="success" role="status">
        {done}
      </Message>
      <div data-printed className={look.stack}>
        <FocusedHeading text={words.title} />
        <p className={look.small}>{whose}</p>
        <p className={look.quiet}>{words.lead}</p>
        <ul className={mergeClasses(look.list, styles.codes)} role="list" aria-label={words.list}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </div>
      <div className={look.row}>
        <Button icon={<Print20Regular />} onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button icon={<ArrowDownload20Regular />} onClick={save}>
          {words.save}
        </Button>
        <CopyButton text={text} />
      </div>
      <div>
        <Button appearance="primary" onClick={onDone}>
          {words.done}
        </Button>
      </div>
    </div>
  );
}
