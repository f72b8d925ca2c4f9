/**
 * What is still open (view/open), asked of the server, with the ways there: rows of the merged table, conflicts, findings.
 */
import { openMattersApi, type OpenMatterDto, type OpenMattersDto } from '../../core/protocol/open-matters.js';
import { OpenMatters } from '../../view/open/open-matters.js';
import { call } from '../api/client.js';
import { useResource, type Resource } from '../resource/use-resource.js';
import { hashOf } from '../route/route.js';

/** @param departmentId for one alone */
export function useOpenMatters(cycleId: string, departmentId?: string): Resource<OpenMattersDto> {
  return useResource(['open-matters', { cycleId, departmentId }], (signal) =>
    call(openMattersApi.list, {
      params: { cycleId },
      query: departmentId === undefined ? {} : { departmentId },
      signal,
    }),
  );
}

interface MattersOfProps {
  readonly cycleId: string;
  /** The table and the conflicts are narrowed to it. */
  readonly department: string;
  readonly matters: readonly OpenMatterDto[];
}

export function MattersOf({ cycleId, department, matters }: MattersOfProps) {
  return (
    <OpenMatters
      matters={matters}
      wayTo={({ record, block, field }, kind) => {
        if (kind === 'conflict') return { href: hashOf(cycleId, 'conflicts', { department }) };
        if (record === '') return undefined;
        if (kind === 'finding') return { href: hashOf(cycleId, 'check', { department, row: record }) };
        return { href: hashOf(cycleId, 'table', { department, block, row: record, field }) };
      }}
    />
  );
}
