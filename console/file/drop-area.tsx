/**
 * The place to drop files or to choose them, and what covers the page while files are held over it, so that nobody wonders
 * where to let go. The drop itself is taken by the whole page (`useWindowDrop`).
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUpload32Regular, DocumentTableArrowRight24Regular } from '@fluentui/react-icons';
import { useRef, type ChangeEvent } from 'react';
import { useLook } from '../../view/look/look.js';

const useStyles = makeStyles({
  area: {
    justifyItems: 'center',
    padding: '32px 16px',
    textAlign: 'center',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
  },
  icon: { '& > svg': { width: '40px', height: '40px' } },
  field: { padding: '16px' },
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
    opacity: 0.95,
    pointerEvents: 'none',
  },
});

interface DropAreaProps {
  readonly call: string;
  readonly choose: string;
  readonly hint: string;
  /** Endings of the files to choose from. */
  readonly accept?: string;
  /** Whether it is one of several fields, and one file is wanted. */
  readonly single?: boolean;
  /** Whether several files are wanted all the same. */
  readonly several?: boolean;
  onFiles(files: readonly File[]): void;
}

export function DropArea({
  call,
  choose,
  hint,
  accept = '.xlsx,.xlsm',
  single = false,
  several = !single,
  onFiles,
}: DropAreaProps) {
  const look = useLook();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(target.files ?? [])]);
    // So that the same file can be chosen again.
    target.value = '';
  };
  return (
    <div className={mergeClasses(look.card, styles.area, single && styles.field)}>
      <span className={mergeClasses(look.brand, styles.icon)} aria-hidden="true">
        <DocumentTableArrowRight24Regular />
      </span>
      <p className={look.heading}>{call}</p>
      <Button
        appearance={single ? 'secondary' : 'primary'}
        size={single ? 'medium' : 'large'}
        onClick={() => input.current?.click()}
      >
        {choose}
      </Button>
      <input ref={input} type="file" multiple={several} accept={accept} hidden aria-label={choose} onChange={take} />
      <p className={look.quiet}>{hint}</p>
    </div>
  );
}

/** @param call what letting go does */
export function DropVeil({ call }: { readonly call: string }) {
  const look = useLook();
  return (
    <div className={mergeClasses(look.title, look.brand, useStyles().veil)} aria-hidden="true">
      <ArrowUpload32Regular />
      {call}
    </div>
  );
}
