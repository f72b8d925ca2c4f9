/**
 * The console: theme and language around it, then whoever is signed in.
 */
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Resources } from './resource/resources.js';
import { Gate } from './screen/gate.js';
import { LanguageContext } from '../view/language/language.js';
import { useLanguageChoice } from '../view/language/use-language-choice.js';
import { useTheme } from '../view/page/theme.js';
import type { Messages } from './text/messages-ja.js';
import { loadTexts } from './text/texts.js';
import { TextsContext } from './text/wording.js';

const useStyles = makeStyles({
  root: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
});

interface AppProps {
  /** In the language that this browser remembers. */
  readonly texts: Messages;
}

export function App({ texts: first }: AppProps) {
  const styles = useStyles();
  const theme = useTheme();
  const [chosen, choose] = useLanguageChoice();
  const [{ language, texts }, speak] = useState({ language: chosen, texts: first });

  useEffect(() => {
    if (chosen === language) return;
    let isCurrent = true;
    loadTexts(chosen).then(
      (loaded) => {
        if (isCurrent) speak({ language: chosen, texts: loaded });
      },
      // The server is away, or newer than this page: it goes on in the language that is there.
      () => {
        if (isCurrent) choose(language);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [chosen, language, choose]);

  return (
    <FluentProvider theme={theme}>
      {/* Not the provider itself: panels over the page take its looks, and would cover the page. */}
      <div className={styles.root}>
        <LanguageContext value={language}>
          <TextsContext value={texts}>
            <Resources>
              <Gate onLanguage={choose} />
            </Resources>
          </TextsContext>
        </LanguageContext>
      </div>
    </FluentProvider>
  );
}
