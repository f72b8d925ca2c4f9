/**
 * What will happen to each line of a list, or what did not: those that need a person on top, and how many of each kind.
 */
import { Badge, type BadgeProps } from '@fluentui/react-components';
import type { LineVerdict } from '../../core/user-list/line-verdict.js';
import type { UserLine } from '../../core/user-list/user-line.js';
import { useUnseen } from '../../view/feedback/unseen.js';
import { formatList } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { useWording } from '../text/wording.js';

export interface ShownLine {
  readonly typed: UserLine;
  readonly verdict: LineVerdict;
}

type Kind = LineVerdict['kind'];
const KINDS: readonly Kind[] = ['refused', 'changed', 'new', 'same'];
const COLOURS: Readonly<Record<Kind, NonNullable<BadgeProps['color']>>> = {
  refused: 'danger',
  changed: 'warning',
  new: 'success',
  same: 'informative',
};

export function LineTable({ shown, caption }: { readonly shown: readonly ShownLine[]; readonly caption: string }) {
  const look = useLook();
  const unseen = useUnseen();
  const words = useWording().t.userList;
  const of = (kind: Kind) => shown.filter(({ verdict }) => verdict.kind === kind);
  return (
    <>
      <ul
        className={look.row}
        role="list"
        aria-label={words.tally}
        style={{ margin: 0, padding: 0, listStyle: 'none' }}
      >
        {KINDS.map((kind) => [kind, of(kind).length] as const)
          .filter(([, count]) => count > 0)
          .map(([kind, count]) => (
            <li key={kind}>
              <Badge appearance="tint" size="large" color={COLOURS[kind]}>
                {words.tallied(words.kinds[kind], count)}
              </Badge>
            </li>
          ))}
      </ul>
      <div className={look.sideways} tabIndex={0} role="region" aria-label={caption}>
        <table className={look.table}>
          <caption className={unseen}>{caption}</caption>
          <thead className={look.small}>
            <tr>
              {words.columns.map((name) => (
                <th key={name} scope="col" className={look.cell}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {KINDS.flatMap(of).map((one) => (
              <LineRow key={one.typed.line} {...one} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function LineRow({ typed, verdict }: ShownLine) {
  const look = useLook();
  const { t, language } = useWording();
  const words = t.userList;
  const user = verdict.kind === 'new' || verdict.kind === 'changed' ? verdict.user : undefined;
  const said = verdict.kind === 'refused' ? verdict.faults : verdict.remarks;
  const departments = user
    ? formatList(
        user.departments.map(({ name }) => name),
        language,
      )
    : typed.departments;
  return (
    <tr>
      <th scope="row" className={look.cell} style={{ minWidth: '2em' }}>
        {verdict.line}
      </th>
      <td className={look.cell}>
        <Badge appearance="tint" color={COLOURS[verdict.kind]}>
          {words.kinds[verdict.kind]}
        </Badge>
        {verdict.kind === 'changed' && (
          <p className={look.small}>
            {words.changes(
              formatList(
                verdict.changes.map((one) => words.changed[one]),
                language,
              ),
            )}
          </p>
        )}
        {said.map((one) => (
          <p key={one.en} className={verdict.kind === 'refused' ? look.text : look.small}>
            {one[language]}
          </p>
        ))}
      </td>
      <td className={look.cell}>{user?.displayName ?? typed.displayName}</td>
      <td className={look.cell}>{user?.loginName ?? (typed.loginName || typed.email)}</td>
      <td className={look.cell}>{departments}</td>
      <td className={look.cell}>{user ? t.accounts.roles[user.role] : typed.role}</td>
    </tr>
  );
}
