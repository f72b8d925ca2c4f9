/**
 * The two values of a conflict joined into one text, as a third choice: only where they changed different parts of a long
 * text, and never taken by itself. Each part that one of them brought is marked as its own, by a line and not by colour
 * alone.
 */
import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { joinTexts, type JoinedText, type Origin } from '../../core/join/joined-text.js';
import { useLook } from '../look/look.js';
import { useConflictWords } from './words.js';

/** @param values what stands and what was proposed; undefined where these are not two texts */
export function useJoinedText(base: string, values: readonly [string, string] | undefined): JoinedText | undefined {
  const [standing, proposed] = values ?? [];
  return useMemo(
    () => (standing === undefined || proposed === undefined ? undefined : joinTexts(base, standing, proposed)),
    [base, standing, proposed],
  );
}

const useStyles = makeStyles({
  mark: {
    color: 'inherit',
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
    '@media (forced-colors: active)': { color: 'MarkText' },
  },
  mine: {
    backgroundColor: tokens.colorBrandBackground2,
    textDecorationStyle: 'solid',
    textDecorationColor: tokens.colorBrandStroke1,
  },
  theirs: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    textDecorationStyle: 'wavy',
    textDecorationColor: tokens.colorStatusWarningForeground2,
  },
});

interface JoinedValueProps {
  readonly joined: JoinedText;
  /** What the two values are called on the screen: what stands, what was proposed. */
  readonly names: readonly [standing: string, proposed: string];
  /** What chooses it. */
  readonly children?: ReactNode;
}

export function JoinedValue({ joined, names, children }: JoinedValueProps) {
  const look = useLook();
  const styles = useStyles();
  const words = useConflictWords();
  const [standing, proposed] = names;
  const nameOf = { both: undefined, mine: words.from(standing), theirs: words.from(proposed) };
  const marked = (text: string, origin: Exclude<Origin, 'both'>) => (
    <mark className={mergeClasses(styles.mark, styles[origin])} title={nameOf[origin]}>
      {text}
    </mark>
  );
  return (
    <>
      <span>
        <Badge appearance="outline" color="informative">
          {words.joined}
        </Badge>
      </span>
      <p className={look.written}>
        {joined.parts.map(({ text, origin }, i) => (
          <span key={i}>{origin === 'both' ? text : marked(text, origin)}</span>
        ))}
      </p>
      <p className={look.small}>
        {marked(words.from(standing), 'mine')} {marked(words.from(proposed), 'theirs')}
      </p>
      <p className={look.small}>{words.joinedHint}</p>
      {children}
    </>
  );
}
