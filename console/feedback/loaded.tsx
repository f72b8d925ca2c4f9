/**
 * What there is to see of something from the server: why it could not be loaded, that it is on its way, what it is, or that
 * there is nothing.
 */
import { makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLook } from '../../view/look/look.js';
import type { Resource } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';
import { FailureBar } from './failure-bar.js';

const useStyles = makeStyles({
  // It waits a moment before it appears: most answers are faster than that.
  loading: {
    padding: '64px 0',
    animationName: { from: { visibility: 'hidden' }, to: { visibility: 'visible' } },
    animationDuration: '0.3s',
    animationTimingFunction: 'step-end',
  },
  box: {
    justifyItems: 'center',
    padding: '48px 16px',
    textAlign: 'center',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
});

interface LoadedProps<T> {
  readonly of: Pick<Resource<T>, 'data' | 'failure' | 'loading' | 'reload'>;
  children(data: T): ReactNode;
}

export function Loaded<T>({ of: { data, failure, loading, reload }, children }: LoadedProps<T>) {
  return (
    <>
      <FailureBar failure={failure} stale={data !== undefined} onRetry={reload} />
      {data === undefined && loading && <Loading />}
      {data !== undefined && children(data)}
    </>
  );
}

export function Loading() {
  const { t } = useWording();
  return <Spinner className={useStyles().loading} label={t.loading} labelPosition="below" />;
}

interface NothingProps {
  readonly title: string;
  readonly hint?: string;
  /** Whether this is all there is on the page; the title is its heading then. */
  readonly wholePage?: boolean;
  readonly children?: ReactNode;
}

/** What is not there, why, and what to do. */
export function Nothing({ title, hint, wholePage = false, children }: NothingProps) {
  const look = useLook();
  const Title = wholePage ? 'h1' : 'p';
  return (
    <div className={mergeClasses(look.card, useStyles().box)}>
      <Title className={look.heading}>{title}</Title>
      {hint && <p className={look.quiet}>{hint}</p>}
      {children}
    </div>
  );
}
