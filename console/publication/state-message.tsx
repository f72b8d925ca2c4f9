/**
 * Whether what is published is final, and what is still open where it is not.
 */
import type { PublicationOverviewDto } from '../../core/protocol/publication.js';
import { Message } from '../../view/feedback/message.js';
import { formatDateTime, formatList } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { useWording, type Wording } from '../text/wording.js';

export function StateMessage({ overview: { about, open } }: { readonly overview: PublicationOverviewDto }) {
  const look = useLook();
  const wording = useWording();
  const words = wording.t.publication;
  const { state, revision, at, seal } = about;
  const lines = openLines(open, wording);
  return (
    <Message intent={state === 'final' ? 'success' : 'warning'} title={words.stateTitle[state]}>
      <p className={look.text}>{words.stateHint[state]}</p>
      {lines.length > 0 && (
        <ul className={look.points}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className={look.small}>{words.about(revision, formatDateTime(at, wording.language))}</p>
      {seal !== null && <p className={look.small}>{words.seal(seal)}</p>}
    </Message>
  );
}

function openLines(open: PublicationOverviewDto['open'], { t, language }: Wording): string[] {
  const words = t.publication.open;
  const names = open.departments.map(({ name }) => name);
  return [
    ...(open.isSuperseded ? [words.superseded] : []),
    ...(open.isCycleOpen ? [words.cycle] : []),
    ...(names.length > 0 ? [words.departments(names.length, formatList(names, language))] : []),
    ...(open.conflicts.length > 0 ? [words.conflicts(open.conflicts.length)] : []),
    ...(open.changedGiven.length > 0 ? [words.changedGiven(open.changedGiven.length)] : []),
  ];
}
