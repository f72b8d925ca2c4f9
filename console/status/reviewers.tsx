/**
 * Who has looked at how much of a department's rows.
 */
import type { DepartmentCoverageDto } from '../../core/protocol/reviews.js';
import { useLook } from '../../view/look/look.js';
import { useWording } from '../text/wording.js';

export function Reviewers({ coverage }: { readonly coverage: DepartmentCoverageDto }) {
  const look = useLook();
  const words = useWording().t.reviews;
  const { rows, reviewers } = coverage;
  return (
    <div className={look.line}>
      <span className={look.strong}>{words.title}</span>
      {reviewers.length === 0 && <span className={look.dim}>{words.nobody}</span>}
      {reviewers.map(({ id, name, looked, changed }) => (
        <span key={id}>{words.byReviewer(name, looked, rows, changed)}</span>
      ))}
    </div>
  );
}
