/**
 * The workbooks that a form is drafted from, with what each is good for; others can be added, and one of them is the one
 * that the year is begun with.
 */
import { Button, makeStyles, mergeClasses, Radio, RadioGroup } from '@fluentui/react-components';
import { MOST_WORKBOOKS } from '../../core/protocol/content.js';
import type { FormTrialDto } from '../../core/protocol/form-trial.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { DropArea } from '../file/drop-area.js';
import { useWording } from '../text/wording.js';

interface BookListProps {
  readonly files: readonly File[];
  /** The places of those that the draft was made from; undefined as long as there is none of these. */
  readonly used: readonly number[] | undefined;
  readonly trial: FormTrialDto | undefined;
  /** The place of the workbook that the year is begun with. */
  readonly begin: number;
  onBegin(place: number): void;
  onFiles(files: readonly File[]): void;
}

const useStyles = makeStyles({ wide: { width: '100%', boxSizing: 'border-box' } });

export function BookList({ files, used, trial, begin, onBegin, onFiles }: BookListProps) {
  const look = useLook();
  const styles = useStyles();
  const { language, t } = useWording();
  const words = t.ownForm;
  const noteOf = (place: number): string => {
    if (!used || !trial) return '';
    const book = trial.books[used.indexOf(place)];
    if (!book) return words.ofOtherForm;
    const records = book.blocks.reduce((sum, one) => sum + one.records, 0);
    const year = book.fiscalYear === null ? '' : `${formatFiscalYear(book.fiscalYear, language)} `;
    return `${year}${words.recordsIn(records)}`;
  };
  const remove = (place: number) => {
    if (begin >= place) onBegin(Math.max(0, begin - 1));
    onFiles(files.filter((_, i) => i !== place));
  };
  return (
    <section className={look.group} aria-label={words.books}>
      <h3 className={look.heading}>{words.books}</h3>
      <p className={look.quiet}>{words.booksHint}</p>
      <RadioGroup
        className={styles.wide}
        aria-label={words.beginWith}
        value={String(begin)}
        onChange={(_event, { value }) => onBegin(Number(value))}
      >
        <ul className={mergeClasses(look.rows, styles.wide)} role="list">
          {files.map((file, place) => (
            <li key={`${place}/${file.name}`} className={mergeClasses(look.between, look.entry)}>
              <span className={look.grow}>
                <span className={look.strong}>{file.name}</span>
                <span className={mergeClasses(look.block, look.small)}>{noteOf(place)}</span>
              </span>
              {files.length > 1 && (
                <>
                  <Radio
                    value={String(place)}
                    label={words.beginWith}
                    aria-label={words.beginWithNamed(file.name)}
                    disabled={used !== undefined && !used.includes(place)}
                  />
                  <Button size="small" aria-label={words.removeBookNamed(file.name)} onClick={() => remove(place)}>
                    {words.removeBook}
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      </RadioGroup>
      {files.length < MOST_WORKBOOKS ? (
        <DropArea
          single
          several
          call={words.addBooksCall}
          choose={words.addBooks}
          hint={t.setup.begin.hintOfAny}
          onFiles={(more) => more.length > 0 && onFiles([...files, ...more].slice(0, MOST_WORKBOOKS))}
        />
      ) : (
        <p className={look.quiet}>{words.tooManyBooks(MOST_WORKBOOKS)}</p>
      )}
    </section>
  );
}
