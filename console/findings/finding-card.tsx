/**
 * One finding: where it is, what it says, the words that show it, what was said of it, and what can be done: put the right
 * value in, say that it is right as it is, return it with this as the reason.
 */
import { Badge, Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { FindingDto } from '../../core/protocol/findings.js';
import { shortened } from '../../core/text/shorten.js';
import { formatDateTime, formatFiscalYear } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { Place } from '../cells/cell-list.js';
import { hashOf } from '../route/route.js';
import { useWording } from '../text/wording.js';
import { QuotedCells } from './quoted-cells.js';

export interface FindingActions {
  readonly busy: boolean;
  /** Whether whoever is signed in reviews: then it is worded for them, and can be chosen and sent back. */
  readonly isReviewer: boolean;
  readonly chosen: ReadonlySet<string>;
  mayAnswer(finding: FindingDto): boolean;
  maySendBack(finding: FindingDto): boolean;
  choose(findings: readonly FindingDto[], chosen: boolean): void;
  suggest(finding: FindingDto): void;
  fine(findings: readonly FindingDto[]): void;
  takeBack(finding: FindingDto): void;
  sendBack(findings: readonly FindingDto[]): void;
}

interface FindingCardProps {
  readonly cycle: CycleDto;
  readonly finding: FindingDto;
  readonly actions: FindingActions;
}

const COLOURS = { error: 'danger', warning: 'warning', info: 'informative' } as const;
/** What is offered is told in a few words; the whole stands in the cell. */
const LONGEST_SUGGESTION = 30;

const useStyles = makeStyles({
  card: { padding: '12px 16px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 12px', minWidth: 0 },
  choose: { marginInlineStart: '-8px' },
  row: {
    color: tokens.colorBrandForegroundLink,
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  press: { maxWidth: '100%', whiteSpace: 'normal', textAlign: 'start' },
});

export function FindingCard({ cycle, finding, actions }: FindingCardProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, say } = useWording();
  const words = t.findings;
  const { id, record, block, row, field, label, sheet, address, severity, audience, departments } = finding;
  const { isReviewer, chosen } = actions;
  const name = row === '' ? sheet : row;
  const mayChoose = isReviewer && finding.standing === 'open' && cycle.state === 'open';
  return (
    <li className={styles.card}>
      <article className={look.group} aria-label={`${name} ${say(label)}`}>
        <div className={styles.head}>
          {mayChoose && (
            <Checkbox
              className={styles.choose}
              aria-label={words.choose(name)}
              checked={chosen.has(id)}
              onChange={(_event, { checked }) => actions.choose([finding], checked === true)}
            />
          )}
          <Badge className={look.fixed} appearance="tint" color={COLOURS[severity]}>
            {words.severity[severity]}
          </Badge>
          <a
            className={styles.row}
            href={hashOf(cycle.id, 'table', { block, row: record, field })}
            aria-label={words.toRowOf(name)}
          >
            {name}
          </a>
          <span className={look.strong}>{say(label)}</span>
          <Place sheet={sheet} address={address} />
          {departments.length > 0 && <span className={look.dim}>{departments.join('・')}</span>}
        </div>
        <p className={look.text}>{say(wordingOf(finding, isReviewer))}</p>
        {!isReviewer && audience === 'reader' && <p className={look.small}>{words.forReader}</p>}
        <QuotedCells finding={finding} />
        <SaidLines finding={finding} />
        <Buttons {...{ cycle, finding, actions, name }} press={styles.press} />
      </article>
    </li>
  );
}

/** What it says to whoever reads it. */
export function wordingOf({ wording, message }: FindingDto, isReviewer: boolean): FindingDto['message'] {
  return wording?.[isReviewer ? 'reader' : 'writer'] ?? message;
}

function SaidLines({ finding: { said, saidLastYear } }: { readonly finding: FindingDto }) {
  const look = useLook();
  const { t, language } = useWording();
  const words = t.findings;
  const author = (actor: string) => actor || t.conflicts.unknownSource;
  return (
    <>
      {said && (
        <div className={look.frame}>
          <span className={look.small}>{words.said(author(said.actor), formatDateTime(said.at, language))}</span>
          <p className={look.written}>{said.text}</p>
        </div>
      )}
      {saidLastYear && (
        <div className={look.frame}>
          <span className={look.small}>
            {words.saidLastYear(formatFiscalYear(saidLastYear.fiscalYear, language), author(saidLastYear.actor))}
          </span>
          <p className={look.written}>{saidLastYear.text}</p>
        </div>
      )}
    </>
  );
}

interface ButtonsProps extends FindingCardProps {
  readonly name: string;
  readonly press: string;
}

function Buttons({ cycle, finding, actions, name, press }: ButtonsProps) {
  const look = useLook();
  const words = useWording().t.findings;
  const { busy } = actions;
  if (cycle.state !== 'open') return null;
  const mayAnswer = actions.mayAnswer(finding);
  if (finding.standing !== 'open')
    return mayAnswer ? (
      <div className={look.row}>
        <Button size="small" disabledFocusable={busy} onClick={() => actions.takeBack(finding)}>
          {words.takeBack}
        </Button>
      </div>
    ) : null;
  const { suggested } = finding;
  const offered = finding.suggestion === undefined ? '' : shortened(finding.suggestion, LONGEST_SUGGESTION);
  const sendsBack = actions.maySendBack(finding);
  if (!mayAnswer && !sendsBack) return null;
  return (
    <div className={look.row}>
      {mayAnswer && suggested !== null && (
        <Button
          size="small"
          className={press}
          disabledFocusable={busy}
          aria-label={words.suggestLabel(name, offered)}
          onClick={() => actions.suggest(finding)}
        >
          {words.suggest(offered)}
        </Button>
      )}
      {mayAnswer && (
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={words.fineOf(name)}
          onClick={() => actions.fine([finding])}
        >
          {words.fine}
        </Button>
      )}
      {sendsBack && (
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={words.sendBackOf(name)}
          onClick={() => actions.sendBack([finding])}
        >
          {words.sendBack(1)}
        </Button>
      )}
    </div>
  );
}
