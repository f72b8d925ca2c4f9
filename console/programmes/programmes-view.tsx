/**
 * 事業のつながり: which of this year's programmes is which of last year's. What waits for a word is shown first; what is sure
 * is taken with one press; whatever was said can be taken back. Goes with the keyboard: arrow keys lead from entry to entry.
 */
import { Button, Field, makeStyles, mergeClasses, SearchBox } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { programmesApi, type ProgrammesDto } from '../../core/protocol/programmes.js';
import { Message } from '../../view/feedback/message.js';
import { SelectField } from '../../view/form/fields.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { useMay } from '../access/me.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loaded, Nothing } from '../feedback/loaded.js';
import { ViewHeading } from '../frame/view-heading.js';
import { useAnswer } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';
import { entriesOf, matches, nameOf, SHOWN, wordOn, type Entry, type Shown } from './entries.js';
import { EntryRow } from './entry-row.js';
import { Successions } from './successions.js';
import { useWords } from './use-words.js';

/** More than so many at once make the page slow. */
const STEP = 100;

export function ProgrammesView({ cycle }: { readonly cycle: CycleDto }) {
  const { language, t } = useWording();
  const words = t.programmes;
  const programmes = useAnswer(programmesApi.list, { params: { cycleId: cycle.id } });
  const last = programmes.data?.previous;
  const now = formatFiscalYear(cycle.fiscalYear, language);
  const lead = last ? words.lead(formatFiscalYear(last.fiscalYear, language), now) : words.leadAlone;
  return (
    <>
      <ViewHeading title={t.views.programmes} lead={lead} />
      <Loaded of={programmes}>
        {(data) =>
          data.previous ? (
            <Programmes {...{ cycle }} programmes={data} reload={programmes.reload} />
          ) : (
            <Nothing title={words.noEarlier} hint={words.noEarlierHint} />
          )
        }
      </Loaded>
    </>
  );
}

interface ProgrammesProps {
  readonly cycle: CycleDto;
  readonly programmes: ProgrammesDto;
  reload(): void;
}

const useStyles = makeStyles({
  bar: { alignItems: 'flex-end', gap: '8px 16px' },
  field: { flex: '0 1 240px', minWidth: 'min(180px, 100%)' },
  search: { flex: '1 1 240px', maxWidth: '420px' },
  box: { width: '100%', maxWidth: 'none' },
});

function Programmes({ cycle, programmes, reload }: ProgrammesProps) {
  const look = useLook();
  const styles = useStyles();
  const words = useWording().t.programmes;
  const mayDecide = useMay('manage-plans') && cycle.state === 'open';
  const [shown, setShown] = useState<Shown>('open');
  const [text, setText] = useState('');
  const [limit, setLimit] = useState(STEP);
  const wanted = useDeferredValue(text);
  const { busy, failure, said, say, takeBack } = useWords(cycle.id, words.takenBack, reload);
  const entries = entriesOf(programmes);
  const countOf = (which: Shown) => entries.filter(({ kind }) => isOf(which, kind)).length;
  const found = entries.filter((entry) => isOf(shown, entry.kind) && matches(entry, wanted));
  const sure = entries.filter(({ isSure }) => isSure);
  const place = useRef<HTMLUListElement>(null);
  const onKeyDown = useStepping(place, found.length);
  const shows = Object.keys(SHOWN) as Shown[];
  return (
    <>
      {mayDecide && (
        <Successions cycleId={cycle.id} fiscalYear={cycle.fiscalYear} successions={programmes.successions} />
      )}
      {mayDecide && sure.length > 0 && (
        <Message
          intent="info"
          title={words.sureTitle(sure.length)}
          actions={
            <Button
              appearance="primary"
              disabledFocusable={busy}
              onClick={() =>
                say(
                  sure.map((entry) => wordOn(entry, 'renamed')),
                  words.sureSaid(sure.length),
                )
              }
            >
              {words.takeSure(sure.length)}
            </Button>
          }
        >
          {words.sureHint}
        </Message>
      )}
      <search className={mergeClasses(look.row, styles.bar)}>
        <SelectField
          label={words.show}
          className={styles.field}
          value={shown}
          choices={shows.map((one) => [one, words.shownOf(words.shown[one], countOf(one))] as const)}
          onChoose={(one) => {
            setShown(one);
            setLimit(STEP);
          }}
        />
        <Field label={words.search} className={mergeClasses(styles.field, styles.search)}>
          <SearchBox className={styles.box} value={text} onChange={(_event, { value }) => setText(value)} />
        </Field>
      </search>
      <div role="status">
        {said !== undefined && (
          <Message
            intent="success"
            actions={
              takeBack && (
                <Button size="small" disabledFocusable={busy} onClick={takeBack}>
                  {words.takeBack}
                </Button>
              )
            }
          >
            {said}
          </Message>
        )}
      </div>
      <FailureBar failure={failure} />
      {found.length === 0 ? (
        <Nothing
          title={shown === 'open' && wanted === '' ? words.allSaid : words.noneFound}
          hint={shown === 'open' && wanted === '' ? words.allSaidHint : words.noneFoundHint}
        />
      ) : (
        <ul ref={place} className={look.rows} role="list" aria-label={words.list} onKeyDown={onKeyDown}>
          {found.slice(0, limit).map((entry) => (
            <EntryRow key={nameOf(entry)} {...{ entry, programmes, busy, mayDecide, say }} />
          ))}
        </ul>
      )}
      {found.length > limit && (
        <div>
          <Button onClick={() => setLimit(limit + STEP)}>{words.more(found.length - limit)}</Button>
        </div>
      )}
    </>
  );
}

const isOf = (which: Shown, kind: Entry['kind']): boolean => SHOWN[which].some((one) => one === kind);

/**
 * Arrow keys from the first button of an entry to that of the next or the one before. When an entry goes because something
 * was said of it, the one that takes its place has the focus.
 * @param place the list
 * @param count of entries
 */
function useStepping(place: RefObject<HTMLUListElement | null>, count: number) {
  const at = useRef<number>(undefined);
  const firstOf = (item: Element | undefined) => item?.querySelector<HTMLElement>('button');
  useEffect(() => {
    const items = [...(place.current?.children ?? [])];
    // The focus is nowhere where what had it went away.
    if (at.current === undefined || document.activeElement !== document.body) return;
    firstOf(items[Math.min(at.current, items.length - 1)])?.focus();
  }, [place, count]);
  return (event: KeyboardEvent<HTMLUListElement>) => {
    const { key, target, currentTarget } = event;
    const items = [...currentTarget.children];
    const own = items.findIndex((item) => item.contains(target as Node));
    at.current = own < 0 ? undefined : own;
    // In a list of choices the arrows are its own.
    if (own < 0 || (key !== 'ArrowDown' && key !== 'ArrowUp') || target instanceof HTMLSelectElement) return;
    const next = firstOf(items[own + (key === 'ArrowDown' ? 1 : -1)]);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
}
