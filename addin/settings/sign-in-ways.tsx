/**
 * The ways to sign in: name and password; one of the sample city's users by a press; a token from the console, for
 * people who use their city's own sign-in.
 */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
} from '@fluentui/react-components';
import { Message } from '../../view/feedback/message.js';
import type { Bilingual } from '../../core/issue/issue.js';
import type { SignInOptionsDto } from '../../core/protocol/accounts.js';
import { formatList } from '../../view/language/formats.js';
import { useDesk } from '../desk/use-desk.js';
import { useSectionStyles } from '../frame/section-styles.js';
import { useWording } from '../text/wording.js';
import { PasswordForm } from './password-form.js';
import { TokenForm } from './token-form.js';

interface SignInWaysProps {
  readonly options: SignInOptionsDto;
  readonly problem: Bilingual | undefined;
  readonly busy: boolean;
}

const useStyles = makeStyles({
  sample: { width: '100%', justifyContent: 'flex-start', textAlign: 'start' },
});

export function SignInWays({ options, problem, busy }: SignInWaysProps) {
  const styles = useSectionStyles();
  const own = useStyles();
  const { t, say, language } = useWording();
  const { connection } = useDesk();
  const isOidc = options.municipalities.some(({ oidc }) => oidc !== null);
  return (
    <>
      {problem && (
        <Message intent="error" role="alert">
          {say(problem)}
        </Message>
      )}
      {options.samples.length > 0 && (
        <div className={styles.shaded}>
          <h3 className={styles.heading}>{t.settings.samples}</h3>
          <p className={styles.small}>{t.settings.samplesHint}</p>
          <ul className={styles.list}>
            {options.samples.map(({ loginName, displayName, role, departments }) => (
              <li key={loginName}>
                <Button
                  disabledFocusable={busy}
                  onClick={() => void connection.signInAs(loginName)}
                  className={own.sample}
                >
                  {[formatList(departments, language) || t.settings.roles[role], displayName].join(' ')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <PasswordForm municipalities={options.municipalities} busy={busy} />
      <Accordion collapsible {...(isOidc ? { defaultOpenItems: 'token' } : {})}>
        <AccordionItem value="token">
          <AccordionHeader>{t.settings.byToken}</AccordionHeader>
          <AccordionPanel>
            <TokenForm busy={busy} />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </>
  );
}
