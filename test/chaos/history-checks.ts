/**
 * The checks on what is stored: that everything acknowledged is there, nothing is there that nobody wrote, nothing was
 * counted twice, and the revisions are gapless. Each finding is a sentence; none is the best.
 */
import type { RecordKey } from '../../core/record/record.js';
import { ANSWERS } from '../support/city/city-form.js';
import type { Audit } from './audit.js';
import { isUnique, type Ledger, type Sending, type Word } from './ledger.js';

export interface Finding {
  readonly check:
    'agreement' | 'acknowledged' | 'nobody-wrote' | 'twice' | 'gapless' | 'append-only' | 'report' | 'answer' | 'log';
  readonly what: string;
}

type Check = Finding['check'];

const found = (check: Check, what: readonly string[]): Finding[] => what.map((one) => ({ check, what: one }));

/** @param whole what the database holds */
export function checkHistory(ledger: Ledger, whole: Audit): Finding[] {
  const audit = answersOf(whole);
  return [
    ...found('gapless', gaps(audit)),
    ...found('acknowledged', lostAnswers(ledger, audit)),
    ...found('acknowledged', lostEdits(ledger, audit)),
    ...found('nobody-wrote', strangers(ledger, audit)),
    ...found('twice', countedTwice(ledger, audit)),
    ...found('gapless', wrongPresent(audit)),
  ];
}

/** Without the key of an added record, which is stored as values too and is no answer that anybody typed. */
function answersOf(audit: Audit): Audit {
  const isAnswer = ({ field }: { readonly field: string }) => ANSWERS.some((answer) => answer === field);
  return { ...audit, revisions: audit.revisions.filter(isAnswer), cells: audit.cells.filter(isAnswer) };
}

/** Each submission makes the next revision, and only submissions do. */
function gaps({ revision, submissions, revisions }: Audit): string[] {
  const wrong = submissions.filter((submission, i) => submission.revision !== i + 1);
  const own = new Map(submissions.map((submission) => [submission.id, submission.revision]));
  return [
    ...wrong.slice(0, 1).map((one) => `submission ${one.id} made revision ${one.revision}, which is not the next`),
    ...(submissions.length === revision ? [] : [`${submissions.length} submissions, but revision ${revision}`]),
    ...revisions
      .filter((one) => own.get(one.submission) !== one.revision)
      .map((one) => `value ${one.id} is of revision ${one.revision}, its submission of another`),
  ];
}

/** The answer that was given is the one that is stored, and what it says has happened has. */
function lostAnswers({ sendings }: Ledger, audit: Audit): string[] {
  const stored = new Map(audit.submissions.map((submission) => [submission.id, submission]));
  const resolved = new Map(audit.conflicts.map(({ id, resolvedRevision }) => [id, resolvedRevision]));
  const stepped = new Set(audit.workflowEvents.map(({ submission }) => submission));
  const changed = new Set(audit.recordEvents.map(({ submission, record, kind }) => [submission, record, kind].join()));
  return [...sendings.values()].flatMap((sending) => {
    const { id, kind, revision, conflict, push, workbook } = sending;
    if (revision === undefined || revision === null) return [];
    const there = stored.get(id);
    if (!there) return [`${kind} ${id} was acknowledged as revision ${revision} and is not there`];
    const told = push?.answer ?? workbook?.answer;
    const records = (told?.records ?? []).filter(({ outcome }) => ['added', 'deleted', 'restored'].includes(outcome));
    return [
      ...(there.revision === revision ? [] : [`${kind} ${id} was told revision ${revision}, stored ${there.revision}`]),
      ...(told && there.answer !== JSON.stringify(told) && !sameJson(there.answer, told)
        ? [`${kind} ${id} was given another answer`]
        : []),
      ...(conflict !== undefined && resolved.get(conflict) !== revision ? [`the decision of ${conflict} is lost`] : []),
      ...(kind === 'workflow' && !stepped.has(id) ? [`the step ${id} is lost`] : []),
      ...records
        .filter((record) => !changed.has([id, record.id, record.outcome].join()))
        .map((record) => `${kind} ${id}: record ${record.id} was not ${record.outcome}`),
    ];
  });
}

/** Every edit that was acknowledged is in the history: saved, or proposed in a conflict (rule S4). */
function lostEdits(ledger: Ledger, { revisions }: Audit): string[] {
  const bySubmission = new Map<string, Set<string>>();
  const words = new Set<Word>();
  for (const { submission, record, key, field, value, outcome } of revisions) {
    const word = ledger.word(key, field, value);
    words.add(word);
    const list = bySubmission.get(submission) ?? new Set();
    bySubmission.set(submission, list.add(JSON.stringify([record, outcome, word])).add(word));
  }
  return [...ledger.sendings.values()].flatMap((sending) => [
    ...lostOfPush(ledger, sending, bySubmission.get(sending.id) ?? new Set()),
    ...lostOfWorkbook(sending, words),
  ]);
}

