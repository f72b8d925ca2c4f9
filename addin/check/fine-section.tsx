/**
 * What somebody said is right as it is, this year or last, and the way to take that back.
 */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { formatMoment } from '../../view/language/formats.js';
import { FirstFew } from '../../view/list/first-few.js';
import { useLook } from '../../view/look/look.js';
import type { FindingDto } from '../../core/protocol/findings.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { FailureText } from '../frame/failure-bar.js';
import { useWording } from '../text/wording.js';

const useStyles = makeStyles({ section: { padding: '0 12px 20px' } });
const NONE: readonly FindingDto[] = [];

/** Nothing where nothing was said. */
export function FineSection() {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  const { known, busy, failure } = useDeskState(({ answers }) => answers);
  const cycleId = useDeskState(({ book }) => book?.cycle?.id);
  const findings = known?.cycleId === cycleId ? (known?.findings ?? NONE) : NONE;
  const fine = findings.filter(({ standing }) => standing !== 'open');
  if (fine.length === 0) return null;
  return (
    <section className={mergeClasses(look.group, styles.section)} aria-labelledby="fine">
      <h2 className={look.subheading} id="fine">
        {t.fine.list(fine.length)}
      </h2>
      {failure && <FailureText failure={failure} />}
      <FirstFew all={fine}>
        {(shown) => (
          <ul className={look.rows} role="list">
            {shown.map((finding) => (
              <li key={finding.id} className={mergeClasses(look.group, look.entry)}>
                <FineItem finding={finding} busy={busy} />
              </li>
            ))}
          </ul>
        )}
      </FirstFew>
    </section>
  );
}

function FineItem({ finding, busy }: { readonly finding: FindingDto; readonly busy: boolean }) {
  const look = useLook();
  const { answers } = useDesk();
  const { t, say, language } = useWording();
  const { id, row, label, message, wording, said, saidLastYear, standing } = finding;
  const reason = standing === 'fine' ? said : saidLastYear;
  const place = `${row} ${say(label)}`.trim();
  return (
    <>
      <p className={mergeClasses(look.text, look.strong)}>{place}</p>
      <p className={look.small}>{say(wording?.writer ?? message)}</p>
      {reason && <p className={look.written}>{reason.text}</p>}
      <div className={look.between}>
        <span className={look.small}>
          {standing === 'fine-last-year' && `${t.fine.lastYear} `}
          {reason && [reason.actor, formatMoment(reason.at, language)].filter((part) => part !== '').join(' ')}
        </span>
        <Button
          size="small"
          aria-label={t.fine.takeBackOf(place)}
          disabledFocusable={busy}
          onClick={() => void answers.say(id, '')}
        >
          {t.fine.takeBack}
        </Button>
      </div>
    </>
  );
}
