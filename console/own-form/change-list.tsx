/**
 * What is another in the next version of a form than in the present one, in words.
 */
import type { Bilingual } from '../../core/issue/issue.js';
import type { FormChange } from '../../core/form/form-changes.js';
import { formatList } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { useWording, type Wording } from '../text/wording.js';

export function ChangeList({ changes }: { readonly changes: readonly FormChange[] }) {
  const look = useLook();
  const wording = useWording();
  const words = wording.t.ownForm;
  return (
    <section className={look.group} aria-label={words.changes}>
      <h3 className={look.heading}>{words.changes}</h3>
      {changes.length === 0 ? (
        <p className={look.quiet}>{words.noChanges}</p>
      ) : (
        <ul className={look.points}>
          {changes.map((change, i) => (
            <li key={i}>{changeText(change, wording)}</li>
          ))}
        </ul>
      )}
      {changes.some(({ kind }) => kind === 'removed') && <p className={look.quiet}>{words.removedKept}</p>}
    </section>
  );
}

function changeText(change: FormChange, { t, say, language }: Wording): string {
  const { changed, roles, types } = t.ownForm;
  const named = ({ label }: { readonly label: Bilingual }) => say(label);
  const parts = ({ added, removed }: { readonly added: readonly string[]; readonly removed: readonly string[] }) =>
    formatList(
      [
        ...(added.length > 0 ? [changed.plus(formatList(added, language))] : []),
        ...(removed.length > 0 ? [changed.minus(formatList(removed, language))] : []),
      ],
      language,
    );
  switch (change.kind) {
    case 'title':
    case 'block':
    case 'renamed':
      return changed[change.kind](say(change.before), say(change.after));
    case 'departments':
      return changed.departments(parts(change));
    case 'added':
    case 'removed':
    case 'place':
      return changed[change.kind](named(change));
    case 'type':
      return changed.type(named(change), types[change.before], types[change.after]);
    case 'role':
      return changed.role(named(change), roles[change.before], roles[change.after]);
    case 'required':
      return changed.required(named(change), change.after);
    case 'choices':
      return changed.choices(named(change), parts(change));
  }
}
