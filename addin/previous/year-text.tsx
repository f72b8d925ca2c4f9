/**
 * A text of one of the two years, with the part marked that is another one.
 */

import type { Parts } from '../../view/difference/difference.js';
import { Marked } from '../../view/difference/marked.js';
import { useWording } from '../text/wording.js';
import { useLook } from '../../view/look/look.js';

export function YearText({ text, parts }: { readonly text: string; readonly parts?: Parts | undefined }) {
  const look = useLook();
  const { t } = useWording();
  if (text === '') return <p className={look.quiet}>{t.previous.blank}</p>;
  return (
    <p className={look.written}>
      <Marked text={text} parts={parts} />
    </p>
  );
}
