/**
 * Downloads a workbook that the server makes: busy while it is made, and a refusal is said here rather than saved as a
 * file. It is a plain link too, for those who want its address.
 */
import { Button, makeStyles, Spinner, type ButtonProps } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { getWorkbook, type DownloadedFile } from '../api/client.js';
import { failureOf, type Failure } from '../api/failure.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useWording } from '../text/wording.js';

interface DownloadButtonProps {
  readonly path: string;
  readonly appearance?: 'primary' | 'secondary' | 'subtle';
  readonly size?: NonNullable<ButtonProps['size']>;
  /** Where the visible text alone would not say which one. */
  readonly label?: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', gap: '8px', maxWidth: '100%' },
  button: { whiteSpace: 'nowrap' },
  failure: { maxWidth: '420px' },
});

export function DownloadButton({ path, appearance, size, label, hint, children }: DownloadButtonProps) {
  const styles = useStyles();
  const { t } = useWording();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const download = (event: MouseEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailure(undefined);
    getWorkbook(path)
      .then(saveFile, (error: unknown) => setFailure(failureOf(error)))
      .finally(() => setBusy(false));
  };
  return (
    <div className={styles.place}>
      <Button
        as="a"
        href={path}
        download
        className={styles.button}
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
      {failure && (
        <div className={styles.failure}>
          <FailureBar failure={failure} />
        </div>
      )}
    </div>
  );
}

/** Hands a file to the browser's own downloads. */
function saveFile({ name, content }: DownloadedFile): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read by the next turn; a minute is generous for large ones.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
