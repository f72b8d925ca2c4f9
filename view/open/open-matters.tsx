/**
 * 残っていること: what is open in a department's work, kind by kind, each line with its place and the way there. Shown wherever
 * somebody says that something is finished; which ways there are is for the screen to say.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { OpenLineDto, OpenMatterDto } from '../../core/protocol/open-matters.js';
import type { OpenKind } from '../../core/workflow/open-matters.js';
import { FirstFew } from '../list/first-few.js';
import { useLook } from '../look/look.js';
import { useOpenWords } from './words.js';

/** A link to somewhere, or something that a press does; undefined where it leads nowhere. */
export type OpenWay = { readonly href: string } | { readonly go: () => void } | undefined;

interface OpenMattersProps {
  readonly matters: readonly OpenMatterDto[];
  wayTo(line: OpenLineDto, kind: OpenKind): OpenWay;
}

const useStyles = makeStyles({
  line: { display: 'grid', gap: '0 12px', padding: '5px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  way: {
    padding: 0,
    font: 'inherit',
    textAlign: 'start',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    backgroundColor: 'transparent',
    border: 'none',
    textDecorationLine: 'underline',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

export function OpenMatters({ matters, wayTo }: OpenMattersProps) {
  const look = useLook();
  const words = useOpenWords().t;
  if (matters.length === 0) return <p className={look.quiet}>{words.none}</p>;
  return (
    <div className={look.group}>
      {matters.map(({ kind, count, lines }) => (
        <section key={kind} className={look.group}>
          <p className={mergeClasses(look.text, look.strong)}>{words.of(words.kinds[kind], count)}</p>
          <FirstFew all={lines}>
            {(shown) => (
              <ul className={look.plain} role="list" aria-label={words.kinds[kind]}>
                {shown.map((line, i) => (
                  <Line key={i} line={line} way={wayTo(line, kind)} />
                ))}
              </ul>
            )}
          </FirstFew>
          {count > lines.length && <p className={look.quiet}>{words.more(count - lines.length)}</p>}
        </section>
      ))}
    </div>
  );
}

function Line({ line, way }: { readonly line: OpenLineDto; readonly way: OpenWay }) {
  const look = useLook();
  const styles = useStyles();
  const { say } = useOpenWords();
  const { row, label, sheet, address, text } = line;
  const place = [sheet, address].filter((part) => part !== '').join(' ');
  const name = [row, label ? say(label) : ''].filter((part) => part !== '').join(' · ') || place;
  return (
    <li className={styles.line}>
      {name !== '' && (
        <span className={look.line}>
          <Way way={way}>{name}</Way>
          {place !== name && <span className={look.dim}>{place}</span>}
        </span>
      )}
      <span className={look.written}>{say(text)}</span>
    </li>
  );
}

function Way({ way, children }: { readonly way: OpenWay; readonly children: string }) {
  const look = useLook();
  const styles = useStyles();
  if (!way) return <span className={look.strong}>{children}</span>;
  if ('href' in way)
    return (
      <a className={styles.way} href={way.href}>
        {children}
      </a>
    );
  return (
    <button type="button" className={styles.way} onClick={way.go}>
      {children}
    </button>
  );
}

/** How much there is of each kind, in one line. */
export function OpenTally({ matters }: { readonly matters: readonly Pick<OpenMatterDto, 'kind' | 'count'>[] }) {
  const look = useLook();
  const words = useOpenWords().t;
  if (matters.length === 0) return <span className={look.dim}>{words.none}</span>;
  return (
    <span className={look.line}>
      {matters.map(({ kind, count }) => (
        <span key={kind} className={look.doubtful}>
          {words.of(words.kinds[kind], count)}
        </span>
      ))}
    </span>
  );
}
