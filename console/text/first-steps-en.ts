/**
 * The English texts of the first pages.
 */
import { countEn as count, someEn as some } from '../../view/language/counting.js';
import type { FirstStepsMessages } from './first-steps-ja.js';

export const firstStepsEn: FirstStepsMessages = {
  forAdministrator: 'Once departments and users are there, the coordinator can begin a year. Take these steps in turn.',
  forCoordinator: 'After these steps the forms can be handed out.',
  departments: 'Enter the departments. They can also be read from the form when a year is begun.',
  toDepartments: 'Enter departments',
  users: 'Enter the coordinator and the departments’ staff, and hand them their invitation links.',
  toUsers: 'Enter users',
  toStart: 'Go to the first page',
  next: 'What comes next',
  withoutStaff: (n) => `${some(n, 'department has', 'departments have')} no staff among the users.`,
  expiredInvitations: (n) => `${some(n, 'invitation has', 'invitations have')} expired.`,
  toInvitations: 'Make new links',
  reading: (submitted, all) =>
    `${count(submitted)} of ${some(all, 'department')} submitted. Submitted answers are read in the merged table.`,
  toTable: 'Open the merged table',
};
