/**
 * The English texts about what became of departments.
 */
import type { DepartmentYearsMessages } from './department-years-ja.js';

export const departmentYearsEn: DepartmentYearsMessages = {
  open: 'Reorganised',
  openNamed: (name) => `What became of ${name}`,
  titleOf: (name) => `What became of ${name}`,
  fate: 'This department',
  fates: {
    present: 'goes on',
    renamed: 'was renamed',
    merged: 'was merged into another one',
    split: 'was split into several',
    ended: 'is no more',
  },
  since: {
    renamed: 'Fiscal year since which it has the new name',
    merged: 'Fiscal year since which it was merged',
    split: 'Fiscal year since which it was split',
    ended: 'The first fiscal year without it',
  },
  heir: { renamed: 'New name', merged: 'Merged into', split: 'Split into (one a line)' },
  heirHint: {
    renamed: 'Its rows count for the department of the new name, and its people belong to that too.',
    merged: 'Its rows count for the other department, and its people belong to that too.',
    split:
      'Which rows are whose is said in the form, where it names the department. Put its people into the new departments on the page for users.',
  },
  needs: { one: 'Enter the name of a department.', split: 'Enter at least two departments.' },
  from: 'Since when it exists',
  fromHint: 'It does not count in evaluations of earlier years.',
  always: 'Not said',
  became: (year, names) => `since ${year}: ${names}`,
  endedIn: (year) => `not any more since ${year}`,
  saved: (name) => `What became of ${name} was saved. It counts in every year’s evaluation at once.`,
};
