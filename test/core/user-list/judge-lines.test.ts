import assert from 'node:assert/strict';
import fc from 'fast-check';
import { judgeLines, type UserRegister } from '../../../core/user-list/judge-lines.js';
import type { KnownUser } from '../../../core/user-list/line-identity.js';
import type { LineVerdict } from '../../../core/user-list/line-verdict.js';
import { readUserList } from '../../../core/user-list/read-user-list.js';

const DEPARTMENTS = ['こども課', '健康課', '保育所・幼稚園課', '図書館'].map((name) => ({ id: `id of ${name}`, name }));
const [KODOMO, KENKO] = DEPARTMENTS;
const YAMANO: KnownUser = {
  ...{ id: 'u1', loginName: 'yamano', displayName: '山野 みどり', email: 'yamano@example.lg.jp', disabled: false },
  ...{ role: 'staff', departments: [KODOMO!] },
};
const HAYASHI: KnownUser = {
  ...{ id: 'u2', loginName: 'hayashi', displayName: '林', email: null, disabled: false, role: 'administrator' },
  departments: [],
};
const REGISTER: UserRegister = { users: [YAMANO, HAYASHI], departments: DEPARTMENTS, self: 'u2' };

const linesOf = (text: string) => {
  const rows = text.split('\n').map((row) => row.trim().split('|'));
  return readUserList(rows)?.lines ?? [];
};
const judged = (text: string, register = REGISTER) => judgeLines(linesOf(text), register);
const kindsOf = (text: string) => judged(text).map(({ kind }) => kind);
const faultsOf = (verdict: LineVerdict | undefined) =>
  verdict?.kind === 'refused' ? verdict.faults.map(({ ja }) => ja) : [];
const HEAD = '氏名|利用者名|メールアドレス|担当課|役割';

describe('a list of users: its columns', () => {
  it('are found by Japanese and English headings, in any order, below a title', () => {
    const japanese = linesOf(
      '令和8年度 利用者一覧\n\n役割|所属課（複数可）|E-mail|ログインＩＤ|氏名\n担当者|こども課|a@example.lg.jp|kawa|川辺',
    );
    const english = linesOf('Name|Role|Department|User name|Mail address\n川辺|担当者|こども課|kawa|a@example.lg.jp');
    const expected = {
      displayName: '川辺',
      loginName: 'kawa',
      email: 'a@example.lg.jp',
      departments: 'こども課',
      role: '担当者',
    };
    assert.deepEqual(japanese, [{ line: 4, ...expected }]);
    assert.deepEqual(english, [{ line: 2, ...expected }]);
  });

  it('may be several of one kind; what else there is is named and not read', () => {
    const rows = [
      ['氏名', '利用者名', '担当課１', '担当課２', '内線', '備考'],
      ['川辺', 'kawa', 'こども課', '健康課', '123', ''],
    ];
    assert.deepEqual(readUserList(rows)?.lines[0]?.departments, 'こども課、健康課');
    assert.deepEqual(readUserList(rows)?.unread, ['内線', '備考']);
  });

  it('are not guessed: without headings there is no list', () =>
    assert.equal(readUserList([['川辺', 'kawa', 'こども課', '担当者']]), undefined));

  it('leave blank rows out and count every row', () =>
    assert.deepEqual(
      linesOf(`${HEAD}\n||||\n川辺|kawa||こども課|`).map(({ line }) => line),
      [3],
    ));
});

describe('a list of users: what happens to a line', () => {
  it('somebody new, somebody changed, somebody who is there already, and a refused line', () =>
    assert.deepEqual(
      kindsOf(
        `${HEAD}\n川辺|kawa||こども課|担当者\n山野 みどり|yamano||健康課|\n林|hayashi|||\n谷口|tani||農政課|担当者`,
      ),
      ['new', 'changed', 'same', 'refused'],
    ));

  it('says what changes, and leaves as it is what the line does not say', () => {
    const [verdict] = judged(`${HEAD}\n|yamano||健康課、こども課|`);
    assert.ok(verdict?.kind === 'changed');
    assert.deepEqual(verdict.changes, ['departments']);
    assert.deepEqual(verdict.user, {
      loginName: 'yamano',
      displayName: '山野 みどり',
      email: YAMANO.email,
      role: 'staff',
      departments: [KENKO, KODOMO],
    });
  });

  it('knows a person by the mail address where there is no user name, and makes it the user name of somebody new', () => {
    const [known, fresh] = judged(
      `${HEAD}\n山野 みどり|| Yamano@example.lg.jp|こども課|\n川辺||ＫＡＷＡ@example.lg.jp|健康課|`,
    );
    assert.equal(known?.kind, 'same');
    assert.ok(fresh?.kind === 'new');
    assert.deepEqual([fresh.user.loginName, fresh.user.email], ['kawa@example.lg.jp', 'kawa@example.lg.jp']);
  });

  it('takes a department with a mark in its name whole, and several apart', () => {
    const [one, two] = judged(`${HEAD}\n川辺|kawa||保育所・幼稚園課|\n谷口|tani||こども課・図書館|`);
    assert.ok(one?.kind === 'new' && two?.kind === 'new');
    assert.deepEqual(
      one.user.departments.map(({ name }) => name),
      ['保育所・幼稚園課'],
    );
    assert.deepEqual(
      two.user.departments.map(({ name }) => name),
      ['こども課', '図書館'],
    );
  });

  it('refuses a department that is not registered, and says which may be meant', () => {
    const [verdict] = judged(`${HEAD}\n川辺|kawa||子ども課|`);
    assert.deepEqual(faultsOf(verdict), ['担当課「子ども課」は登録されていません。「こども課」ではありませんか。']);
  });

  it('refuses both lines of one user name or address, each naming the other', () => {
    const [one, two] = judged(`${HEAD}\n川辺|kawa||こども課|\n河辺|KAWA||健康課|`);
    assert.match(faultsOf(one)[0]!, /3行目にもあります/);
    assert.match(faultsOf(two)[0]!, /2行目にもあります/);
    const [three] = judged(`${HEAD}\n川辺|kawa|k@example.lg.jp|こども課|\n谷口|tani|k@example.lg.jp|健康課|`);
    assert.match(faultsOf(three)[0]!, /メールアドレス「k@example.lg.jp」が3行目にもあります/);
  });

  it('names every fault of a line at once', () => {
    const [verdict] = judged(`${HEAD}\n|かわべ|kawa|農政課|部長`);
    assert.equal(faultsOf(verdict).length, 5);
  });

  it('refuses an address that is somebody else’s, and a user who is disabled', () => {
    const [verdict] = judged(`${HEAD}\n川辺|kawa|yamano@example.lg.jp|こども課|`);
    assert.match(faultsOf(verdict)[0]!, /利用者「yamano」のものです/);
    const users = [{ ...YAMANO, disabled: true }];
    assert.match(faultsOf(judged(`${HEAD}\n山野|yamano|||`, { ...REGISTER, users })[0])[0]!, /停止中/);
  });

  it('says that a role without departments gets none, and that somebody has the same name', () => {
    const [viewer, namesake] = judged(`${HEAD}\n川辺|kawa||こども課|閲覧者\n山野 みどり|midori||健康課|`);
    assert.ok(viewer?.kind === 'new' && namesake?.kind === 'new');
    assert.deepEqual(viewer.user.departments, []);
    assert.match(viewer.remarks[0]!.ja, /使いません/);
    assert.match(namesake.remarks[0]!.ja, /利用者「yamano」がいます/);
  });

  it('does not change the role of whoever brings the list', () =>
    assert.match(faultsOf(judged(`${HEAD}\n林|hayashi|||閲覧者`)[0])[0]!, /自分の役割/));

  it('needs a role or a department of somebody new, and a department of staff', () => {
    assert.match(faultsOf(judged(`${HEAD}\n川辺|kawa|||`)[0])[0]!, /役割も担当課もありません/);
    assert.match(faultsOf(judged(`${HEAD}\n川辺|kawa|||担当者`)[0])[0]!, /担当課が要ります/);
  });
});

