/**
 * The checks of content as somebody types: what was found stays as long as it is true, and when they have paused the rest is
 * found. It asks nobody: last year's records are used as far as the pane has them.
 */
import { stillThere } from '../../core/check/content/still-there.js';
import type { Issue } from '../../core/issue/issue.js';
import type { Reading } from '../../core/reader/reading.js';
import { withAnswers } from '../../core/check/content/answered-findings.js';
import { contentFindings } from '../session/content-findings.js';
import type { LastYear } from '../session/previous-year.js';
import type { DeskParts } from './desk-parts.js';

/** Longer than between two cells of one thought. */
const PAUSE = 1_200;

export class ContentWork {
  private found: readonly Issue[] = [];
  private stopTimer: () => void = () => undefined;

  /** @param paused is called when somebody has paused after what was read last */
  constructor(
    private readonly parts: Pick<DeskParts, 'store' | 'later'>,
    private readonly paused: () => void,
  ) {}

  /** All that is to be found now. */
  look(reading: Reading): readonly Issue[] {
    this.stopTimer();
    this.found = contentFindings(reading, this.lastYear());
    return this.answered(reading, this.found);
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

  private lastYear(): LastYear | undefined {
    const { book, previous } = this.parts.store.state;
    return previous.kind === 'there' && previous.cycleId === book?.cycle?.id ? previous : undefined;
  }
}
