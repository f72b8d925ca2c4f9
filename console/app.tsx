/**
 * The console: theme and language around it, then whoever is signed in.
 */
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { Resources } from './resource/resources.js';
import { Gate } from './screen/gate.js';
import { LanguageContext } from '../view/language/language.js';
import { useLanguageChoice } from '../view/language/use-language-choice.js';
import { useTheme } from '../view/page/theme.js';

const useStyles = makeStyles({
  root: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
});

export function App() {
  const styles = useStyles();
  const theme = useTheme();
  const [language, choose] = useLanguageChoice();
  return (
    <FluentProvider theme={theme}>
      {/* Not the provider itself: panels over the page take its looks, and would cover the page. */}
      <div className={styles.root}>
        <LanguageContext value={language}>
          <Resources>
            <Gate onLanguage={choose} />
          </Resources>
        </LanguageContext>
      </div>
    </FluentProvider>
  );
}
