/**
 * The workbooks of all departments: how they are made ready, and one download for all of them.
 */
import { Button, Checkbox, ProgressBar } from '@fluentui/react-components';
import { FolderZip20Regular } from '@fluentui/react-icons';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { HandingOutDto } from '../../core/protocol/handing-out.js';
import { Spoken } from '../../view/feedback/spoken.js';
import { Message } from '../../view/feedback/message.js';
import { formatFiscalYear } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { FailureBar } from '../feedback/failure-bar.js';
import { useWording } from '../text/wording.js';
import type { DressChoice } from './dress-choice.js';
import { useArchive } from './use-archive.js';

interface WorkbooksCardProps {
  readonly cycle: CycleDto;
  readonly overview: HandingOutDto;
  readonly choice: DressChoice;
  onChoose(choice: DressChoice): void;
  onDone(): void;
}

export function WorkbooksCard({ cycle, overview, choice, onChoose, onDone }: WorkbooksCardProps) {
  const look = useLook();
  const { language, t } = useWording();
  const words = t.handingOut.workbooks;
  const { departments, earlierYear } = overview;
  const { arrived, failure, end, begin, stop } = useArchive(cycle.id, onDone);
  const all = departments.length;
  const download = () => begin(choice);
  const making = arrived === undefined ? undefined : words.making(arrived, all);
  return (
    <section className={look.card} aria-labelledby="workbooks">
      <div>
        <h2 id="workbooks" className={look.title}>
          {words.title}
        </h2>
        <p className={look.quiet}>{words.lead}</p>
      </div>
      <div className={look.line}>
        <Checkbox
          label={words.marked}
          checked={choice.marked === 'yes'}
          onChange={(_, { checked }) => onChoose({ ...choice, marked: checked === true ? 'yes' : 'no' })}
        />
        {earlierYear !== null && (
          <Checkbox
            label={words.earlier(formatFiscalYear(earlierYear, language))}
            checked={choice.earlier === 'sheet'}
            onChange={(_, { checked }) => onChoose({ ...choice, earlier: checked === true ? 'sheet' : 'none' })}
          />
        )}
      </div>
      {earlierYear === null && <p className={look.small}>{words.noEarlier}</p>}
      <div className={look.row}>
        <Button
          appearance="primary"
          icon={<FolderZip20Regular />}
          disabledFocusable={arrived !== undefined}
          onClick={download}
        >
          {words.all(all)}
        </Button>
        {arrived !== undefined && <Button onClick={stop}>{words.cancel}</Button>}
      </div>
      {arrived !== undefined && (
        <div className={look.group}>
          <span className={look.text}>{making}</span>
          <ProgressBar value={arrived} max={all} aria-label={words.title} aria-valuetext={making} />
        </div>
      )}
      <FailureBar failure={failure} onRetry={download} />
      {end === 'done' && <Message intent="success">{words.done(all)}</Message>}
      {end === 'stopped' && <Message intent="info">{words.stopped}</Message>}
      <Spoken text={end === 'done' ? words.done(all) : end === 'stopped' ? words.stopped : ''} />
    </section>
  );
}
