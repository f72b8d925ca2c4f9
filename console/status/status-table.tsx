/**
 * A row for each department, sortable by every column; what else the form counts by comes below.
 */
import { Button, mergeClasses } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowSort16Regular, ArrowUp16Regular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { DepartmentCoverageDto } from '../../core/protocol/reviews.js';
import type { DepartmentStandingDto, OtherPartyDto } from '../../core/protocol/workflow.js';
import { useLook } from '../../view/look/look.js';
import { useUnseen } from '../../view/feedback/unseen.js';
import type { FindingCounts } from '../findings/use-finding-counts.js';
import { useWording } from '../text/wording.js';
import { COLUMNS, nextSorting, sortDepartments, type Column, type Sorting } from './department-order.js';
import { Answers, Numbers, StatusRow } from './status-row.js';
import { useStatusStyles } from './status-styles.js';

interface StatusTableProps {
  readonly cycleId: string;
  readonly departments: readonly DepartmentStandingDto[];
  readonly others: readonly OtherPartyDto[];
  /** By department; undefined where the reader is not told. */
  readonly coverage: ReadonlyMap<string, DepartmentCoverageDto> | undefined;
  /** What the checks of content found; undefined where it is not there yet. */
  readonly findings: FindingCounts | undefined;
  /** Ids of those that can be chosen; empty where nothing can be done with several. */
  readonly offered: readonly string[];
  readonly chosen: readonly string[];
  readonly opened: readonly string[];
  panelOf(department: DepartmentStandingDto): ReactNode;
  onChoose(id: string, chosen: boolean): void;
  onToggle(id: string): void;
}

export function StatusTable(props: StatusTableProps) {
  const { cycleId, departments, others, coverage, findings, offered, chosen, opened, panelOf, onChoose, onToggle } =
    props;
  const styles = useStatusStyles();
  const unseen = useUnseen();
  const words = useWording().t.status;
  const [sorting, setSorting] = useState<Sorting>();
  const columns = COLUMNS.filter(
    (column) => (column !== 'reviewed' || coverage) && (column !== 'findings' || findings),
  );
  const chooses = offered.length > 1;
  const reviewed = (id: string) => coverage?.get(id)?.looked ?? 0;
  const found = (id: string) => findings?.of(id) ?? 0;
  const width = columns.length + (chooses ? 1 : 0);
  return (
    <div className={styles.frame}>
      <table role="table" className={styles.table}>
        <caption className={styles.caption}>{words.caption}</caption>
        <thead role="rowgroup" className={styles.head}>
          <tr role="row" className={styles.headRow}>
            {chooses && (
              <th role="columnheader" scope="col" className={mergeClasses(styles.heading, styles.wide)}>
                <span className={unseen}>{words.bulk.bar}</span>
              </th>
            )}
            {columns.map((column) => (
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
                  {words.columns[column]}
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className={styles.body}>
          {sortDepartments(departments, sorting, { reviewed, findings: found }).map((department) => (
            <StatusRow
              key={department.id}
              cycleId={cycleId}
              department={department}
              chooses={chooses}
              isChosen={chooses && offered.includes(department.id) ? chosen.includes(department.id) : undefined}
              isOpen={opened.includes(department.id)}
              findings={findings && found(department.id)}
              coverage={coverage && (coverage.get(department.id) ?? nobodyLooked(department))}
              columns={width}
              onChoose={(isChosen) => onChoose(department.id, isChosen)}
              onToggle={() => onToggle(department.id)}
            >
              {opened.includes(department.id) && panelOf(department)}
            </StatusRow>
          ))}
          {others.map((party) => (
            <OtherRow
              key={party.name}
              {...{ cycleId, party, chooses, width }}
              hasCoverage={coverage !== undefined}
              hasFindings={findings !== undefined}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function nobodyLooked({ id, name, rows }: DepartmentStandingDto): DepartmentCoverageDto {
  return { id, name, rows, looked: 0, changed: 0, reviewers: [] };
}

interface OtherRowProps {
  readonly cycleId: string;
  readonly party: OtherPartyDto;
  readonly chooses: boolean;
  readonly hasCoverage: boolean;
  readonly hasFindings: boolean;
}

/** What is no department of the register: it has numbers, and no way to acceptance. */
function OtherRow({ cycleId, party, chooses, hasCoverage, hasFindings }: OtherRowProps) {
  const look = useLook();
  const styles = useStatusStyles();
  const words = useWording().t.status;
  const { name } = party;
  return (
    <tr role="row" className={styles.row}>
      {chooses && <td role="cell" className={mergeClasses(styles.cell, styles.wide)} />}
      <th role="rowheader" scope="row" className={mergeClasses(styles.cell, styles.name)}>
        {name}
      </th>
      <Answers cycleId={cycleId} name={name} numbers={party} isMissing={false} />
      <td role="cell" className={mergeClasses(styles.cell, look.small)} title={words.otherHint}>
        {words.other}
      </td>
      <Numbers cycleId={cycleId} name={name} numbers={party} onWrong={undefined} />
      {hasFindings && <td role="cell" className={mergeClasses(styles.cell, styles.wide)} />}
      {hasCoverage && <td role="cell" className={mergeClasses(styles.cell, styles.wide)} />}
      <td role="cell" className={mergeClasses(styles.cell, styles.wide)} />
    </tr>
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
