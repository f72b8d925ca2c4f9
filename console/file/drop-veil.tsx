/**
 * Covers the page while files are held over it, so that nobody wonders where to let go.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUpload32Regular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  veil: {
    position: 'fixed',
    inset: '12px',
    zIndex: 20,
    display: 'grid',
    placeContent: 'center',
    justifyItems: 'center',
    gap: '12px',
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    opacity: 0.95,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    pointerEvents: 'none',
  },
});

/** @param call what letting go does */
export function DropVeil({ call }: { readonly call: string }) {
  const styles = useStyles();
  return (
    <div className={styles.veil} aria-hidden="true">
      <ArrowUpload32Regular />
      {call}
    </div>
  );
}
