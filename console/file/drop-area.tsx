/**
 * The place to drop files or to choose them. The drop itself is taken by the whole page (`useWindowDrop`).
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentTableArrowRight24Regular } from '@fluentui/react-icons';
import { useRef, type ChangeEvent } from 'react';

const useStyles = makeStyles({
  area: {
    minWidth: 0,
    display: 'grid',
    justifyItems: 'center',
    gap: '8px',
    padding: '32px 16px',
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  icon: { color: tokens.colorBrandForeground1, '& > svg': { width: '40px', height: '40px' } },
  field: { padding: '16px' },
  call: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  hint: { margin: '4px 0 0', maxWidth: '56ch', color: tokens.colorNeutralForeground2, lineHeight: 1.7 },
});

interface DropAreaProps {
  readonly call: string;
  readonly choose: string;
  readonly hint: string;
  /** Endings of the files to choose from. */
  readonly accept?: string;
  /** Whether one file is wanted, as one of several fields. */
  readonly single?: boolean;
  onFiles(files: readonly File[]): void;
}

export function DropArea({ call, choose, hint, accept = '.xlsx,.xlsm', single = false, onFiles }: DropAreaProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(target.files ?? [])]);
    // So that the same file can be chosen again.
    target.value = '';
  };
  return (
    <div className={mergeClasses(styles.area, single && styles.field)}>
      <span className={styles.icon} aria-hidden="true">
        <DocumentTableArrowRight24Regular />
      </span>
      <p className={styles.call}>{call}</p>
      <Button
        appearance={single ? 'secondary' : 'primary'}
        size={single ? 'medium' : 'large'}
        onClick={() => input.current?.click()}
      >
        {choose}
      </Button>
      <input ref={input} type="file" multiple={!single} accept={accept} hidden aria-label={choose} onChange={take} />
      <p className={styles.hint}>{hint}</p>
    </div>
  );
}
