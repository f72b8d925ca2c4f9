/**
 * The task pane: theme and language around it; then the workbook's pane, or why there is none.
 */
import { FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Desk } from '../desk/desk.js';
import { DeskContext } from '../desk/use-desk.js';
import type { NoExcel } from '../excel/port.js';
import { LanguageContext } from '../../view/language/language.js';
import { useLanguageChoice } from '../../view/language/use-language-choice.js';
import { MESSAGES } from '../text/wording.js';
import { Header } from './header.js';
import { NoExcelNotice } from './no-excel-notice.js';
import { Pane } from './pane.js';
import { useTheme } from '../../view/page/theme.js';

interface AppProps {
  /** The desk above Office.js, on its way. */
  readonly opening: Promise<Desk | NoExcel>;
  /** Tells panes apart that are side by side, as in the workbench; `''` where there is one. */
  readonly seat?: string;
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  waiting: { margin: '48px auto' },
});

export function App({ opening, seat = '' }: AppProps) {
  const styles = useStyles();
  const theme = useTheme();
  const [language, choose] = useLanguageChoice();
  const [desk, setDesk] = useState<Desk | NoExcel>();
  const t = MESSAGES[language];

  useEffect(() => {
    document.title = t.product;
  }, [t]);

  useEffect(() => {
    // An Office.js that cannot start is as good as none.
    opening.then(setDesk, () => setDesk('elsewhere'));
  }, [opening]);

  return (
    <FluentProvider theme={theme}>
      {/* Not the provider's own class: menus and dialogs get that, too. */}
      <div className={styles.root}>
        <LanguageContext value={language}>
          {typeof desk !== 'object' && <Header seat={seat} />}
          {desk === undefined && <Spinner className={styles.waiting} label={t.starting} labelPosition="below" />}
          {typeof desk === 'string' && <NoExcelNotice reason={desk} />}
          {typeof desk === 'object' && (
            <DeskContext value={desk}>
              <Pane seat={seat} onLanguage={choose} />
            </DeskContext>
          )}
        </LanguageContext>
      </div>
    </FluentProvider>
  );
}
