/**
 * The workbench: the task pane beside a workbook, without Excel; also two departments side by side.
 */
import { Button, FluentProvider } from '@fluentui/react-components';
import { LocalLanguage20Regular, PanelLeftAdd20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTheme } from '../../view/page/theme.js';
import { LANGUAGE_NAMES, LanguageContext, rememberedLanguage, rememberLanguage } from '../../view/language/language.js';
import { DeskView } from './desk-view.js';
import { MOST_DESKS, type Desk } from './desks.js';
import { DiscardQuestion } from './discard-question.js';
import { listenForRegions } from './regions.js';
import { useDesks } from './use-desks.js';
import { useWorkbenchText } from './wording.js';

export function Workbench() {
  const theme = useTheme();
  const [language, setLanguage] = useState(rememberedLanguage);
  const other = language === 'ja' ? 'en' : 'ja';
  const change = () => {
    rememberLanguage(other);
    setLanguage(other);
  };
  return (
    <FluentProvider theme={theme} className="workbench">
      <LanguageContext value={language}>
        <Page
          languageButton={
            <Button size="small" appearance="subtle" icon={<LocalLanguage20Regular />} lang={other} onClick={change}>
              {LANGUAGE_NAMES[other]}
            </Button>
          }
        />
      </LanguageContext>
    </FluentProvider>
  );
}

function Page({ languageButton }: { readonly languageButton: React.ReactNode }) {
  const { t, language } = useWorkbenchText();
  const work = useDesks();
  const { desks, samples } = work;
  const [question, ask] = useState<() => void>();
  useLeaveWarning(desks);
  useEffect(() => listenForRegions(window), []);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t.product;
  }, [language, t]);

  /** Asks first where something would be lost. */
  const unlessDirty = (desk: Desk, action: () => void) => {
    if (desk.open?.book.isDirty) ask(() => action);
    else action();
  };
  return (
    <>
      <header className="page-bar" aria-label={t.product}>
        <h1>{t.product}</h1>
        <p className="subtitle">{t.subtitle}</p>
        {desks.length < MOST_DESKS && (
          <Button size="small" icon={<PanelLeftAdd20Regular />} onClick={work.add}>
            {t.addDesk}
          </Button>
        )}
        {languageButton}
      </header>
      <main className={`desks${desks.length > 1 ? ' two' : ''}`} aria-label={t.desks}>
        {desks.map((desk) => (
          <DeskView
            key={desk.id}
            desk={desk}
            isOnly={desks.length === 1}
            samples={samples}
            onFile={(file) => unlessDirty(desk, () => work.openFile(desk, file))}
            onSample={(name) => unlessDirty(desk, () => work.openSample(desk, name))}
            onSave={() => work.save(desk)}
            onClose={() => unlessDirty(desk, () => work.close(desk))}
            onNoticeRead={() => work.dismissNotice(desk)}
          />
        ))}
      </main>
      {question && (
        <DiscardQuestion
          onKeep={() => ask(undefined)}
          onDiscard={() => {
            question();
            ask(undefined);
          }}
        />
      )}
    </>
  );
}

/** The browser asks before it closes a page with something unsaved. */
function useLeaveWarning(desks: readonly Desk[]): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (desks.some(({ open }) => open?.book.isDirty)) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [desks]);
}
