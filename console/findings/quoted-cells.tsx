/**
 * The cells that a finding was told from, one below the other with the quoted words marked: this year's, last year's, those
 * of other rows.
 */
import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { FindingDto } from '../../core/protocol/findings.js';
import { useLook } from '../../view/look/look.js';
import { Place } from '../cells/cell-list.js';
import { useWording } from '../text/wording.js';

const useStyles = makeStyles({
  previous: { backgroundColor: tokens.colorNeutralBackground2 },
  mark: {
    color: 'inherit',
    padding: '0 1px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    boxShadow: `inset 0 -2px 0 ${tokens.colorStatusWarningBorder2}`,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', color: 'MarkText', backgroundColor: 'Mark' },
  },
});

interface ShownCell {
  readonly isPrevious: boolean;
  readonly label: string;
  readonly sheet: string;
  readonly address: string;
  readonly row: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

export function QuotedCells({ finding }: { readonly finding: FindingDto }) {
  const look = useLook();
  const styles = useStyles();
  const { t, say } = useWording();
  const words = t.findings;
  const cells = cellsOf(finding, say);
  const isCompared = cells.some(({ isPrevious, row }) => isPrevious || row !== '');
  return (
    <div className={look.group}>
      {cells.map(({ isPrevious, label, sheet, address, row, text, marks }, i) => (
        <div key={i} className={mergeClasses(look.frame, isPrevious && styles.previous)}>
          <span className={look.line}>
            {isCompared && (
              <Badge appearance="outline" color={isPrevious ? 'informative' : 'brand'}>
                {isPrevious ? words.lastYear : words.this}
              </Badge>
            )}
            <span className={look.strong}>{label}</span>
            <Place sheet={sheet} address={address} />
            {row !== '' && <span className={look.small}>{words.otherRow(row)}</span>}
          </span>
          <p className={mergeClasses(look.written, text === '' && look.blank)}>
            {text === '' ? t.blank : <Marked text={text} marks={marks} className={styles.mark} />}
          </p>
        </div>
      ))}
    </div>
  );
}

/** The cell itself, where no quote stands in it, comes first. */
function cellsOf(finding: FindingDto, say: ReturnType<typeof useWording>['say']): readonly ShownCell[] {
  const { compared = [], quotes = [], label, sheet, address, text } = finding;
  const cells = compared.map((cell, i): ShownCell => {
    const marks = quotes.filter((quote) => quote.cell === i);
    return { ...cell, label: say(cell.label), isPrevious: cell.isPrevious === true, marks };
  });
  const isThere = cells.some((cell) => !cell.isPrevious && cell.sheet === sheet && cell.address === address);
  return isThere
    ? cells
    : [{ isPrevious: false, label: say(label), sheet, address, row: '', text, marks: [] }, ...cells];
}

interface Mark {
  readonly start: number;
  readonly end: number;
}

interface MarkedProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly className: string;
}

function Marked({ text, marks, className }: MarkedProps) {
  const joined = withoutOverlap(marks);
  return (
    <>
      {joined.map(({ start, end }, i) => (
        <Fragment key={start}>
          {text.slice(joined[i - 1]?.end ?? 0, start)}
          <mark className={className}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(joined.at(-1)?.end ?? 0)}
    </>
  );
}

/** In the order of the text; those that touch are one. */
function withoutOverlap(marks: readonly Mark[]): readonly Mark[] {
  const joined: Mark[] = [];
  for (const { start, end } of marks.filter((mark) => mark.end > mark.start).toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else joined.push({ start, end });
  }
  return joined;
}
