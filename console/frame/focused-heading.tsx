/**
 * The heading of what has just taken another thing's place: it takes the focus, so that whoever pressed a button that is
 * gone goes on here.
 */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useLook } from '../../view/look/look.js';

const useStyles = makeStyles({ heading: { outlineStyle: 'none' } });

export function FocusedHeading({ text }: { readonly text: string }) {
  const look = useLook();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 ref={heading} tabIndex={-1} className={mergeClasses(look.heading, useStyles().heading)}>
      {text}
    </h3>
  );
}
