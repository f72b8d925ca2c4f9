/**
 * The workbench: the task pane beside a workbook, without Excel; also two departments side by side.
 */
import { Button, FluentProvider } from '@fluentui/react-components';
import { LocalLanguage20Regular, PanelLeftAdd20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTheme } from '../../view/page/theme.js';
import { LANGUAGE_NAMES, LanguageContext } from '../../view/language/language.js';
import { useLanguageChoice } from '../../view/language/use-language-choice.js';
import { SideView } from './side-view.js';
import { MOST_SIDES, type Side } from './sides.js';
import { DiscardQuestion } from './discard-question.js';
import { listenForRegions } from './regions.js';
import { useSides } from './use-sides.js';
import { useWorkbenchText } from './wording.js';

export function Workbench() {
  const theme = useTheme();
  const [language, choose] = useLanguageChoice();
  const other = language === 'ja' ? 'en' : 'ja';
  return (
    <FluentProvider theme={theme} className="workbench">
      <LanguageContext value={language}>
        <Page
          languageButton={
            <Button
              size="small"
              appearance="subtle"
              icon={<LocalLanguage20Regular />}
              lang={other}
              onClick={() => choose(other)}
            >
              {LANGUAGE_NAMES[other]}
            </Button>
          }
        />
      </LanguageContext>
    </FluentProvider>
  );
}

function Page({ languageButton }: { readonly languageButton: React.ReactNode }) {
  const { t } = useWorkbenchText();
  const work = useSides();
  const { sides, samples, needsSignIn } = work;
  const [question, ask] = useState<() => void>();
  useLeaveWarning(sides);
  useEffect(() => listenForRegions(window), []);

  useEffect(() => {
    document.title = t.product;
  }, [t]);

  /** Asks first where something would be lost. */
  const unlessDirty = (side: Side, action: () => void) => {
    if (side.open?.book.isDirty) ask(() => action);
    else action();
  };
  return (
    <>
      <header className="page-bar" aria-label={t.product}>
        <h1>{t.product}</h1>
        <p className="subtitle">{t.subtitle}</p>
        {sides.length < MOST_SIDES && (
          <Button size="small" icon={<PanelLeftAdd20Regular />} onClick={work.add}>
            {t.addSide}
          </Button>
        )}
        {languageButton}
      </header>
      <main className={`sides${sides.length > 1 ? ' two' : ''}`} aria-label={t.sides}>
        {sides.map((side) => (
          <SideView
            key={side.id}
            side={side}
            isOnly={sides.length === 1}
            samples={samples}
            needsSignIn={needsSignIn}
            onFile={(file) => unlessDirty(side, () => work.openFile(side, file))}
            onSample={(name) => unlessDirty(side, () => work.openSample(side, name))}
            onSave={() => work.save(side)}
            onClose={() => unlessDirty(side, () => work.close(side))}
            onNoticeRead={() => work.dismissNotice(side)}
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
function useLeaveWarning(sides: readonly Side[]): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (sides.some(({ open }) => open?.book.isDirty)) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [sides]);
}
