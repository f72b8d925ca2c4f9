/**
 * The ways to sign in: name and password, with a code where there is a second factor; one of the sample city's users by a press; a token from the console, for
 * people who use their city's own sign-in.
 */
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button } from '@fluentui/react-components';
import { Message } from '../../view/feedback/message.js';
import type { Bilingual } from '../../core/issue/issue.js';
import type { SignInOptionsDto } from '../../core/protocol/session.js';
import { formatList } from '../../view/language/formats.js';
import { useDesk } from '../desk/use-desk.js';
import { useSectionStyles } from '../frame/section-styles.js';
import { useWording } from '../text/wording.js';
import { PasswordForm } from './password-form.js';
import { TokenForm } from './token-form.js';
import { useLook } from '../../view/look/look.js';

interface SignInWaysProps {
  readonly options: SignInOptionsDto;
  readonly problem: Bilingual | undefined;
  readonly busy: boolean;
  readonly asksCode: boolean;
  readonly hasPage: boolean;
}

export function SignInWays({ options, problem, busy, asksCode, hasPage }: SignInWaysProps) {
  const look = useLook();
  const styles = useSectionStyles();

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
      {hasPage && (
        <div className={look.row}>
          <Button disabledFocusable={busy} onClick={() => void connection.signInAsOnPage()}>
            {t.settings.asOnPage}
          </Button>
        </div>
      )}
      {options.samples.length > 0 && (
        <div className={styles.shaded}>
          <h3 className={look.subheading}>{t.settings.samples}</h3>
          <p className={look.small}>{t.settings.samplesHint}</p>
          <ul className={look.list}>
            {options.samples.map(({ loginName, displayName, role, departments }) => (
              <li key={loginName}>
                <Button
                  disabledFocusable={busy}
                  onClick={() => void connection.signInAs(loginName)}
                  className={look.choice}
                >
                  {[formatList(departments, language) || t.settings.roles[role], displayName].join(' ')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <PasswordForm municipalities={options.municipalities} busy={busy} asksCode={asksCode} />
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
