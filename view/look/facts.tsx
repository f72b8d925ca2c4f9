/**
 * Names, and beside each what there is of it.
 */
import { makeStyles } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { useLook } from './look.js';

const useStyles = makeStyles({
  facts: { display: 'grid', gridTemplateColumns: 'fit-content(40%) minmax(0, 1fr)', gap: '6px 14px', margin: 0 },
});

export type Fact = readonly [name: string, value: ReactNode];

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const look = useLook();
  return (
    <dl className={useStyles().facts}>
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt className={look.dim}>{name}</dt>
          <dd className={look.text}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
