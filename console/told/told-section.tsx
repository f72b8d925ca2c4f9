/**
 * What was said of this year's workbooks: all of it for coordinators; for a department what is everybody's and its own.
 */
import { toldApi } from '../../core/protocol/told.js';
import { formatDateTime } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { useToldWords } from '../../view/told/words.js';
import { DoneBar, useDone } from '../feedback/done-bar.js';
import { Loaded } from '../feedback/loaded.js';
import { useFocus } from '../feedback/use-action.js';
import { useAnswer } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';
import { ToldEntry } from './told-entry.js';
import { UseList } from './use-list.js';

interface ToldSectionProps {
  readonly cycleId: string;
  /** Workbooks that wait are sent again without it. */
  onChanged(): void;
}

export function ToldSection({ cycleId, onChanged }: ToldSectionProps) {
  const look = useLook();
  const { language, t } = useWording();
  const words = t.told;
  const { t: shared } = useToldWords();
  const told = useAnswer(toldApi.list, { params: { cycleId } });
  const done = useDone();
  const heading = useFocus();
  const onTakenBack = (written: string) => {
    done.say(words.takenBack(written));
    onChanged();
    // What was pressed goes away.
    heading.focus();
  };
  return (
    <section className={look.stack} aria-labelledby={heading.id}>
      <div>
        <h2 id={heading.id} tabIndex={-1} className={look.heading}>
          {words.list}
        </h2>
        <p className={look.quiet}>{words.listLead}</p>
      </div>
      <DoneBar done={done} />
      <Loaded of={told}>
        {(data) =>
          data.told.length === 0 ? (
            <p className={look.quiet}>{words.empty}</p>
          ) : (
            <ul className={look.rows} role="list">
              {data.told.map((one) => (
                <ToldEntry key={one.id} cycleId={cycleId} told={one} onTakenBack={onTakenBack}>
                  {one.by !== null && (
                    <p className={look.small}>{shared.by(one.by, formatDateTime(one.at, language))}</p>
                  )}
                  {one.mayTakeBack && <UseList uses={one.uses} />}
                </ToldEntry>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
