/**
 * Downloads a workbook that the server makes: busy while it is made, and a refusal is said here rather than saved as a
 * file. It is a plain link too, for those who want its address.
 */
import { Button, makeStyles, mergeClasses, Spinner, type ButtonProps } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import type { MouseEvent, ReactNode } from 'react';
import { useLook } from '../../view/look/look.js';
import type { OfferedWorkbook } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { useWording } from '../text/wording.js';
import { saveFile } from './save-file.js';

interface DownloadButtonProps {
  readonly workbook: OfferedWorkbook;
  readonly appearance?: 'primary' | 'secondary' | 'subtle';
  readonly size?: NonNullable<ButtonProps['size']>;
  /** Where the visible text alone would not say which one. */
  readonly label?: string;
  readonly hint?: string;
  readonly children?: ReactNode;
  /** Called when the file has been handed over. */
  onSaved?(): void;
}

const useStyles = makeStyles({ place: { maxWidth: '420px', justifyItems: 'start' } });

export function DownloadButton({ workbook, appearance, size, label, hint, children, onSaved }: DownloadButtonProps) {
  const look = useLook();
  const { t } = useWording();
  const { busy, failure, run } = useAction();
  const download = (event: MouseEvent) => {
    event.preventDefault();
    if (!busy) run(() => workbook.get().then(saveFile).then(onSaved));
  };
  return (
    <div className={mergeClasses(look.group, useStyles().place)}>
      <Button
        as="a"
        href={workbook.address}
        download
        className={look.fixed}
        appearance={appearance ?? 'secondary'}
        size={size ?? 'medium'}
        icon={busy ? <Spinner size="tiny" /> : <ArrowDownload20Regular />}
        aria-busy={busy}
        aria-label={label}
        title={hint}
        onClick={download}
      >
        {busy ? t.downloads.preparing : children}
      </Button>
      <FailureBar failure={failure} />
    </div>
  );
}
