/**
 * A side without a workbook: a file of one's own by dropping or choosing it, or one of the sample city's.
 */
import { Button, Spinner } from '@fluentui/react-components';
import { Table48Regular } from '@fluentui/react-icons';
import { useRef, useState, type DragEvent } from 'react';
import type { SampleDto } from '../../core/protocol/samples.js';
import { useWorkbenchText } from './wording.js';

interface OpeningProps {
  readonly samples: readonly SampleDto[] | undefined;
  /** Name of the file that is on its way. */
  readonly opening: string | undefined;
  /** Whether somebody has to sign in first. */
  readonly needsSignIn: boolean;
  onFile(file: File): void;
  onSample(name: string): void;
}

export function Opening({ samples, opening, needsSignIn, onFile, onSample }: OpeningProps) {
  const { t, language } = useWorkbenchText();
  const input = useRef<HTMLInputElement>(null);
  const drop = useDrop(onFile);
  if (opening !== undefined) return <Spinner className="waiting" label={t.opening(opening)} labelPosition="below" />;
  if (needsSignIn) return <SignInFirst />;
  return (
    <div className={`opening${drop.isOver ? ' over' : ''}`} {...drop.handlers}>
      <Table48Regular aria-hidden />
      <p className="drop">{t.drop}</p>
      <Button appearance="primary" size="large" onClick={() => input.current?.click()}>
        {t.choose}
      </Button>
      <input
        ref={input}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-label={t.choose}
        accept=".xlsx"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <p className="hint">{t.dropHint}</p>
      {samples !== undefined && (
        <section className="samples" aria-label={t.samples}>
          <h3>{t.samples}</h3>
          {samples.length === 0 && <p className="hint">{t.noSamples}</p>}
          <ul>
            {samples.map(({ name, note }) => (
              <li key={name}>
                <Button appearance="outline" onClick={() => onSample(name)}>
                  {name}
                </Button>
                <span className="hint">{note[language]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** The console brings back here whoever signed in. */
export const SIGN_IN = '../#/?next=workbench';

function SignInFirst() {
  const { t } = useWorkbenchText();
  return (
    <div className="opening">
      <Table48Regular aria-hidden />
      <p className="drop">{t.signInFirst}</p>
      <p className="hint">{t.signInHint}</p>
      <Button as="a" appearance="primary" size="large" href={SIGN_IN}>
        {t.signIn}
      </Button>
    </div>
  );
}

/** Files that are dragged over a place and dropped there. */
export function useDrop(onFile: (file: File) => void) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  return {
    isOver,
    handlers: {
      onDragEnter: over,
      onDragOver: over,
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        const file = event.dataTransfer.files[0];
        if (!file) return;
        event.preventDefault();
        setOver(false);
        onFile(file);
      },
    },
  };
}
