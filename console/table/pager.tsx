/**
 * From page to page.
 */
import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useWording } from '../text/wording.js';

interface PagerProps {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  onTurn(page: number): void;
}

const useStyles = makeStyles({ pager: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' } });

export function Pager({ page, pages, onTurn }: PagerProps) {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <nav className={styles.pager} aria-label={t.table.pages}>
      <Button icon={<ChevronLeft20Regular />} disabledFocusable={page === 0} onClick={() => onTurn(page - 1)}>
        {t.table.previous}
      </Button>
      <span>{t.table.page(page + 1, pages)}</span>
      <Button
        icon={<ChevronRight20Regular />}
        iconPosition="after"
        disabledFocusable={page === pages - 1}
        onClick={() => onTurn(page + 1)}
      >
        {t.table.next}
      </Button>
    </nav>
  );
}
