/**
 * What was said of the columns, rows and names of the cycle's workbooks, and the way to take it back.
 */
import { mergeClasses } from '@fluentui/react-components';
import { formatMoment } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { ToldLine } from '../../view/told/told-line.js';
import { useToldWords } from '../../view/told/words.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { FailureText } from '../frame/failure-bar.js';
import { useWording } from '../text/wording.js';

/** Nothing where nothing was said: most cycles have none. */
export function ToldSection() {
  const look = useLook();
  const { t, language } = useWording();
  const { t: words } = useToldWords();
  const { told: work } = useDesk();
  const { lists, busy, failure } = useDeskState(({ told }) => told);
  const cycleId = useDeskState(({ book }) => book?.cycle?.id);
  const list = cycleId === undefined ? undefined : lists.get(cycleId);
  if (!list || list.length === 0) return null;
  return (
    <section className={look.group} aria-labelledby="told">
      <h2 className={look.subheading} id="told">
        {t.told.list}
      </h2>
      <p className={look.small}>{t.told.listLead}</p>
      <ul className={look.rows} role="list">
        {list.map((one) => (
          <li key={one.id} className={mergeClasses(look.group, look.entry)}>
            <ToldLine told={one} busy={busy} onTakeBack={() => void work.takeBack(one.id)}>
              {one.by !== null && <p className={look.small}>{words.by(one.by, formatMoment(one.at, language))}</p>}
            </ToldLine>
          </li>
        ))}
      </ul>
      {failure && <FailureText failure={failure} />}
    </section>
  );
}
