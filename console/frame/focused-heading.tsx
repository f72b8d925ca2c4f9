/**
 * The heading of what has just taken another thing's place: it takes the focus, so that whoever pressed a button that is
 * gone goes on here.
 */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useLook } from '../../view/look/look.js';

const useStyles = makeStyles({ heading: { outlineStyle: 'none' } });

interface FocusedHeadingProps {
  readonly text: string;
  /** Where it begins a section of the page, and not a part of one. */
  readonly isSection?: boolean;
}

export function FocusedHeading({ text, isSection = false }: FocusedHeadingProps) {
  const look = useLook();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const Heading = isSection ? 'h2' : 'h3';
  return (
    <Heading ref={heading} tabIndex={-1} className={mergeClasses(look.heading, useStyles().heading)}>
      {text}
    </Heading>
  );
}
