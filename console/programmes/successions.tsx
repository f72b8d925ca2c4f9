/**
 * 課の変わったところ: departments that have no row any more, with those under which their programmes go on. One press says so
 * in the register, where it counts for every year; another takes it back.
 */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { departmentsApi, type RegisteredDto } from '../../core/protocol/departments.js';
import type { ProgrammesDto } from '../../core/protocol/programmes.js';
import { Message } from '../../view/feedback/message.js';
import { formatFiscalYear, formatList } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction, useFocus } from '../feedback/use-action.js';
import { useAnswer, useCycleRefresh } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';

type Succession = ProgrammesDto['successions'][number];

interface SuccessionsProps {
  readonly cycleId: string;
  /** The first in which the departments are other ones. */
  readonly fiscalYear: number;
  readonly successions: readonly Succession[];
}

interface Said {
  readonly text: string;
  /** As it was before; undefined where it was taken back. */
  readonly before: RegisteredDto | undefined;
}

const useStyles = makeStyles({ heading: { outlineStyle: 'none' } });

export function Successions({ cycleId, fiscalYear, successions }: SuccessionsProps) {
  const look = useLook();
  const styles = useStyles();
  const { language, t } = useWording();
  const words = t.programmes.successions;
  const register = useAnswer(departmentsApi.list);
  const refresh = useCycleRefresh();
  const heading = useFocus();
  const [said, setSaid] = useState<Said>();
  const { busy, failure, run } = useAction();
  const known = register.data?.departments ?? [];
  const change = (department: RegisteredDto, until: number | null, successors: readonly string[], now: Said) =>
    run(async () => {
      const body = { from: department.from, until, successors: [...successors] };
      await call(departmentsApi.setYears, { params: { departmentId: department.id }, body });
      setSaid(now);
      register.reload();
      refresh(cycleId);
      // What was pressed goes away.
      heading.focus();
    });
  const textOf = ({ department, fate, heirs }: Succession) =>
    words.became[fate](department, formatList(heirs, language));
  const namesOf = (ids: readonly string[]) => known.flatMap(({ id, name }) => (ids.includes(id) ? [name] : []));
  // What was just said may still be among them.
  const open = successions.filter(({ department }) => department !== said?.before?.name);
  const shown = open.flatMap((one) => {
    const department = known.find(({ name }) => name === one.department);
    return department ? [{ one, department }] : [];
  });
  if (shown.length === 0 && !said) return null;
  const before = said?.before;
  return (
    <section className={look.card} aria-labelledby={heading.id}>
      <h2 id={heading.id} tabIndex={-1} className={mergeClasses(look.heading, styles.heading)}>
        {words.title}
      </h2>
      {shown.length > 0 && <p className={look.quiet}>{words.lead(formatFiscalYear(fiscalYear, language))}</p>}
      <div role="status">
        {said && (
          <Message
            intent="success"
            actions={
              before && (
                <Button
                  size="small"
                  disabledFocusable={busy}
                  onClick={() =>
                    change(before, before.until, namesOf(before.successors), {
                      text: t.programmes.takenBack,
                      before: undefined,
                    })
                  }
                >
                  {t.programmes.takeBack}
                </Button>
              )
            }
          >
            {said.text}
          </Message>
        )}
      </div>
      <FailureBar failure={failure} />
      {shown.length > 0 && (
        <ul className={look.list} role="list" aria-label={words.title}>
          {shown.map(({ one, department }) => (
            <li key={one.department} className={look.between}>
              <span className={look.grow}>
                <span className={mergeClasses(look.block, look.strong)}>{textOf(one)}</span>
                <span className={look.small}>{words.because(one.programmes)}</span>
              </span>
              <Button
                appearance="primary"
                disabledFocusable={busy}
                aria-label={t.programmes.pressNamed(words.register, textOf(one))}
                onClick={() =>
                  change(department, fiscalYear - 1, one.heirs, {
                    text: words.registered(textOf(one)),
                    before: department,
                  })
                }
              >
                {words.register}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
