/**
 * A list of users: pasted or chosen as a file, looked at line by line, and taken with one confirmation. What was refused
 * stays until the card is closed; the links of those who are new go to the page, which shows them.
 */
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { userListApi, type LineOutcomeDto } from '../../core/protocol/user-list.js';
import type { UserDto } from '../../core/protocol/users.js';
import { judgeLines } from '../../core/user-list/judge-lines.js';
import { readUserList, type UserList } from '../../core/user-list/read-user-list.js';
import { MOST_LINES, type UserLine } from '../../core/user-list/user-line.js';
import { Message } from '../../view/feedback/message.js';
import { formatList } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { useSignedIn } from '../access/me.js';
import { call } from '../api/client.js';
import { readWhole } from '../api/whole-file.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { DropArea } from '../file/drop-area.js';
import { useWording } from '../text/wording.js';
import type { HandedLink } from './handed-link.js';
import { LineTable, type ShownLine } from './line-table.js';
import { rowsOfText, textOfFile } from './list-file.js';
import { Sample } from './sample.js';

interface UserListCardProps {
  readonly users: readonly UserDto[];
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  /** Users were added or changed; the links of those who were added. */
  onTaken(links: readonly HandedLink[]): void;
  onClose(): void;
}

interface Taken {
  readonly made: number;
  readonly changed: number;
  readonly refused: readonly ShownLine[];
}

export function UserListCard({ users, departments, onTaken, onClose }: UserListCardProps) {
  const look = useLook();
  const words = useWording().t.userList;
  const self = useSignedIn()?.me.userId ?? '';
  const [text, setText] = useState('');
  const [isWorkbook, setWorkbook] = useState(false);
  const [taken, setTaken] = useState<Taken>();
  const { busy, failure, run } = useAction();
  const list = useMemo(() => (text.trim() === '' ? undefined : readUserList(rowsOfText(text))), [text]);
  const shown = useMemo(() => {
    const lines = list?.lines ?? [];
    const verdicts = judgeLines(lines.slice(0, MOST_LINES), { users, departments, self });
    // There is a line for every verdict.
    return verdicts.map((verdict, i): ShownLine => ({ typed: lines[i]!, verdict }));
  }, [list, users, departments, self]);
  const type = (typed: string) => {
    setTaken(undefined);
    setWorkbook(false);
    setText(typed);
  };
  const read = async (file: File | undefined) => {
    if (!file) return;
    const found = textOfFile(new Uint8Array(await (await readWhole(file)).arrayBuffer()));
    type(found ?? '');
    setWorkbook(found === undefined);
  };
  const take = () =>
    run(async () => {
      const wanted = shown.flatMap(({ typed, verdict: { kind } }) => {
        return kind === 'new' || kind === 'changed' ? [{ ...typed, expected: kind }] : [];
      });
      const { outcomes } = await call(userListApi.take, { body: { lines: wanted } });
      const at = new Map(shown.map((one) => [one.typed.line, one]));
      setTaken({
        made: outcomes.filter(({ kind }) => kind === 'made').length,
        changed: outcomes.filter(({ kind }) => kind === 'changed').length,
        refused: [...shown.filter(({ verdict }) => verdict.kind === 'refused'), ...refusedOf(outcomes, at)],
      });
      setText('');
      onTaken(linksOf(outcomes, at));
    });
  return (
    <section className={look.card} aria-label={words.title}>
      <div>
        <h2 className={look.title}>{words.title}</h2>
        <p className={look.quiet}>{words.lead}</p>
      </div>
      {taken ? (
        <TakenResult taken={taken} />
      ) : (
        <>
          <Sample />
          <Field label={words.paste} hint={words.pasteHint}>
            <Textarea
              value={text}
              rows={6}
              resize="vertical"
              spellCheck={false}
              onChange={(_event, { value }) => type(value)}
            />
          </Field>
          <DropArea
            single
            call={words.dropCall}
            choose={words.choose}
            hint={words.fileHint}
            accept=".csv,.tsv,.txt"
            onFiles={([file]) => run(() => read(file))}
          />
          {isWorkbook && (
            <Message intent="error" role="alert">
              {words.isWorkbook}
            </Message>
          )}
          <Reading text={text} list={list} />
          {shown.length > 0 && <LineTable shown={shown} caption={words.preview} />}
        </>
      )}
      <FailureBar failure={failure} />
      <Buttons {...{ shown, busy, isTaken: taken !== undefined }} onTake={take} onClose={onClose} />
    </section>
  );
}

/** What of the text could not be read as a list. */
function Reading({ text, list }: { readonly text: string; readonly list: UserList | undefined }) {
  const { t, language } = useWording();
  const words = t.userList;
  if (text.trim() === '') return null;
  if (!list) {
    return (
      <Message intent="error" role="alert" title={words.noHeading}>
        {words.noHeadingHint}
      </Message>
    );
  }
  const { lines, unread } = list;
  return (
    <>
      {lines.length === 0 && <Message intent="warning">{words.noLines}</Message>}
      {lines.length > MOST_LINES && <Message intent="warning">{words.tooMany(lines.length, MOST_LINES)}</Message>}
      {unread.length > 0 && <Message intent="info">{words.unread(formatList(unread, language))}</Message>}
    </>
  );
}

interface ButtonsProps {
  readonly shown: readonly ShownLine[];
  readonly busy: boolean;
  readonly isTaken: boolean;
  onTake(): void;
  onClose(): void;
}

function Buttons({ shown, busy, isTaken, onTake, onClose }: ButtonsProps) {
  const { t } = useWording();
  const words = t.userList;
  const wanted = shown.filter(({ verdict: { kind } }) => kind === 'new' || kind === 'changed').length;
  return (
    <div className={useLook().row}>
      {wanted > 0 && (
        <Button appearance="primary" disabledFocusable={busy} onClick={onTake}>
          {words.take(wanted)}
        </Button>
      )}
      <Button onClick={onClose}>{isTaken ? t.close : t.accounts.cancel}</Button>
    </div>
  );
}

function TakenResult({ taken: { made, changed, refused } }: { readonly taken: Taken }) {
  const words = useWording().t.userList;
  return (
    <>
      <Message intent={refused.length > 0 ? 'warning' : 'success'} role="status">
        {words.done(made, changed, refused.length)}
      </Message>
      {refused.length > 0 && <LineTable shown={refused} caption={words.notTaken} />}
    </>
  );
}

type Lines = ReadonlyMap<UserLine['line'], ShownLine>;

function refusedOf(outcomes: readonly LineOutcomeDto[], at: Lines): ShownLine[] {
  return outcomes.flatMap(({ line, kind, faults }) => {
    const seen = at.get(line);
    return kind === 'refused' && seen ? [{ typed: seen.typed, verdict: { kind, line, faults } }] : [];
  });
}

function linksOf(outcomes: readonly LineOutcomeDto[], at: Lines): HandedLink[] {
  return outcomes.flatMap(({ line, link }) => {
    const verdict = at.get(line)?.verdict;
    if (!link || verdict?.kind !== 'new') return [];
    const { displayName, loginName, departments } = verdict.user;
    return [{ displayName, loginName, departments: departments.map(({ name }) => name), ...link }];
  });
}
