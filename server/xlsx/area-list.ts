/**
 * Lists of areas as attributes of a sheet have them: `A1:B2 C3`.
 */
import { formatArea, parseArea, type Area } from '../../core/grid/address.js';

/** The areas of a list; what is none is passed over. */
export function areasOf(list: string, most = Number.POSITIVE_INFINITY): Area[] {
  const areas: Area[] = [];
  for (const [ref] of list.matchAll(/\S+/g)) {
    if (areas.length >= most) break;
    const area = parseArea(ref);
    if (area) areas.push(area);
  }
  return areas;
}

/** Changes the areas of a list; what is no area (whole columns, as some programs write them) stays as it is written. */
export function mapAreas(list: string, change: (area: Area) => Area | readonly Area[]): string {
  const items = list.trim().split(/\s+/);
  return items
    .flatMap((item) => {
      const area = parseArea(item);
      return area ? [change(area)].flat().map(formatArea) : [item];
    })
    .join(' ');
}
