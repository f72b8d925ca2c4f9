/**
 * Several records may share one merged cell; what is wrong with it is said once.
 */
import type { Issue } from './issue.js';

export function distinctIssues(issues: readonly Issue[]): Issue[] {
  const told = new Set<string>();
  return issues.filter((issue) => {
    if (issue.address === '') return true;
    const name = [issue.code, issue.sheet, issue.address, issue.message.ja].join('\u0000');
    return !told.has(name) && told.add(name);
  });
}
