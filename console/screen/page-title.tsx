/**
 * The document's title: what a tab, a bookmark and a screen reader say of the page.
 */
import type { CycleDto } from '../../core/protocol/console.js';
import type { View } from '../route/route.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { useWording } from '../text/wording.js';

export function PageTitle({ cycle, view }: { cycle: CycleDto; view: View }) {
  const { language, t } = useWording();
  const year = formatFiscalYear(cycle.fiscalYear, language);
  return <title>{`${t.views[view]} - ${cycle.municipality} ${year} | ${t.product}`}</title>;
}
