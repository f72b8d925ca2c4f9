/**
 * Where a cell stands: the sheet and the address, as Excel writes them.
 */
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  place: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  address: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: 'nowrap' },
});

export function Place({ sheet, address }: { sheet: string; address: string }) {
  const styles = useStyles();
  return (
    <span className={styles.place}>
      {sheet} {address && <span className={styles.address}>{address}</span>}
    </span>
  );
}
