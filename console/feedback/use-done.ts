/**
 * What was done last, in words; forgotten when somebody goes on in another language.
 */
import { useState } from 'react';
import type { Language } from '../../view/language/language.js';
import { useWording } from '../text/wording.js';

export interface Done {
  readonly text: string | undefined;
  say(text: string): void;
}

export function useDone(): Done {
  const { language } = useWording();
  const [done, setDone] = useState<{ readonly text: string; readonly language: Language }>();
  return {
    text: done?.language === language ? done.text : undefined,
    say: (text) => setDone({ text, language }),
  };
}
