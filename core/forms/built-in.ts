/**
 * The forms that come with the product. They are documents like any city's own; nothing in the code knows them by name.
 */
import { formFrom, type Form } from '../form/form.js';
import kiyoseEvaluation from './kiyose-evaluation.json' with { type: 'json' };
import kodairaPlan from './kodaira-plan.json' with { type: 'json' };
import koganeiProgress from './koganei-progress.json' with { type: 'json' };
import ogoriStatus from './ogori-status.json' with { type: 'json' };

export const BUILT_IN_FORMS: readonly Form[] = [ogoriStatus, kiyoseEvaluation, koganeiProgress, kodairaPlan].map(
  formFrom,
);
