/**
 * The looks of the status table: a table where there is room, a list of cards where there is not. The roles are
 * written out in the markup because `display` takes them away.
 */
import { makeStyles, tokens } from '@fluentui/react-components';

const NARROW = '@media (max-width: 1000px)';

export const useStatusStyles = makeStyles({
  frame: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    [NARROW]: { backgroundColor: 'transparent', border: 'none' },
  },
  table: { width: '100%', borderCollapse: 'collapse', [NARROW]: { display: 'block' } },
  caption: {
    padding: '10px 16px',
    textAlign: 'left',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    [NARROW]: { display: 'block', paddingInline: 0 },
  },
  head: { [NARROW]: { display: 'block', marginBottom: '8px' } },
  headRow: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    [NARROW]: { display: 'flex', flexWrap: 'wrap', border: 'none', backgroundColor: 'transparent' },
  },
  heading: { padding: '0 8px', textAlign: 'left', whiteSpace: 'nowrap', [NARROW]: { padding: 0 } },
  body: { [NARROW]: { display: 'grid', gap: '8px' } },
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottomStyle: 'none' },
    [NARROW]: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: '8px 16px',
      padding: '12px',
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      borderRadius: tokens.borderRadiusMedium,
      ':last-child': { borderBottomStyle: 'solid' },
    },
  },
  missing: { boxShadow: `inset 4px 0 0 ${tokens.colorStatusDangerBackground3}` },
  cell: { padding: '8px 10px', verticalAlign: 'middle', textAlign: 'left', [NARROW]: { padding: 0 } },
  tick: { width: '1%', padding: '0 0 0 6px' },
  opener: { minHeight: '40px', alignItems: 'center', padding: '4px', fontWeight: tokens.fontWeightSemibold },
  note: {
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    maxWidth: '24em',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
  },
  panelRow: { [NARROW]: { display: 'block' } },
  panel: {
    padding: '14px clamp(12px, 2vw, 20px) 20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [NARROW]: { display: 'block', border: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  press: {
    padding: 0,
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    backgroundColor: 'transparent',
    border: 'none',
    textDecorationLine: 'underline',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    minWidth: '10em',
    [NARROW]: { flex: '1 1 60%', minWidth: 0 },
  },
  link: {
    color: 'inherit',
    textDecorationLine: 'underline',
    ':hover': { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  answers: { minWidth: '170px', [NARROW]: { flex: '1 1 100%' } },
  count: { fontVariantNumeric: 'tabular-nums', width: '1%', [NARROW]: { width: 'auto' } },
  /** Says nothing that the card does not say already. */
  wide: { [NARROW]: { display: 'none' } },
  /** The column's name, where there is no column. */
  label: {
    display: 'none',
    [NARROW]: { display: 'inline', marginRight: '6px', color: tokens.colorNeutralForeground2 },
  },
  file: { minWidth: '180px', [NARROW]: { flex: '1 1 100%', minWidth: 0 } },
});
