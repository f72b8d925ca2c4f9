/**
 * The views of the pane as links, the present one marked. How many errors there are is seen from everywhere.
 */
import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { hashOf, VIEWS, type View } from '../inspection/route.js';
import { useWording } from '../text/wording.js';

/** The settings have their place in the header. */
const SHOWN = VIEWS.filter((view) => view !== 'settings');

interface NavigationProps {
  readonly view: View;
  readonly errors: number;
  readonly seat: string;
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    padding: '0 6px',
    '@media (max-width: 359px)': { padding: '0 2px' },
    marginBottom: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '8px',
    // Five views in a row, however narrow.
    '@media (max-width: 359px)': { padding: '8px 6px', gap: '4px' },
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: '3px solid transparent',
    ':hover': { color: tokens.colorNeutralForeground2Hover, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // Where the system chooses the colours, it shows transparent borders: only the present view keeps its line.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  present: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStrokeHover },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

export function Navigation({ view, errors, seat }: NavigationProps) {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <nav className={styles.bar} aria-label={`${t.viewsLabel} ${seat}`.trim()}>
      {SHOWN.map((one) => (
        <a
          key={one}
          href={hashOf(one)}
          className={mergeClasses(styles.link, one === view && styles.present)}
          aria-current={one === view ? 'page' : undefined}
        >
          {t.views[one]}
          {one === 'check' && errors > 0 && (
            <CounterBadge
              count={errors}
              overflowCount={999}
              color="danger"
              size="small"
              role="img"
              aria-label={`${t.check.error} ${t.check.tally(errors)}`}
            />
          )}
        </a>
      ))}
    </nav>
  );
}
