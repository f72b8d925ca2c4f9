/**
 * The workbooks that were read with something that somebody had said, each with the place where it was used.
 */
import type { ToldListDto } from '../../core/protocol/told.js';
import { formatDateTime } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { CellRows, Place } from '../cells/cell-list.js';
import { Details } from '../frame/details.js';
import { useWording } from '../text/wording.js';

type Use = ToldListDto['told'][number]['uses'][number];

export function UseList({ uses }: { readonly uses: readonly Use[] }) {
  const look = useLook();
  const { language, t } = useWording();
  if (uses.length === 0) return <p className={look.small}>{t.told.unused}</p>;
  return (
    <Details summary={t.told.uses(uses.length)}>
      <CellRows
        all={uses}
        rowOf={({ fileName, sheet, address, at }) => [
          <Place key="place" {...{ sheet, address }} />,
          `${fileName === '' ? t.told.synced : fileName}（${formatDateTime(at, language)}）`,
        ]}
      />
    </Details>
  );
}
