/**
 * The first stop of the Tab key: past the header, to the content. It moves the focus itself, because the part of the
 * address after `#` is taken by the routes.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import { useWording } from '../text/wording.js';
import { MAIN_ID } from '../frame/main-region.js';

const useStyles = makeStyles({
  link: {
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
});

export function SkipLink() {
  const styles = useStyles();
  const { t } = useWording();
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById(MAIN_ID)?.focus();
  };
  return (
    <a href={`#${MAIN_ID}`} className={styles.link} onClick={skip}>
      {t.skip}
    </a>
  );
}
