/**
 * How findings are grouped and narrowed.
 */
import { Button } from '@fluentui/react-components';
import type { FindingsDto } from '../../core/protocol/findings.js';
import { SelectField, TextField } from '../../view/form/fields.js';
import { useLook } from '../../view/look/look.js';
import { useWording } from '../text/wording.js';
import { filterFrom, GROUPINGS, STANDINGS, type FindingFilter } from './finding-filter.js';

interface FilterFieldsProps {
  readonly filter: FindingFilter;
  readonly loaded: FindingsDto;
  onChange(part: Partial<FindingFilter>): void;
}

export function FilterFields({ filter, loaded, onChange }: FilterFieldsProps) {
  const look = useLook();
  const { t, say, language } = useWording();
  const words = t.findings;
  const { filters } = words;
  const { findings, checks, departments } = loaded;
  const there = new Set(findings.map(({ code }) => code));
  const named = new Set(findings.flatMap((one) => one.departments));
  const isNarrowed = Object.entries(filter).some(([part, value]) => part !== 'by' && value !== OPEN[part]);
  const states = { open: filters.toLookAt, noted: filters.noted, fine: filters.fine };
  const openOf = new Map(departments.map(({ name, open }) => [name, open]));
  return (
    <div className={look.group}>
      <div className={look.row}>
        <SelectField
          className={look.field}
          label={words.by}
          value={filter.by}
          choices={GROUPINGS.map((by) => [by, words.groups[by]] as const)}
          onChoose={(by) => onChange({ by })}
        />
        <SelectField
          className={look.field}
          label={filters.department}
          value={filter.department}
          choices={[
            ['', filters.all],
            ...[...named].map((name) => {
              const open = openOf.get(name);
              return [name, open === undefined ? name : `${name}（${words.ofGroup(open)}）`] as const;
            }),
          ]}
          onChoose={(department) => onChange({ department })}
        />
        <SelectField
          className={look.field}
          label={filters.check}
          value={filter.check}
          choices={[
            ['', filters.all],
            ...checks.filter(({ code }) => there.has(code)).map(({ code, looksFor }) => [code, say(looksFor)] as const),
          ]}
          onChoose={(check) => onChange({ check })}
        />
        <SelectField
          className={look.field}
          label={filters.standing}
          value={filter.show}
          choices={STANDINGS.map((show) => [show, states[show]] as const)}
          onChoose={(show) => onChange({ show })}
        />
        <TextField
          className={look.field}
          label={filters.text}
          type="search"
          value={filter.text}
          onText={(text) => onChange({ text })}
        />
      </div>
      {isNarrowed && (
        <div className={look.row} lang={language}>
          <Button size="small" onClick={() => onChange({ ...filterFrom({}), by: filter.by })}>
            {words.clear}
          </Button>
        </div>
      )}
    </div>
  );
}

const OPEN: Readonly<Record<string, string>> = { ...filterFrom({}) };
