/**
 * The whole cycle in a few numbers; each leads to what it counts.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLook } from '../../view/look/look.js';
import type { StandingDto } from '../../core/protocol/workflow.js';
import { hashOf } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { totalsOf } from './department-status.js';
import type { Shown } from './shown-departments.js';

const useStyles = makeStyles({
  strip: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    gap: '1px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralStroke2,
    '@media (max-width: 520px)': { gridTemplateColumns: '1fr 1fr' },
  },
  figure: { display: 'grid', backgroundColor: tokens.colorNeutralBackground1 },
  way: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '12px 18px',
    font: 'inherit',
    textAlign: 'start',
    color: 'inherit',
    cursor: 'pointer',
    textDecorationLine: 'none',
    backgroundColor: 'transparent',
    border: 'none',
    '@media (max-width: 520px)': { padding: '10px 12px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  pressed: { boxShadow: `inset 0 -3px 0 ${tokens.colorBrandStroke1}` },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: 1.5 },
  number: { fontSize: '26px', lineHeight: 1.25, fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  whole: { fontSize: tokens.fontSizeBase300, fontWeight: 400, color: tokens.colorNeutralForeground2 },
});

interface TotalsStripProps {
  readonly cycleId: string;
  readonly standing: StandingDto;
  /** What the checks of content found; undefined where it is not there yet, and where it is not for the reader. */
  readonly findings: number | undefined;
  readonly shown: Shown;
  onShow(shown: Shown): void;
}

interface Figure {
  readonly name: string;
  readonly part: string;
  readonly whole: string;
  readonly alert: boolean;
  /** Where it leads: to another view, or to those departments. */
  readonly to: { readonly href: string } | { readonly show: NonNullable<Shown> };
}

export function TotalsStrip({ cycleId, standing, findings, shown, onShow }: TotalsStripProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  const words = t.status;
  const totals = totalsOf(standing.departments);
  const plain = (n: number) => ({ part: words.of(n, 0).part, whole: '', alert: n > 0 });
  const share = (part: number, whole: number) => ({ ...words.of(part, whole), alert: false });
  const figures: readonly Figure[] = [
    { name: words.arrived, ...share(totals.arrived, totals.departments), to: { show: 'missing' } },
    {
      name: words.answered,
      ...share(totals.filled, totals.entries),
      to: { href: hashOf(cycleId, 'table', { show: 'blank' }) },
    },
    { name: words.lacking, ...plain(totals.lacking), to: { show: 'lacking' } },
    { name: words.conflicts, ...plain(standing.conflicts), to: { href: hashOf(cycleId, 'conflicts') } },
    ...(findings === undefined
      ? []
      : [{ name: t.findings.total, ...plain(findings), to: { href: hashOf(cycleId, 'check') } }]),
    { name: words.accepted, ...share(totals.accepted, totals.departments), to: { show: 'accepted' } },
  ];
  return (
    <ul className={styles.strip} role="list">
      {figures.map(({ name, part, whole, alert, to }) => {
        const content = (
          <>
            <span className={styles.name}>{name}</span>
            <span className={mergeClasses(styles.number, alert && look.wrong)}>
              {part}
              <span className={styles.whole}>{whole}</span>
            </span>
          </>
        );
        return (
          <li key={name} className={styles.figure}>
            {'href' in to ? (
              <a className={styles.way} href={to.href}>
                {content}
              </a>
            ) : (
              <button
                type="button"
                className={mergeClasses(styles.way, shown === to.show && styles.pressed)}
                aria-pressed={shown === to.show}
                onClick={() => onShow(shown === to.show ? undefined : to.show)}
              >
                {content}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
