/**
 * Tells a screen reader what happened where the page shows it to everybody else in another way. The region is always
 * there, so that what comes into it is read.
 */
import { useUnseen } from './unseen.js';

export function Spoken({ text }: { readonly text: string }) {
  return (
    <div role="status" className={useUnseen()}>
      {text}
    </div>
  );
}
