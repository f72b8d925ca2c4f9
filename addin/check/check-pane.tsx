/**
 * 点検 with the desk behind it.
 */
import { useMemo } from 'react';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { useSelectedRecord } from '../desk/use-selected-record.js';
import { hashOf } from '../inspection/route.js';
import { findingsIn } from '../../core/check/content/answered-findings.js';
import { QuestionsSection } from '../told/questions-section.js';
import type { CheckActions } from './check-actions.js';
import { CheckView } from './check-view.js';
import { FineSection } from './fine-section.js';
import type { FineAnswers } from './listed-issue.js';

const NOBODYS = [] as const;

export function CheckPane() {
  const desk = useDesk();
  const state = useDeskState(({ pane }) => pane);
  const book = useDeskState((whole) => whole.book);
  const { marks, unmarked } = useDeskState(({ settings }) => settings);
  const audience = useDeskState(({ me }) => (me?.role === 'coordinator' ? 'reader' : 'writer'));
  const selected = useSelectedRecord();
  const answers = useDeskState((whole) => whole.answers);
  const fine = useMemo((): FineAnswers => {
    const { known, busy, failure } = answers;
    const findingOf = findingsIn(known?.cycleId === book?.cycle?.id ? known : undefined, book?.reading?.records ?? []);
    return {
      busy,
      failure,
      idOf: (issue) => findingOf(issue)?.id,
      say: (id, reason) => desk.answers.say(id, reason),
    };
  }, [answers, book, desk]);
  const actions = useMemo((): CheckActions => {
    const { book: work, check, settings, store } = desk;
    return {
      recheck: () => void work.recheck(),
      show: (issue) => void work.show(issue),
      filter: (filter) => store.tell({ type: 'filter-chosen', filter }),
      scope: (scope) => store.tell({ type: 'scope-chosen', scope }),
      more: () => store.tell({ type: 'more-wanted' }),
      help: () => (window.location.hash = hashOf('workbook')),
      correct: (_issue, suggestions, text) => void check.correct(suggestions, text),
      undo: () => void check.undo(),
      dismiss: () => check.dismiss(),
      setMarks: (on) => void settings.setMarks(on),
      offerLists: () => void check.offerLists(),
      withdrawLists: () => void check.withdrawLists(),
    };
  }, [desk]);
  return (
    <>
      <CheckView
        {...{ state, selected, audience, marks, unmarked, fine, actions, reading: book?.reading }}
        own={book?.own ?? NOBODYS}
      >
        <QuestionsSection />
      </CheckView>
      <FineSection />
    </>
  );
}
