/**
 * The register of departments, for coordinators and administrators: which there are, adding one, correcting a name. Nobody
 * takes one away, and what a form says of them is changed in the form.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { CycleDto } from '../../core/protocol/console.js';
import { getDepartments } from '../api/account-calls.js';
import { useResource } from '../resource/use-resource.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { Loading } from '../feedback/loading.js';
import { Nothing } from '../feedback/nothing.js';
import { ViewHeading } from '../frame/view-heading.js';
import { DoneBar } from '../feedback/done-bar.js';
import { useDone } from '../feedback/use-done.js';
import { useWording } from '../text/wording.js';
import { DepartmentItem } from './department-item.js';
import { NewDepartmentCard } from './new-department-card.js';
import { useOpenForms } from './use-open-forms.js';

const useStyles = makeStyles({
  section: { display: 'grid', gap: '12px', minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: 1.4, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2, lineHeight: 1.7 },
  list: {
    display: 'grid',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
});

/** @param cycles undefined until they are loaded */
export function DepartmentsPage({ cycles }: { readonly cycles: readonly CycleDto[] | undefined }) {
  const styles = useStyles();
  const { t } = useWording();
  const words = t.setup.departments;
  const { data, failure, loading, reload } = useResource(['departments'], getDepartments);
  const forms = useOpenForms(cycles);
  const done = useDone();
  return (
    <>
      <title>{`${words.title} | ${t.product}`}</title>
      <ViewHeading title={words.title} lead={words.lead} />
      <NewDepartmentCard onAdded={reload} />
      <section className={styles.section} aria-labelledby="departments">
        <h2 id="departments" className={styles.heading}>
          {words.list}
        </h2>
        <p className={styles.hint}>{words.hint}</p>
        <DoneBar done={done} />
        <FailureBar failure={failure} stale={data !== undefined} onRetry={reload} />
        <FailureBar failure={forms.failure} onRetry={forms.reload} />
        {!data && loading && <Loading />}
        {data?.departments.length === 0 && <Nothing title={words.empty} hint={words.emptyHint} />}
        {data && data.departments.length > 0 && (
          <ul className={styles.list} role="list">
            {data.departments.map((department) => (
              <DepartmentItem
                key={department.id}
                department={department}
                forms={forms.data ?? []}
                onDone={(what) => {
                  done.say(what);
                  reload();
                }}
              />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
