/**
 * The cells that a finding was told from, one below the other with the quoted words marked: this year's, last year's, those
 * of other rows.
 */
import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { passagesOf } from '../../core/issue/passages.js';
import type { FindingDto } from '../../core/protocol/findings.js';
import { MarkedText } from '../../view/finding/marked-text.js';
import { useLook } from '../../view/look/look.js';
import { Place } from '../cells/cell-list.js';
import { useWording } from '../text/wording.js';

const useStyles = makeStyles({
  previous: { backgroundColor: tokens.colorNeutralBackground2 },
});

interface ShownCell {
  readonly isPrevious: boolean;
  readonly label: string;
  readonly sheet: string;
  readonly address: string;
  readonly row: string;
  readonly text: string;
  readonly quoted: readonly { readonly start: number; readonly end: number }[];
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
      {cells.map(({ isPrevious, label, sheet, address, row, text, quoted }, i) => (
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
            {text === '' ? t.blank : <MarkedText passages={passagesOf(text, quoted)} />}
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
    const quoted = quotes.filter((quote) => quote.cell === i);
    return { ...cell, label: say(cell.label), isPrevious: cell.isPrevious === true, quoted };
  });
  const isThere = cells.some((cell) => !cell.isPrevious && cell.sheet === sheet && cell.address === address);
  return isThere
    ? cells
    : [{ isPrevious: false, label: say(label), sheet, address, row: '', text, quoted: [] }, ...cells];
}
