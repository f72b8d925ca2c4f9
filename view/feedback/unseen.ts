/**
 * What is only for screen readers.
 */
import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** @returns the class of an element that is there and not seen */
export const useUnseen = (): string => useStyles().unseen;
