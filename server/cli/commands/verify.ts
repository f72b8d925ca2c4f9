/** `torimatome verify`: whether the history in the database is the one that was stored (its seals). */
import { verifyCycle, type SealFault, type VerifiedCycle } from '../../cycle/seal/verify-cycle.js';
import { listCycles, type CycleSummary } from '../../store/cycles.js';
import { listMunicipalities } from '../../store/municipalities.js';
import { EXIT, type CommandResult, type Language } from '../output.js';
import { withStore } from '../with-store.js';

interface VerifyOptions {
  readonly data: string | undefined;
  readonly language: Language;
}

interface Verified extends VerifiedCycle {
  readonly municipality: string;
  readonly plan: string;
  readonly fiscalYear: number;
  readonly revision: number;
}

/**
 * Every cycle of every municipality.
 * @throws Problem for a database that cannot be opened
 */
export function verifyDatabase({ data, language }: VerifyOptions): Promise<CommandResult> {
  return withStore(data, async ({ client }) => {
    const cycles: Verified[] = [];
    for (const { id, name } of await listMunicipalities(client)) {
      for (const cycle of await listCycles(client, id)) {
        cycles.push(placed(name, cycle, await verifyCycle(client, cycle, cycle.revision)));
      }
    }
    const exit = cycles.some(({ faults }) => faults.length > 0) ? EXIT.toResolve : EXIT.done;
    return { json: { cycles }, lines: cycles.flatMap((cycle) => linesOf(cycle, language)), exit };
  });
}

function placed(municipality: string, { plan, fiscalYear, revision }: CycleSummary, verified: VerifiedCycle): Verified {
  const { since, sealed, faults, last } = verified;
  return { municipality, plan, fiscalYear, revision, since, sealed, faults, last };
}

const FAULTS: Readonly<Record<SealFault['kind'], Readonly<Record<Language, string>>>> = {
  changed: { ja: '記録が、保存された時のものと違います', en: 'what is stored of it is not what was sealed' },
  gone: { ja: '記録がなくなっています', en: 'what was stored of it is gone' },
  unsealed: { ja: '封がありません', en: 'it has no seal' },
};

function linesOf(
  { municipality, plan, fiscalYear, sealed, since, faults, last }: Verified,
  language: Language,
): string[] {
  const isJapanese = language === 'ja';
  const name = `${municipality} ${plan} ${fiscalYear}${isJapanese ? '年度' : ''}`;
  if (since === undefined) return [isJapanese ? `${name}：封のある版がありません` : `${name}: no revision has a seal`];
  const found = faults.map(({ revision, kind }) =>
    isJapanese ? `${name} 第${revision}版：${FAULTS[kind].ja}` : `${name}, revision ${revision}: ${FAULTS[kind].en}`,
  );
  if (found.length > 0) return found;
  return [
    isJapanese
      ? `${name}：第${since}版からの${sealed}版に、変わったところはありません（${last}）`
      : `${name}: ${sealed} revisions since revision ${since} are as they were stored (${last})`,
  ];
}