function lostOfPush(ledger: Ledger, { id, push }: Sending, stored: ReadonlySet<string>): string[] {
  if (!push) return [];
  const { sent, answer } = push;
  return answer.cells.flatMap((cell) => {
    if (cell.outcome !== 'saved' && cell.outcome !== 'conflict') return [];
    const edit = sent.edits.find((one) => 'id' in one.record && one.record.id === cell.id && one.field === cell.field);
    const brought = sent.added.find(({ key }) => JSON.stringify(key) === JSON.stringify(cell.key))?.cells[cell.field];
    const value = edit?.value ?? brought;
    if (!value) return [`push ${id} was told of a cell that it did not name: ${cell.id} ${cell.field}`];
    const word = ledger.word(cell.key, cell.field, value);
    const outcome = cell.outcome === 'saved' ? 'saved' : 'proposed';
    // A blank in an added record is what it begins with.
    if (stored.has(JSON.stringify([cell.id, outcome, word])) || (!edit && !isUnique(word))) return [];
    return [`push ${id}: ${word} was told to be ${outcome} and is not in the history`];
  });
}

/** What was typed into a workbook is in the history, or was refused by name: the cell, or the record that it adds. */
function lostOfWorkbook({ id, fileName, workbook }: Sending, words: ReadonlySet<Word>): string[] {
  if (!workbook) return [];
  const { typed, answer } = workbook;
  const refusedCells = new Set(answer.refused.map(({ key, field }) => nameOf(key, field)));
  const refusedRecords = answer.records.filter(({ outcome }) => outcome === 'refused');
  const refused = new Set([...refusedCells, ...refusedRecords.map(({ key }) => nameOf(key, ''))]);
  return [...typed]
    .filter((word) => {
      const [programme = '', department = '', field = ''] = JSON.parse(word) as string[];
      const key = { programme, department };
      return !words.has(word) && !refused.has(nameOf(key, field)) && !refused.has(nameOf(key, ''));
    })
    .map(
      (word) =>
        `${fileName} (${id}): ${word} is neither in the history nor refused; records: ${JSON.stringify(answer.records)}`,
    );
}

function nameOf(key: RecordKey, field: string): string {
  return JSON.stringify([key['programme'], key['department'], field]);
}

/** Nothing is stored that nobody typed there, by a submission that nobody made or that did not carry it. */
function strangers(ledger: Ledger, { submissions, revisions }: Audit): string[] {
  return [
    ...submissions
      .filter(({ id, kind }) => ledger.sendings.get(id)?.kind !== kind)
      .map(({ id, kind }) => `nobody made the submission ${id} (${kind})`),
    ...revisions.flatMap(({ key, field, value, submission }) => {
      const word = ledger.word(key, field, value);
      const sending = ledger.sendings.get(submission);
      if (!ledger.written.has(word) && isUnique(word)) return [`nobody wrote ${word}`];
      return sending && !sending.words.has(word) ? [`${submission} did not carry ${word}`] : [];
    }),
  ];
}

/** By content, whatever the ids say: a workbook by its name, a value by where it was sent from. */
function countedTwice(ledger: Ledger, { submissions, revisions }: Audit): string[] {
  const names = submissions.filter(({ fileName }) => fileName !== '').map(({ fileName }) => fileName);
  const carriers = new Map<Word, number>();
  for (const { words } of ledger.sendings.values()) {
    for (const word of words) carriers.set(word, (carriers.get(word) ?? 0) + 1);
  }
  const stored = new Map<Word, number>();
  for (const { key, field, value } of revisions) {
    const word = ledger.word(key, field, value);
    stored.set(word, (stored.get(word) ?? 0) + 1);
  }
  return [
    ...names.filter((name, i) => names.indexOf(name) < i).map((name) => `the workbook ${name} was counted twice`),
    ...[...stored]
      .filter(([word, count]) => isUnique(word) && count > (carriers.get(word) ?? 0))
      .map(([word, count]) => `${word} was sent ${carriers.get(word) ?? 0} times and is stored ${count} times`),
  ];
}

/** A cell's present value is the last that was saved. */
function wrongPresent({ cells, revisions }: Audit): string[] {
  const last = new Map(
    revisions.filter(({ outcome }) => outcome === 'saved').map((one) => [JSON.stringify([one.record, one.field]), one]),
  );
  const present = new Map(cells.map((cell) => [JSON.stringify([cell.record, cell.field]), cell]));
  return [...new Set([...last.keys(), ...present.keys()])].flatMap((name) => {
    const [saved, shown] = [last.get(name), present.get(name)];
    const isSame = saved?.id === shown?.revisionId && JSON.stringify(saved?.value) === JSON.stringify(shown?.value);
    return isSame ? [] : [`${name} shows ${JSON.stringify(shown?.value)}, last saved ${JSON.stringify(saved?.value)}`];
  });
}

function sameJson(text: string, value: unknown): boolean {
  return canonical(JSON.parse(text)) === canonical(value);
}

/** Parsing by a schema puts properties in its own order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