const names = fc.constantFrom('', '川辺', '山野 みどり', '林', '　', 'a'.repeat(90));
const logins = fc.constantFrom('', 'kawa', 'ＫＡＷＡ', 'yamano', 'hayashi', '山', 'tani', 'x');
const emails = fc.constantFrom('', 'yamano@example.lg.jp', 'k@example.lg.jp', 'K@Example.lg.jp', 'nobody');
const departments = fc.constantFrom('', 'こども課', '健康課、こども課', '農政課', '図書館・農政課', '保育所・幼稚園課');
const roles = fc.constantFrom('', '担当者', 'Viewer', '管理者', '取りまとめ', '課長');
const lines = fc
  .array(fc.tuple(names, logins, emails, departments, roles), { maxLength: 12 })
  .map((rows) => readUserList([HEAD.split('|'), ...rows])?.lines ?? []);

describe('a list of users: laws', () => {
  it('every line has one verdict, in its place', () =>
    fc.assert(
      fc.property(lines, (list) => {
        assert.deepEqual(
          judgeLines(list, REGISTER).map(({ line }) => line),
          list.map(({ line }) => line),
        );
      }),
    ));

  it('the order of lines changes nothing', () =>
    fc.assert(
      fc.property(lines, (list) => {
        const kinds = (some: typeof list) =>
          new Map(judgeLines(some, REGISTER).map((verdict) => [verdict.line, verdict.kind]));
        const there = kinds(list);
        for (const [line, kind] of kinds(list.toReversed())) assert.equal(kind, there.get(line));
      }),
    ));

  it('what was taken is there already when the same list comes again', () =>
    fc.assert(
      fc.property(lines, (list) => {
        const verdicts = judgeLines(list, REGISTER);
        const taken = list.filter((_, i) => verdicts[i]!.kind !== 'refused');
        const users = [...REGISTER.users].map((user) => {
          const change = verdicts.find((verdict) => verdict.kind === 'changed' && verdict.userId === user.id);
          return change?.kind === 'changed' ? { ...user, ...change.user } : user;
        });
        for (const verdict of verdicts) {
          if (verdict.kind === 'new') users.push({ ...verdict.user, id: verdict.user.loginName, disabled: false });
        }
        for (const { kind } of judgeLines(taken, { ...REGISTER, users })) assert.equal(kind, 'same');
      }),
    ));

  it('no two lines make the same user name or address, and no user belongs to what is not registered', () =>
    fc.assert(
      fc.property(lines, (list) => {
        const made = judgeLines(list, REGISTER).flatMap((one) => ('user' in one ? [one.user] : []));
        const addresses = made.flatMap(({ email }) => (email === null ? [] : [email]));
        assert.equal(new Set(made.map(({ loginName }) => loginName)).size, made.length);
        assert.equal(new Set(addresses).size, addresses.length);
        for (const user of made) {
          assert.equal(user.role === 'staff', user.departments.length > 0);
          assert.ok(user.departments.every((one) => DEPARTMENTS.includes(one)));
        }
      }),
    ));

  it('any text whatever is judged, and what is refused says why', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { minLength: 5, maxLength: 5 })),
        (rows) => {
          const list = readUserList([HEAD.split('|'), ...rows])?.lines ?? [];
          for (const verdict of judgeLines(list, REGISTER)) {
            if (verdict.kind === 'refused') assert.ok(verdict.faults.length > 0);
          }
        },
      ),
    ));
});
