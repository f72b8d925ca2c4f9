/**
 * One thing that came in, with what became of it and what there is to do.
 */
import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ArrivalDto } from '../../core/protocol/arrivals.js';
import { formatDateTime } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { LateMark } from '../../view/workflow/late-mark.js';
import { FindingsOf } from '../findings/findings-of.js';
import { useWording } from '../text/wording.js';
import { ArrivalDetail } from './arrival-detail.js';
import { arrivalName, originName } from './arrival-name.js';

interface ArrivalCardProps {
  readonly cycleId: string;
  readonly arrival: ArrivalDto;
  readonly isReviewer: boolean;
  readonly busy: boolean;
  onSeen(): void;
  onUndo(): void;
}

const useStyles = makeStyles({
  card: { gap: '6px', borderLeft: `4px solid ${tokens.colorNeutralStroke1}` },
  open: { borderLeftColor: tokens.colorStatusDangerBackground3 },
});

export function ArrivalCard({ cycleId, arrival, isReviewer, busy, onSeen, onUndo }: ArrivalCardProps) {
  const look = useLook();
  const styles = useStyles();
  const wording = useWording();
  const { t, language } = wording;
  const words = t.arrivals;
  const {
    kind,
    channel,
    actor,
    at,
    department,
    revision,
    isOpen,
    isUndone,
    seen,
    saved,
    conflicts,
    refused,
    doubtful,
    daysLate,
  } = arrival;
  const name = arrivalName(arrival, wording);
  const origin = originName(arrival, wording);
  const numbers = (['saved', 'conflicts', 'refused', 'doubtful'] as const).filter(
    (one) => arrival[one] > 0 || one === 'saved',
  );
  const mayUndo = isReviewer && revision !== null && !isUndone && saved + conflicts > 0;
  return (
    <article className={mergeClasses(look.card, styles.card, isOpen && styles.open)} aria-label={name}>
      <div className={look.between}>
        <h2 className={look.subheading}>{name}</h2>
        <span className={look.row}>
          <LateMark days={daysLate} />
          {isOpen && <Badge color="danger">{words.isOpen}</Badge>}
          {isUndone && <Badge color="informative">{words.isUndone}</Badge>}
        </span>
      </div>
      <p className={mergeClasses(look.small, look.line)}>
        <time dateTime={at} className={look.figures}>
          {formatDateTime(at, language)}
        </time>
        <span>{words.by(actor || words.somebody, words.ways[channel])}</span>
        <span>{department === '' ? words.departmentUnknown : department}</span>
        {revision !== null && <span className={look.figures}>{words.made(revision)}</span>}
      </p>
      {origin !== undefined && <p className={look.small}>{words.from(origin)}</p>}
      {revision === null && <p className={mergeClasses(look.text, look.wrong)}>{words.noneTaken}</p>}
      <dl className={look.line}>
        {numbers.map((one) => (
          <div key={one} className={look.sign}>
            <dt>{words.numbers[one]}</dt>
            <dd className={mergeClasses(look.text, look.strong, look.figures, one === 'refused' && look.wrong)}>
              {arrival[one].toLocaleString()}
            </dd>
          </div>
        ))}
      </dl>
      <Decided arrival={arrival} />
      {kind === 'workbook' && department !== '' && !isUndone && <FindingsOf {...{ cycleId, department }} />}
      {seen && <p className={look.small}>{words.seenBy(seen.by, formatDateTime(seen.at, language))}</p>}
      {refused + conflicts + doubtful > 0 && <OpenedDetail {...{ cycleId, arrival }} />}
      {((isOpen && isReviewer) || mayUndo) && (
        <div className={look.row}>
          {isOpen && isReviewer && (
            <Button size="small" disabledFocusable={busy} aria-label={words.seeNamed(name)} onClick={onSeen}>
              {words.see}
            </Button>
          )}
          {mayUndo && (
            <Button size="small" appearance="subtle" aria-label={words.takeBackNamed(name)} onClick={onUndo}>
              {kind === 'undo' ? words.giveAgain : words.takeBack}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

/** What became of its conflicts: how many wait, and where; who decided the others. */
function Decided({ arrival: { openConflicts, decided } }: Pick<ArrivalCardProps, 'arrival'>) {
  const look = useLook();
  const { t, language } = useWording();
  const words = t.arrivals;
  if (decided.length === 0) return null;
  return (
    <p className={mergeClasses(look.small, look.line)}>
      {decided.map(({ by, at, conflicts }) => (
        <span key={by}>{words.decided(conflicts, by || words.somebody, formatDateTime(at, language))}</span>
      ))}
      <span className={mergeClasses(openConflicts > 0 && look.doubtful)}>{words.undecided(openConflicts)}</span>
    </p>
  );
}

/** It may be thousands of cells: loaded when somebody wants to see them; of what has to be looked at, at once. */
function OpenedDetail({ cycleId, arrival }: Pick<ArrivalCardProps, 'cycleId' | 'arrival'>) {
  const { t } = useWording();
  const [isOpened, open] = useState(arrival.isOpen);
  if (isOpened) return <ArrivalDetail cycleId={cycleId} submissionId={arrival.submissionId} />;
  return (
    <div>
      <Button size="small" appearance="subtle" onClick={() => open(true)}>
        {t.arrivals.detail}
      </Button>
    </div>
  );
}
