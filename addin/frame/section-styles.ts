/**
 * What a view of the pane looks like beside what all pages share (view/look): its edges, lists of facts, what stands out.
 */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useSectionStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '20px', padding: '0 16px 24px' },
  facts: { display: 'grid', gridTemplateColumns: '6.5em 1fr', gap: '8px 12px', margin: 0 },
  value: { margin: 0, minWidth: 0 },
  /** The border is seen where the system chooses the colours, and grounds are all one. */
  shaded: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    padding: '12px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});
