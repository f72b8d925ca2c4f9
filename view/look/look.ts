/**
 * How the pages look, in the words that their parts are put together from: texts, headings, what stands in what order, and
 * what lies on what. A component has styles of its own only for what no other one has. Several words are joined by
 * `mergeClasses`; the later one wins.
 */
import { makeStyles, tokens } from '@fluentui/react-components';

const surface = {
  backgroundColor: tokens.colorNeutralBackground1,
  border: `1px solid ${tokens.colorNeutralStroke2}`,
  borderRadius: tokens.borderRadiusLarge,
};
const plain = { margin: 0, padding: 0, listStyleType: 'none' } as const;
const bold = tokens.fontWeightSemibold;

export const useLook = makeStyles({
  text: { margin: 0, lineHeight: 1.7, overflowWrap: 'anywhere' },
  /** What explains. */
  quiet: {
    margin: 0,
    maxWidth: '72ch',
    lineHeight: 1.7,
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
  },
  /** What is told by the way. */
  small: {
    margin: 0,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  /** What a person wrote, with its lines. */
  written: { margin: 0, lineHeight: 1.7, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  /** Stands for a text that is not there. */
  blank: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  strong: { fontWeight: bold, overflowWrap: 'anywhere' },
  dim: { color: tokens.colorNeutralForeground2 },
  figures: { fontVariantNumeric: 'tabular-nums' },
  block: { display: 'block' },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  doubtful: { color: tokens.colorStatusWarningForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  brand: { color: tokens.colorBrandForeground1 },

  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: 1.4, fontWeight: bold, overflowWrap: 'anywhere' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: bold, overflowWrap: 'anywhere' },
  subheading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: bold, overflowWrap: 'anywhere' },

  /** One below the other; the parts of a view, and the parts of such a part. */
  stack: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', minWidth: 0 },
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', minWidth: 0 },
  list: { ...plain, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  plain,
  /** Bullets. */
  points: { margin: '4px 0', paddingInlineStart: '1.4em', lineHeight: 1.7 },
  /** Side by side, as far as there is room: controls, words on one line, a sign with its word, both ends of a line. */
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '8px', minWidth: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '2px 16px',
    minWidth: 0,
    margin: 0,
    lineHeight: 1.6,
    overflowWrap: 'anywhere',
  },
  sign: { display: 'flex', alignItems: 'center', gap: '6px' },
  start: { alignSelf: 'start' },
  between: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 12px',
    minWidth: 0,
  },
  /** Takes what room there is in a row, and has its lines broken. */
  grow: { flex: '1 1 220px', minWidth: 0, lineHeight: 1.6, overflowWrap: 'anywhere' },
  field: { flex: '1 1 200px', minWidth: 0 },
  /** Of names that may be longer than the window is wide. */
  select: { flex: '1 1 200px', minWidth: 0, '& > select': { textOverflow: 'ellipsis' } },
  fixed: { flexShrink: 0, whiteSpace: 'nowrap' },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },

  surface,
  card: { ...surface, display: 'grid', gap: '12px', minWidth: 0, padding: 'clamp(12px, 2vw, 20px)' },
  /** A list whose entries are parted by lines, and such an entry. */
  rows: { ...surface, ...plain, display: 'grid' },
  entry: {
    minWidth: 0,
    padding: '10px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  /** A table with lines between its rows, in a region that is scrolled sideways, and a cell of it. */
  sideways: { ...surface, overflowX: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: '10px 14px',
    minWidth: '7em',
    textAlign: 'start',
    fontWeight: 'inherit',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  frame: {
    display: 'grid',
    gap: '6px',
    minWidth: 0,
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  /** A button as wide as its place, with a text that may wrap. */
  choice: { width: '100%', minWidth: 0, justifyContent: 'flex-start', textAlign: 'start' },
  /** A whole entry that can be pressed. */
  pressable: {
    display: 'flex',
    gap: '8px',
    width: '100%',
    padding: '8px 10px',
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
});
