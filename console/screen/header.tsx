/**
 * The top of every page: the product, whose plan it is, the fiscal year, the language and who is signed in.
 */
import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { LocalLanguage20Regular } from '@fluentui/react-icons';
import type { CycleDto } from '../../core/protocol/console.js';
import { UserMenu } from './user-menu.js';
import { hashOf, type View } from '../route/route.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { LANGUAGE_NAMES, type Language } from '../../view/language/language.js';
import { useWording } from '../text/wording.js';
import { Brand } from './brand.js';
import { SkipLink } from './skip-link.js';

interface HeaderProps {
  readonly cycle?: CycleDto;
  readonly cycles: readonly CycleDto[];
  readonly view: View;
  onLanguage(language: Language): void;
}

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 24px',
    padding: '10px clamp(12px, 3vw, 32px)',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  plan: { flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere', lineHeight: 1.5 },
  municipality: { fontWeight: tokens.fontWeightSemibold },
  planName: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  controls: { display: 'flex', flexWrap: 'wrap', gap: '4px', minWidth: 0, maxWidth: '100%' },
  // Beside the year, even in a narrow window.
  language: { minWidth: 0, paddingInline: '4px' },
  year: {
    flex: '0 1 auto',
    minWidth: 0,
    maxWidth: '100%',
    '& > select': { fontWeight: tokens.fontWeightSemibold, textOverflow: 'ellipsis' },
  },
});

export function Header({ cycle, cycles, view, onLanguage }: HeaderProps) {
  const styles = useStyles();
  const { language, t } = useWording();
  const other: Language = language === 'ja' ? 'en' : 'ja';
  return (
    <header className={styles.header}>
      <SkipLink />
      <Brand />
      <div className={styles.plan}>
        <div className={styles.municipality}>{cycle?.municipality ?? t.tagline}</div>
        {cycle && <div className={styles.planName}>{cycle.plan}</div>}
      </div>
      <div className={styles.controls}>
        {cycles.length > 0 && (
          <Select
            className={styles.year}
            aria-label={t.fiscalYear}
            value={cycle?.id ?? ''}
            onChange={(_event, { value }) => (window.location.hash = hashOf(value, view))}
          >
            {!cycle && <option value="">{t.fiscalYear}</option>}
            {cycles.map((one) => (
              <option key={one.id} value={one.id}>
                {yearLabel(one, cycles, language)}
              </option>
            ))}
          </Select>
        )}
        <Button
          className={styles.language}
          appearance="subtle"
          icon={<LocalLanguage20Regular />}
          lang={other}
          onClick={() => onLanguage(other)}
          aria-label={`${t.language}: ${LANGUAGE_NAMES[other]}`}
        >
          {LANGUAGE_NAMES[other]}
        </Button>
        <UserMenu />
      </div>
    </header>
  );
}

/** The year alone where there is one plan; else the plan with it. */
function yearLabel(cycle: CycleDto, cycles: readonly CycleDto[], language: Language): string {
  const year = formatFiscalYear(cycle.fiscalYear, language);
  const alone = cycles.every(({ municipality, plan }) => municipality === cycle.municipality && plan === cycle.plan);
  return alone ? year : `${year} ${cycle.municipality} ${cycle.plan}`;
}
