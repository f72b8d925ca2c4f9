/**
 * 設定: who is signed in, which server, how the pane behaves.
 */
import { useSectionStyles } from '../frame/section-styles.js';
import type { Language } from '../../view/language/language.js';
import { AccountSection } from './account-section.js';
import { DisplaySection } from './display-section.js';
import { ServerSection } from './server-section.js';

export function SettingsView({ onLanguage }: { onLanguage(language: Language): void }) {
  const styles = useSectionStyles();
  return (
    <div className={styles.view}>
      <AccountSection />
      <DisplaySection onLanguage={onLanguage} />
      <ServerSection />
    </div>
  );
}
