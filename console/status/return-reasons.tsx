/**
 * Reasons for a return as they are being written, each pinned to a cell or a row.
 */
import { Button } from '@fluentui/react-components';
import { Pin16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { ReasonFields } from '../../view/workflow/reason-fields.js';
import { useWording } from '../text/wording.js';
import { placeOf, type CellPlace } from './cell-place.js';
import { CellReference, type DepartmentRows } from './cell-reference.js';
import { RowPicker } from './row-picker.js';
import type { UnsentReason } from '../steps/unsent-shelf.js';
import { useLook } from '../../view/look/look.js';

interface ReturnReasonsProps extends DepartmentRows {
  readonly reasons: readonly UnsentReason[];
  onChange(reasons: UnsentReason[]): void;
}

/** The same cell or row has one reason. */
export function withReason(reasons: readonly UnsentReason[], place: CellPlace, text: string): UnsentReason[] {
  const { record, field } = place;
  if (reasons.some((one) => isAt(place, one))) return [...reasons];
  return [...reasons, { record, ...(field === '' ? {} : { field }), text }];
}

export function ReturnReasons({ cycleId, department, rows, reasons, onChange }: ReturnReasonsProps) {
  const look = useLook();
  const words = useWording().t.workflow;
  const [isPicking, setPicking] = useState(false);
  const [picked, setPicked] = useState<CellPlace>();
  const pick = (place: CellPlace) => {
    setPicked(place);
    onChange(withReason(reasons, place, ''));
    setPicking(false);
  };
  const at = ({ record, field }: UnsentReason) => placeOf(rows, record, field);
  const nameOf = (reason: UnsentReason) => {
    const place = at(reason);
    return place ? words.place(place.sheet, place.address || place.row) : words.gone;
  };
  const show = (reason: UnsentReason) => {
    const place = at(reason);
    return place ? (
      <CellReference cycleId={cycleId} department={department} place={place} />
    ) : (
      <span className={look.dim}>{words.gone}</span>
    );
  };
  return (
    <ReasonFields
      reasons={reasons}
      keyOf={({ record, field }) => `${record}/${field}`}
      nameOf={nameOf}
      placeOf={show}
      isGoingOn={(reason) => picked !== undefined && isAt(picked, reason)}
      onChange={onChange}
    >
      {isPicking ? (
        <RowPicker rows={rows} onPick={pick} onClose={() => setPicking(false)} />
      ) : (
        <div>
          <Button icon={<Pin16Regular />} disabledFocusable={rows.length === 0} onClick={() => setPicking(true)}>
            {words.pick}
          </Button>
        </div>
      )}
    </ReasonFields>
  );
}

function isAt({ record, field }: CellPlace, reason: UnsentReason): boolean {
  return reason.record === record && (reason.field ?? '') === field;
}
