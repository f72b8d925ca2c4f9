/**
 * What is to be corrected of a form before it can be registered, all of it in one place.
 */
import type { FormFault } from '../../core/form/correct/faults.js';
import type { FormDocument } from '../../core/form/form-schema.js';
import { Message } from '../../view/feedback/message.js';
import { useLook } from '../../view/look/look.js';
import { useWording } from '../text/wording.js';

export function FaultList({ form, faults }: { readonly form: FormDocument; readonly faults: readonly FormFault[] }) {
  const look = useLook();
  const { t, say } = useWording();
  const words = t.ownForm;
  if (faults.length === 0) return null;
  const placeOf = ({ block, field }: FormFault): string => {
    const own = form.blocks.find(({ id }) => id === block);
    const one = own?.fields.find(({ id }) => id === field);
    return one ? say(one.label) : own ? say(own.label) : '';
  };
  return (
    <Message intent="error" role="alert" title={words.faults(faults.length)}>
      <ul className={look.points}>
        {faults.map((fault, i) => {
          const place = placeOf(fault);
          const message = say(fault.message);
          return <li key={i}>{place.trim() === '' ? message : words.faultAt(place, message)}</li>;
        })}
      </ul>
    </Message>
  );
}
