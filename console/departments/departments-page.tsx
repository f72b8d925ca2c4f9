/**
 * The register of departments, for coordinators and administrators: which there are, adding one, correcting a name. Nobody
 * takes one away, and what a form says of them is changed in the form.
 */
import type { CycleDto } from '../../core/protocol/cycles.js';
import { departmentsApi } from '../../core/protocol/departments.js';
import { formsApi } from '../../core/protocol/forms.js';
import { Form } from '../../core/form/form.js';
import { fiscalYearOf, fiscalYearsAround } from '../../view/form/fiscal-years.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import { DoneBar, useDone } from '../feedback/done-bar.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loaded, Nothing } from '../feedback/loaded.js';
import { PageHeading } from '../frame/view-heading.js';
import { useAnswer, useResource, type Resource } from '../resource/use-resource.js';
import { useWording } from '../text/wording.js';
import { DepartmentItem } from './department-item.js';
import { NewDepartmentCard } from './name-forms.js';
import { openForms, type FormInUse } from './spellings.js';

/** @param cycles undefined until they are loaded */
export function DepartmentsPage({ cycles }: { readonly cycles: readonly CycleDto[] | undefined }) {
  const look = useLook();
  const words = useWording().t.setup.departments;
  const register = useAnswer(departmentsApi.list);
  const forms = useOpenForms(cycles);
  const done = useDone();
  const years = fiscalYearsAround(
    fiscalYearOf(new Date()),
    (cycles ?? []).map(({ fiscalYear }) => fiscalYear),
  );
  const onDone = (what: string) => {
    done.say(what);
    register.reload();
  };
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <NewDepartmentCard onAdded={register.reload} />
      <section className={look.stack} aria-labelledby="departments">
        <h2 id="departments" className={look.title}>
          {words.list}
        </h2>
        <p className={look.quiet}>{words.hint}</p>
        <DoneBar done={done} />
        <FailureBar failure={forms.failure} onRetry={forms.reload} />
        <Loaded of={register}>
          {({ departments }) =>
            departments.length === 0 ? (
              <Nothing title={words.empty} hint={words.emptyHint} />
            ) : (
              <ul className={look.rows} role="list">
                {departments.map((department) => (
                  <DepartmentItem
                    key={department.id}
                    {...{ department, years, onDone }}
                    register={departments}
                    forms={forms.data ?? []}
                  />
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
    </>
  );
}

function useOpenForms(cycles: readonly CycleDto[] | undefined): Resource<readonly FormInUse[]> {
  const wanted = cycles ? openForms(cycles) : [];
  return useResource(['forms of open years', wanted], (signal) =>
    Promise.all(
      wanted.map(async ({ id: formId, version, fiscalYear }) => {
        const document = await call(formsApi.document, { params: { formId, version }, signal });
        return { form: new Form(document), fiscalYear };
      }),
    ),
  );
}
