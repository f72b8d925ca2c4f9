/**
 * The top of every page: the product, whose plan it is, the fiscal year, the language and who is signed in.
 */
import type { CycleDto } from '../../core/protocol/cycles.js';
import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { LocalLanguage20Regular } from '@fluentui/react-icons';
import type { MouseEvent } from 'react';
import { hashOf, type View } from '../route/route.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { LANGUAGE_NAMES, type Language } from '../../view/language/language.js';
import { useWording } from '../text/wording.js';
import { MAIN_ID } from '../frame/main-region.js';
import { useLook } from '../../view/look/look.js';
import { useSignedIn } from '../access/me.js';
import { Late, late } from './late.js';
import { UserButton } from './user-button.js';

const UserMenu = late(async () => (await import('./user-menu.js')).UserMenu);

interface HeaderProps {
  readonly cycle?: CycleDto;
  readonly cycles: readonly CycleDto[];
  readonly view: View;
  onLanguage(language: Language): void;
}

const useStyles = makeStyles({
  skip: {
    position: 'absolute',
    top: '8px',
    left: '8px',
    zIndex: 10,
    padding: '8px 16px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    transform: 'translateY(-200%)',
    ':focus': { transform: 'none' },
  },
  brand: { letterSpacing: '0.06em' },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 24px',
    padding: '10px clamp(12px, 3vw, 32px)',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
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
  const look = useLook();
  const styles = useStyles();
  const { language, t } = useWording();
  const signedIn = useSignedIn();
  const other: Language = language === 'ja' ? 'en' : 'ja';
  return (
    <header className={styles.header}>
      <SkipLink />
      <Brand />
      <div className={look.grow}>
        <div className={look.strong}>{cycle?.municipality ?? t.tagline}</div>
        {cycle && <div className={look.small}>{cycle.plan}</div>}
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
        {signedIn && (
          <Late meanwhile={<UserButton me={signedIn.me} disabledFocusable />}>
            <UserMenu />
          </Late>
        )}
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

/**
 * The first stop of the Tab key: past the header, to the content. It moves the focus itself, because the part of the
 * address after `#` is taken by the routes.
 */
function SkipLink() {
  const styles = useStyles();
  const { t } = useWording();
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById(MAIN_ID)?.focus();
  };
  return (
    <a href={`#${MAIN_ID}`} className={styles.skip} onClick={skip}>
      {t.skip}
    </a>
  );
}

/** The product's mark and name. */
function Brand() {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  return (
    <div className={look.sign}>
      <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true" fill="none" strokeLinecap="round">
        <rect width="32" height="32" rx="7" fill="#165e83" />
        <path d="M7 9h6M7 16h6M7 23h6" stroke="#a8cfe6" strokeWidth="2.6" />
        <path d="M14 9c5 0 4 7 9 7M14 16h9M14 23c5 0 4-7 9-7" stroke="#fff" strokeWidth="2.2" />
        <circle cx="24.5" cy="16" r="2.6" fill="#fff" />
      </svg>
      <span className={mergeClasses(look.title, look.brand, look.fixed, styles.brand)}>{t.product}</span>
    </div>
  );
}
