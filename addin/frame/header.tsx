/**
 * The top of the pane: the product's name and the language.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LocalLanguage20Regular } from '@fluentui/react-icons';
import { LANGUAGE_NAMES, useWording, type Language } from '../text/language.js';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '6px 8px 6px 16px',
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '0.04em',
  },
});

export function Header({ onLanguage }: { onLanguage(language: Language): void }) {
  const styles = useStyles();
  const { language, t } = useWording();
  const other: Language = language === 'ja' ? 'en' : 'ja';
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>{t.product}</h1>
      <Button
        appearance="subtle"
        size="small"
        icon={<LocalLanguage20Regular />}
        lang={other}
        onClick={() => onLanguage(other)}
        aria-label={`${t.language}: ${LANGUAGE_NAMES[other]}`}
      >
        {LANGUAGE_NAMES[other]}
      </Button>
    </header>
  );
}
