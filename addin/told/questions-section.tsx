/**
 * Asks what of the open workbook is not known: which field a column is, which row of the form a row is, which department a
 * name. What stays open is left out of the sync, and asked again.
 */
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { FailureText } from '../frame/failure-bar.js';
import { useWording } from '../text/wording.js';
import { QuestionForm } from '../../view/told/question-form.js';
import { useLook } from '../../view/look/look.js';

export function QuestionsSection() {
  const look = useLook();
  const { t } = useWording();
  const { told: work, book } = useDesk();
  const { questions, busy, failure } = useDeskState(({ told }) => told);
  const isForAll = useDeskState(({ me }) => me?.role === 'coordinator');
  if (questions.length === 0) return null;
  const show = (place: string) => {
    const at = place.lastIndexOf('!');
    return book.select({ sheet: place.slice(0, at), address: place.slice(at + 1) });
  };
  return (
    <section className={look.group} aria-labelledby="questions">
      <h2 className={look.subheading} id="questions">
        {t.told.heading}
      </h2>
      <p className={look.small}>{isForAll ? t.told.lead : t.told.leadOwn}</p>
      <QuestionForm
        // Another question begins anew.
        key={JSON.stringify(questions)}
        label={t.told.heading}
        {...{ questions, busy }}
        onPlace={(place) => void show(place)}
        onTell={(statements) => void work.tell(statements)}
      />
      {failure && <FailureText failure={failure} />}
    </section>
  );
}
