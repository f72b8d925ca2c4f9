/**
 * The console: theme and language around it, then whoever is signed in.
 */
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Gate } from './screen/gate.js';
import { LanguageContext, rememberedLanguage, rememberLanguage, type Language } from '../view/language/language.js';
import { useTheme } from '../view/page/theme.js';

const useStyles = makeStyles({
  root: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
});

export function App() {
  const styles = useStyles();
  const theme = useTheme();
  const [language, setLanguage] = useState(rememberedLanguage);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const choose = (chosen: Language) => {
    rememberLanguage(chosen);
    setLanguage(chosen);
  };
  return (
    <FluentProvider theme={theme}>
      {/* Not the provider itself: panels over the page take its looks, and would cover the page. */}
      <div className={styles.root}>
        <LanguageContext value={language}>
          <Gate onLanguage={choose} />
        </LanguageContext>
      </div>
    </FluentProvider>
  );
}
