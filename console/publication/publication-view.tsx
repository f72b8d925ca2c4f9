/**
 * 公表・集計: what is published of the year, as of a revision that is chosen: whether it is a draft and why, the files in
 * which it is made, and its figures.
 */
import { useState } from 'react';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { publicationApi, type PublicationRevisionsDto } from '../../core/protocol/publication.js';
import { Message } from '../../view/feedback/message.js';
import { SelectField } from '../../view/form/fields.js';
import { formatDateTime, formatFiscalYear } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { call } from '../api/client.js';
import { Loaded } from '../feedback/loaded.js';
import { ViewHeading } from '../frame/view-heading.js';
import { useAnswer, useResource } from '../resource/use-resource.js';
import { useWording, type Wording } from '../text/wording.js';
import { Formats } from './formats.js';
import { StateMessage } from './state-message.js';
import { TallyTables } from './tally-tables.js';

export function PublicationView({ cycle }: { readonly cycle: CycleDto }) {
  const look = useLook();
  const { language, t, say } = useWording();
  const [chosen, setChosen] = useState<number>();
  const params = { cycleId: cycle.id };
  const revisions = useAnswer(publicationApi.revisions, { params });
  const query = chosen === undefined ? {} : { revision: chosen };
  const overview = useResource([publicationApi.overview.path, params, query], (signal) =>
    call(publicationApi.overview, { params, query, signal }),
  );
  // Nothing went wrong where somebody only reads what is final.
  const { failure } = overview;
  const lead = `${cycle.plan} ${formatFiscalYear(cycle.fiscalYear, language)}　${t.publication.lead}`;
  return (
    <>
      <ViewHeading title={t.views.publication} lead={lead} />
      {revisions.data && <RevisionField revisions={revisions.data} chosen={chosen} onChoose={setChosen} />}
      {failure?.code === 'forbidden' ? (
        <Message intent="info" title={t.publication.stateTitle.draft}>
          <p className={look.text}>{say(failure.detail)}</p>
        </Message>
      ) : (
        <Loaded of={overview}>
          {(data) => (
            <div className={look.stack}>
              <StateMessage overview={data} />
              <Formats cycleId={cycle.id} revision={chosen} />
              <TallyTables cycleId={cycle.id} overview={data} />
            </div>
          )}
        </Loaded>
      )}
    </>
  );
}

interface RevisionFieldProps {
  readonly revisions: PublicationRevisionsDto;
  readonly chosen: number | undefined;
  onChoose(revision: number | undefined): void;
}

function RevisionField({ revisions: { last, revisions }, chosen, onChoose }: RevisionFieldProps) {
  const wording = useWording();
  const words = wording.t.publication;
  const earlier = revisions.filter(({ revision }) => revision < last);
  return (
    <SelectField
      label={words.revision}
      value={chosen === undefined ? '' : String(chosen)}
      choices={[
        ['', words.present(last)],
        ...earlier.map((one): [string, string] => [String(one.revision), named(one, wording)]),
      ]}
      onChoose={(text) => onChoose(text === '' ? undefined : Number(text))}
    />
  );
}

type Listed = PublicationRevisionsDto['revisions'][number];

function named({ revision, at, kind, department, step }: Listed, { t, language }: Wording): string {
  const { revisionOf, what, kinds, steps } = t.publication;
  const deed = kind === 'workflow' && step in steps ? steps[step as keyof typeof steps] : kinds[kind];
  return revisionOf(revision, formatDateTime(at, language), what(department, deed));
}
