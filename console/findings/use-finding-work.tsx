/**
 * What can be done with findings: choosing, answering, sending back, putting a value in, switching a check; what became of
 * it, and the way back.
 */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { isAllowed } from '../../core/access/access.js';
import type { CheckSeverity } from '../../core/check/content/standing-findings.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { findingsApi, type CheckDto, type FindingDto, type FindingsDto } from '../../core/protocol/findings.js';
import type { StandingDto } from '../../core/protocol/workflow.js';
import { Message } from '../../view/feedback/message.js';
import { useLook } from '../../view/look/look.js';
import { useActor, useMay, useMayOnRow } from '../access/me.js';
import { call } from '../api/client.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useAction } from '../feedback/use-action.js';
import { useCycleRefresh } from '../resource/use-resource.js';
import { shelfOf } from '../steps/unsent-shelf.js';
import { useWording } from '../text/wording.js';
import { ChosenBar } from './chosen-bar.js';
import { FineDialog } from './fine-dialog.js';
import type { FindingActions } from './finding-card.js';
import { ReturnDialog } from './return-dialog.js';
import { returnsOf } from './returns.js';
import { useReturns, type ReturnResult } from './use-returns.js';
import { useSuggestion } from './use-suggestion.js';

interface Given {
  readonly cycle: CycleDto;
  readonly standing: StandingDto | undefined;
  readonly loaded: FindingsDto;
  readonly isReviewer: boolean;
}

interface FindingWork {
  readonly actions: FindingActions;
  /** Undefined where a check is not for whoever is signed in to switch. */
  setterOf(check: CheckDto): ((severity: CheckSeverity | null) => void) | undefined;
  readonly bars: ReactNode;
  readonly dialog: ReactNode;
}

type Asked = { readonly kind: 'fine' | 'return'; readonly findings: readonly FindingDto[] };

/** What was done last, with the way back where there is one. */
interface Done {
  readonly lines: readonly string[];
  readonly undo?: () => void;
  readonly returned?: ReturnResult;
  readonly isWarning?: boolean;
}

/** The server's own limit. */
const MOST_AT_ONCE = 200;

