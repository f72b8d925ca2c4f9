/**
 * The checks of content as somebody types: what was found stays as long as it is true, and when they have paused the rest is
 * found. It asks nobody: last year's records are used as far as the pane has them.
 */
import { LiveContent } from '../../core/check/content/live-content.js';
import { stillThere } from '../../core/check/content/still-there.js';
import type { Form } from '../../core/form/form.js';
import type { Issue } from '../../core/issue/issue.js';
import type { Reading } from '../../core/reader/reading.js';
import { withAnswers } from '../../core/check/content/answered-findings.js';
import { contentInput, datedForm, knownYear, type KnownYear } from '../session/content-findings.js';
import type { LastYear } from '../session/previous-year.js';
import type { DeskParts } from './desk-parts.js';

/** Longer than between two cells of one thought. */
const PAUSE = 1_200;

export class ContentWork {
  private readonly live = new LiveContent();
  private found: readonly Issue[] = [];
  private year:
    { readonly of: LastYear | undefined; readonly form: Form; readonly known: KnownYear | undefined } | undefined;
  private stopTimer: () => void = () => undefined;

  /** @param paused is called when somebody has paused after what was read last */
  constructor(
    private readonly parts: Pick<DeskParts, 'store' | 'later'>,
    private readonly paused: () => void,
  ) {}

  /** All that is to be found now. */
  look(reading: Reading): readonly Issue[] {
    return this.take(reading, this.live.look(contentInput(reading, this.knownYear(reading))));
  }

  /** The same at the cost of the rows that were edited. */
  lookAgain(reading: Reading): readonly Issue[] {
    return this.take(reading, this.live.lookAgain(contentInput(reading, this.knownYear(reading))));
  }

  /** What was found before and is still so; the rest follows after a pause. */
  whileTyping(reading: Reading): readonly Issue[] {
    this.stopTimer();
    this.stopTimer = this.parts.later(PAUSE, () => this.paused());
    return this.answered(reading, stillThere(this.found, reading.records));
  }

  /** Without what somebody said is right as it is. */
  private answered({ records }: Reading, issues: readonly Issue[]): readonly Issue[] {
    const { book, answers } = this.parts.store.state;
    return answers.known?.cycleId === book?.cycle?.id ? withAnswers(issues, answers.known, records) : issues;
  }

  private take(reading: Reading, found: readonly Issue[]): readonly Issue[] {
    this.stopTimer();
    this.found = found;
    return this.answered(reading, found);
  }

  /** The same as long as the form and what is known of last year are: it is read once. */
  private knownYear(reading: Reading): KnownYear | undefined {
    const { book, previous } = this.parts.store.state;
    const form = datedForm(reading);
    const last = previous.kind === 'there' && previous.cycleId === book?.cycle?.id ? previous : undefined;
    if (this.year?.of !== last || this.year?.form.document !== form.document || this.year.form.year !== form.year) {
      this.year = { of: last, form, known: last && knownYear(form, last) };
    }
    return this.year.known;
  }
}
