/**
 * A hand on the console: what it presses, chooses and types, each counted as one step, so that a test can hold a way to a
 * number of steps. Waiting and looking are none.
 */
import type { Locator, Page } from 'playwright-core';
import { dropFile, type HandedFile } from '../setup-files.js';

export interface Hand {
  press(target: Locator): Promise<void>;
  /** A field, whatever is typed into it. */
  type(target: Locator, text: string): Promise<void>;
  choose(target: Locator, label: string): Promise<void>;
  /** Files, however many, dropped or chosen at once. */
  give(target: Locator, files: readonly HandedFile[]): Promise<void>;
  /** A file let go anywhere on the page. */
  drop(page: Page, file: HandedFile): Promise<void>;
  key(target: Locator, name: string): Promise<void>;
  /** Steps since it was counted last; counting begins anew. */
  counted(): number;
}

export function handOf(): Hand {
  let steps = 0;
  const step = async (doing: Promise<unknown>) => {
    steps++;
    await doing;
  };
  return {
    press: (target) => step(target.click()),
    type: (target, text) => step(target.fill(text)),
    choose: (target, label) => step(target.selectOption({ label })),
    give: (target, files) => step(target.setInputFiles([...files])),
    drop: (page, file) => step(dropFile(page, file)),
    key: (target, name) => step(target.press(name)),
    counted: () => {
      const counted = steps;
      steps = 0;
      return counted;
    },
  };
}
