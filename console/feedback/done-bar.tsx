/**
 * Says that something was done, also to screen readers: the region is always there, so that what comes into it is read.
 * Forgotten when somebody goes on in another language.
 */
import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { Message } from '../../view/feedback/message.js';
import type { Language } from '../../view/language/language.js';
import { useWording } from '../text/wording.js';

interface Done {
  readonly text: string | undefined;
  /** @param text undefined takes back what was said */
  say(text: string | undefined): void;
}

export function useDone(): Done {
  const { language } = useWording();
  const [done, setDone] = useState<{ readonly text: string | undefined; readonly language: Language }>();
  return {
    text: done?.language === language ? done.text : undefined,
    say: (text) => setDone({ text, language }),
  };
}

const useStyles = makeStyles({
  // Takes no room while there is nothing to say.
  region: { minWidth: 0, ':empty': { position: 'absolute' } },
});

export function DoneBar({ done: { text } }: { readonly done: Done }) {
  return (
    <div role="status" className={useStyles().region}>
      {text !== undefined && <Message intent="success">{text}</Message>}
    </div>
  );
}
