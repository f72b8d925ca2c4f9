/**
 * The English texts of the page about the municipality.
 */
import type { MunicipalityMessages } from './municipality-ja.js';

export const municipalityEn: MunicipalityMessages = {
  title: 'Municipality',
  lead: 'The municipality that these pages are of, and how another one is added',
  onlyFor: 'Only administrators see this page. If you need something, ask one of them.',
  own: 'This municipality',
  apart: 'Users, plans, years and the audit are apart for each municipality. No role sees anything of another one.',
  another: 'To add another municipality',
  anotherLead:
    'One server serves several municipalities. Whoever works on the server’s machine adds one, also while the server runs.',
  add: 'Run this on the server’s machine, with the new municipality’s name and the place of the data:',
  addCommand: 'npx torimatome municipality add 若草町 --data /path/to/data',
  list: 'To see that it is there:',
  listCommand: 'npx torimatome municipality list --data /path/to/data',
  copy: 'Copy the command',
  handOver:
    'The first command prints the link for its first administrator. It works once and for 24 hours; until it was used, the same command prints another one.',
  why: 'It is not done from these pages, so that no administrator of one municipality has any right over another.',
};
