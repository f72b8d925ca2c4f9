/**
 * A row for each department, sortable by every column.
 */
import { Button } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowSort16Regular, ArrowUp16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { DepartmentProgressDto } from '../../core/protocol/cycles.js';
import { useWording } from '../text/wording.js';
import { COLUMNS, nextSorting, sortDepartments, type Column, type Sorting } from './department-order.js';
import { ProgressRow } from './progress-row.js';
import { useProgressStyles } from './progress-styles.js';

interface ProgressTableProps {
  readonly cycleId: string;
  readonly departments: readonly DepartmentProgressDto[];
}

export function ProgressTable({ cycleId, departments }: ProgressTableProps) {
  const styles = useProgressStyles();
  const { t } = useWording();
  const [sorting, setSorting] = useState<Sorting>();
  return (
    <div className={styles.frame}>
      <table role="table" className={styles.table}>
        <caption className={styles.caption}>{t.progress.caption}</caption>
        <thead role="rowgroup" className={styles.head}>
          <tr role="row" className={styles.headRow}>
            {COLUMNS.map((column) => (
              <th
                key={column}
                role="columnheader"
                scope="col"
                className={styles.heading}
                aria-sort={sortName(sorting, column)}
              >
                <Button
                  appearance="transparent"
                  size="small"
                  iconPosition="after"
                  icon={sortIcon(sorting, column)}
                  onClick={() => setSorting((before) => nextSorting(before, column))}
                >
                  {t.progress.columns[column]}
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className={styles.body}>
          {sortDepartments(departments, sorting).map((department) => (
            <ProgressRow key={department.name} cycleId={cycleId} department={department} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sortName(sorting: Sorting | undefined, column: Column): 'ascending' | 'descending' | 'none' {
  if (sorting?.column !== column) return 'none';
  return sorting.descending ? 'descending' : 'ascending';
}

function sortIcon(sorting: Sorting | undefined, column: Column) {
  if (sorting?.column !== column) return <ArrowSort16Regular />;
  return sorting.descending ? <ArrowDown16Regular /> : <ArrowUp16Regular />;
}
