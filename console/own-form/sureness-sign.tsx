/**
 * How sure it is what a field is taken for, and why; of one that a person corrected that they did.
 */
import { Badge } from '@fluentui/react-components';
import { useLook } from '../../view/look/look.js';
import { Details } from '../frame/details.js';
import { useWording } from '../text/wording.js';
import { surenessOf, type SeenField } from './seen-field.js';

const COLOURS = { sure: 'success', likely: 'informative', doubtful: 'warning' } as const;

export function SurenessSign({ seen: { field, isCorrected, isNew } }: { readonly seen: SeenField }) {
  const look = useLook();
  const { t, say } = useWording();
  const words = t.ownForm;
  const { draft } = field;
  if (isCorrected) {
    return (
      <Badge appearance="tint" color="brand">
        {words.sureness.corrected}
      </Badge>
    );
  }
  if (!draft) return <span className={look.dim}>{words.sureness.known}</span>;
  const sureness = surenessOf(draft.sure);
  const share = `${Math.round(draft.sure * 100)}%`;
  return (
    <div className={look.group}>
      <div className={look.row}>
        {isNew && (
          <Badge appearance="tint" color="brand">
            {words.sureness.added}
          </Badge>
        )}
        <Badge appearance="tint" color={COLOURS[sureness]}>
          {words.sureness[sureness](share)}
        </Badge>
      </div>
      <Details summary={words.why} open={sureness === 'doubtful'}>
        <p className={look.small}>{say({ ja: draft.because, en: draft.becauseEn ?? draft.because })}</p>
      </Details>
    </div>
  );
}