export function useFindingWork({ cycle, standing, loaded, isReviewer }: Given): FindingWork {
  const { t, say } = useWording();
  const words = t.findings;
  const actor = useActor();
  const mayManage = useMay('manage-plans') && cycle.state === 'open';
  const mayWriteInto = useMayOnRow('write-cells');
  const refresh = useCycleRefresh();
  const { busy, failure, run } = useAction();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<Asked>();
  const [done, setDone] = useState<Done>();
  const sendBack = useReturns(cycle.id, shelfOf(actor?.userId ?? '', cycle.id));
  const write = useSuggestion(cycle);
  const params = { cycleId: cycle.id };
  // What was chosen and is no longer open is not chosen any more.
  const chosen = loaded.findings.filter(({ id, standing: stands }) => stands === 'open' && ids.has(id));
  const after = (told: Done) => {
    setAsked(undefined);
    setDone(told);
    refresh(cycle.id);
  };
  const answer = (findings: readonly FindingDto[], text: string) =>
    run(async () => {
      const outcomes: string[] = [];
      for (let from = 0; from < findings.length; from += MOST_AT_ONCE) {
        const part = findings.slice(from, from + MOST_AT_ONCE).map(({ id }) => id);
        const { answers } = await call(findingsApi.answer, { params, body: { findings: part, text } });
        outcomes.push(...answers.map(({ outcome }) => outcome));
      }
      const of = (...kinds: string[]) => outcomes.filter((one) => kinds.includes(one)).length;
      const [said, gone, foreign] = [of('said', 'unchanged'), of('gone'), of('foreign')];
      const lines = [
        text === '' && words.takenBack,
        text !== '' && said > 0 && words.fineDone(said),
        gone > 0 && words.fineGone(gone),
        foreign > 0 && words.fineForeign(foreign),
      ].filter((line) => line !== false);
      setIds(new Set());
      const undo = () => answer(findings, '');
      after({ lines, isWarning: gone + foreign > 0, ...(text !== '' && said > 0 ? { undo } : {}) });
    });
  const put = (finding: FindingDto, text: string, seen: number, isUndo: boolean) =>
    run(async () => {
      const result = await write(finding, text, seen);
      if (!result) return after({ lines: [words.notWritten], isWarning: true });
      const [row, label] = [finding.row, say(finding.label)];
      if (isUndo) return after({ lines: [words.undone(row, label)] });
      const undo = () => put(finding, finding.text, result.revision, true);
      after({ lines: [words.suggested(row, label)], undo });
    });
  const set = (check: CheckDto, severity: CheckSeverity | null, isUndo: boolean) =>
    run(async () => {
      const { before } = await call(findingsApi.setCheck, {
        params: { ...params, code: check.code },
        body: { severity },
      });
      const name = say(check.looksFor);
      if (isUndo) return after({ lines: [words.checks.changedBack(name)] });
      const to = words.checks.names[severity ?? check.usual];
      after({ lines: [words.checks.changed(name, to)], undo: () => set(check, before, true) });
    });
  const returns =
    asked?.kind === 'return' && actor ? returnsOf(asked.findings, standing?.departments ?? [], actor, say) : undefined;
  const giveBack = (note: string) =>
    run(async () => {
      if (!returns) return;
      const returned = await sendBack({ returning: returns.returning, note, revision: loaded.revision });
      if (returned.done.length > 0) setIds(new Set());
      after({ lines: returned.done.length > 0 ? [words.returned(returned.done.join('、'))] : [], returned });
    });
  const actions: FindingActions = {
    busy,
    isReviewer,
    chosen: new Set(chosen.map(({ id }) => id)),
    mayAnswer: mayWriteInto,
    maySendBack: ({ departments }) =>
      departments.some((name) => {
        const department = standing?.departments.find((one) => one.name === name);
        const target = { municipalityId: actor?.municipalityId ?? '', departmentId: department?.id ?? '' };
        return actor && department && isAllowed(actor, 'review', target);
      }),
    choose: (findings, isChosen) => {
      const next = new Set(ids);
      for (const { id } of findings) {
        if (isChosen) next.add(id);
        else next.delete(id);
      }
      setIds(next);
    },
    suggest: (finding) => {
      if (finding.suggested !== null) put(finding, finding.suggested, loaded.revision, false);
    },
    fine: (findings) => setAsked({ kind: 'fine', findings }),
    takeBack: (finding) => answer([finding], ''),
    sendBack: (findings) => setAsked({ kind: 'return', findings }),
  };
  return {
    actions,
    setterOf: (check) => (mayManage ? (severity) => set(check, severity, false) : undefined),
    bars: (
      <>
        <FailureBar failure={failure} />
        <DoneLines done={done} busy={busy} />
        {chosen.length > 0 && <ChosenBar {...{ chosen, actions }} onNone={() => setIds(new Set())} />}
      </>
    ),
    dialog: (
      <>
        {asked?.kind === 'fine' && (
          <FineDialog
            count={asked.findings.length}
            onSay={(text) => answer(asked.findings, text)}
            onCancel={() => setAsked(undefined)}
          />
        )}
        {returns && <ReturnDialog {...{ returns }} onReturn={giveBack} onCancel={() => setAsked(undefined)} />}
      </>
    ),
  };
}

// Takes no room while there is nothing to say.
const useStyles = makeStyles({ region: { ':empty': { position: 'absolute' } } });

function DoneLines({ done, busy }: { readonly done: Done | undefined; readonly busy: boolean }) {
  const look = useLook();
  const words = useWording().t.findings;
  const failed = done?.returned?.failed ?? [];
  return (
    <div role="status" className={mergeClasses(look.group, useStyles().region)}>
      {done && done.lines.length > 0 && (
        <Message intent={done.isWarning ? 'warning' : 'success'}>
          <span className={look.row}>
            <span className={look.grow}>{done.lines.join(' ')}</span>
            {done.undo && (
              <Button size="small" disabledFocusable={busy} onClick={done.undo}>
                {words.undo}
              </Button>
            )}
          </span>
        </Message>
      )}
      {failed.map(({ name, failure }) => (
        <FailureBar key={name} failure={failure} title={words.returnFailed(name)} />
      ))}
    </div>
  );
}
