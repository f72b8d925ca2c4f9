/**
 * Asks what a workbook's columns, rows and names are of which nobody knows it: each with some of what stands there, and
 * what it may be. What somebody does not know stays open; the rest is settled by one press.
 */
import { Button, Link, mergeClasses } from '@fluentui/react-components';
import { Fragment, useId, useState, type FormEvent, type ReactNode } from 'react';
import type { Question } from '../../core/questions/question.js';
import type { Statement } from '../../core/reader/told/statement.js';
import { SelectField } from '../form/fields.js';
import { formatList } from '../language/formats.js';
import { useLook } from '../look/look.js';
import { answersTo, writtenIn } from './answers.js';
import { useToldWords } from './words.js';

interface QuestionFormProps {
  /** What the form is called: which workbook it is about. */
  readonly label: string;
  readonly questions: readonly Question[];
  readonly busy: boolean;
  /** What else can be done, beside the button. */
  readonly children?: ReactNode;
  onTell(statements: Statement[]): void;
  /** Shows a place in the workbook (`施策１!J6:J14`), where that is open. */
  readonly onPlace?: ((place: string) => void) | undefined;
}

/** By the places of the questions; of one that is open, nothing. */
type Chosen = ReadonlyMap<number, Statement>;

export function QuestionForm({ label, questions, busy, children, onTell, onPlace }: QuestionFormProps) {
  const look = useLook();
  const { t: words } = useToldWords();
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [isMissing, setMissing] = useState(false);
  const needed = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(chosen.size === 0);
    if (chosen.size > 0) onTell([...chosen.values()]);
  };
  const choose = (i: number, statement: Statement | undefined) => {
    const next = new Map(chosen);
    if (statement) next.set(i, statement);
    else next.delete(i);
    setChosen(next);
    if (statement) setMissing(false);
  };
  return (
    <form className={look.group} aria-label={label} onSubmit={submit}>
      <ul className={look.list} role="list">
        {questions.map((question, i) => (
          <li key={`${question.kind} ${writtenIn(question)}`} className={look.frame}>
            <Asked {...{ question, onPlace }} onChoose={(statement) => choose(i, statement)} />
          </li>
        ))}
      </ul>
      {isMissing && (
        <p id={needed} className={mergeClasses(look.text, look.wrong)} role="alert">
          {words.needed}
        </p>
      )}
      <p className={look.small}>{[...new Set(questions.map(({ kind }) => words.open[kind]))].join(' ')}</p>
      <div className={look.row}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={busy}
          {...(isMissing ? { 'aria-describedby': needed } : {})}
        >
          {words.decide}
        </Button>
        {children}
      </div>
    </form>
  );
}

interface AskedProps {
  readonly question: Question;
  readonly onPlace: QuestionFormProps['onPlace'];
  /** @param statement undefined where it stays open */
  onChoose(statement: Statement | undefined): void;
}

const OPEN = '';

function Asked({ question, onPlace, onChoose }: AskedProps) {
  const look = useLook();
  const { t: words, say } = useToldWords();
  const heading = useId();
  const [value, setValue] = useState(OPEN);
  const { kind, values } = question;
  const written = writtenIn(question);
  const answers = answersTo(question, words, say);
  const choose = (text: string) => {
    setValue(text);
    onChoose(answers[Number(text || -1)]?.[1]);
  };
  return (
    <div role="group" aria-labelledby={heading} className={look.group}>
      <p id={heading} className={mergeClasses(look.text, look.strong)}>
        {words.question[kind](written)}
      </p>
      <Places {...{ question, onPlace }} />
      {values.length > 0 && (
        <div>
          <p className={look.small}>{words.values[kind]}</p>
          <ul className={look.points}>
            {values.map((one) => (
              <li key={one} className={look.text}>
                {one}
              </li>
            ))}
          </ul>
        </div>
      )}
      <SelectField
        label={words.answer[kind](written)}
        value={value}
        choices={[[OPEN, words.choose], ...answers.map(([name], i) => [String(i), name] as const)]}
        onChoose={choose}
      />
    </div>
  );
}

/** More say nothing new. */
const MOST_PLACES = 3;

function Places({ question: { kind, places }, onPlace }: Pick<AskedProps, 'question' | 'onPlace'>) {
  const look = useLook();
  const { t: words, language } = useToldWords();
  if (places.length === 0) return kind === 'department' ? <p className={look.small}>{words.respondent}</p> : null;
  const first = places.slice(0, MOST_PLACES);
  const more = places.length - first.length;
  return (
    <p className={look.small}>
      {words.where}
      {onPlace
        ? first.map((place) => (
            <Fragment key={place}>
              <Link as="button" type="button" onClick={() => onPlace(place)}>
                {place.replace('!', ' ')}
              </Link>{' '}
            </Fragment>
          ))
        : formatList(first, language)}
      {more > 0 && words.more(more)}
    </p>
  );
}
