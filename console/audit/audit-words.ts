/**
 * An event of the audit in words: ids by the names that users, departments and years have now.
 */
import type { CycleDto } from '../../core/protocol/cycles.js';
import { departmentsApi } from '../../core/protocol/departments.js';
import { usersApi } from '../../core/protocol/users.js';
import { formatDay, formatFiscalYear, formatList } from '../../view/language/formats.js';
import { useAnswer } from '../resource/use-resource.js';
import { useWording, type Wording } from '../text/wording.js';
import type { AuditEventDto } from './use-audit.js';

export interface AuditWords {
  action(event: AuditEventDto): string;
  subject(event: AuditEventDto): string;
  details(event: AuditEventDto): string;
}

export function useAuditWords(cycles: readonly CycleDto[]): AuditWords {
  const wording = useWording();
  const { language, t } = wording;
  const users = useAnswer(usersApi.list).data?.users ?? [];
  const departments = useAnswer(departmentsApi.list).data?.departments ?? [];
  const names = new Map([
    ...users.map(({ id, displayName }) => [id, displayName] as const),
    ...departments.map(({ id, name }) => [id, name] as const),
    ...cycles.map(({ id, plan, fiscalYear }) => [id, `${plan} ${formatFiscalYear(fiscalYear, language)}`] as const),
  ]);
  const actions: Readonly<Record<string, string>> = t.audit.actions;
  return {
    // A server that is newer than this page may have done what the page has no word for.
    action: ({ action }) => actions[action] ?? action,
    subject: ({ subject }) => (subject ? (names.get(subject.id) ?? subject.id) : ''),
    details: ({ detail }) =>
      Object.entries(detail)
        .flatMap(([name, value]) => detailInWords(name, value, { wording, names }))
        .join(language === 'ja' ? '　' : '; '),
  };
}

interface Background {
  readonly wording: Wording;
  readonly names: ReadonlyMap<string, string>;
}

function detailInWords(name: string, value: string | readonly string[], { wording, names }: Background): string[] {
  const { language, t } = wording;
  const words = t.audit;
  const label = words.details[name];
  if (label === undefined) return [];
  const roles: Readonly<Record<string, string>> = t.accounts.roles;
  const one = (text: string) => names.get(text) ?? roles[text] ?? words.values[text] ?? text;
  const said = () => {
    if (name === 'decisions' || name === 'statements') return String(value.length);
    if (name.startsWith('deadline') && value !== '') return formatDay(String(value), language);
    if (name === 'fiscalYear') return formatFiscalYear(Number(value), language);
    return typeof value === 'string' ? one(value) : formatList(value.map(one), language);
  };
  return [language === 'ja' ? `${label}：${said() || words.none}` : `${label}: ${said() || words.none}`];
}
