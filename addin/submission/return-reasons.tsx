/**
 * Reasons for a return, pinned to cells: the selected cell gets one by a press.
 */
import { Button, makeStyles } from '@fluentui/react-components';
import { Pin16Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { rowName } from '../../core/record/row-name.js';
import { ReasonFields } from '../../view/workflow/reason-fields.js';
import { useWorkflowWords } from '../../view/workflow/words.js';
import { linkedRows } from '../desk/seen-workbook.js';
import type { UnsentReason } from '../desk/desk-state.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import { pinAt, type Pin } from '../session/pins.js';
import { useWording } from '../text/wording.js';
import { useLook } from '../../view/look/look.js';

interface ReturnReasonsProps {
  readonly departmentId: string;
  readonly reasons: readonly UnsentReason[];
}

const useStyles = makeStyles({
  where: { minWidth: 0 },
});

export function ReturnReasons({ departmentId, reasons }: ReturnReasonsProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  const words = useWorkflowWords();
  const { submission, book: work } = useDesk();
  const book = useDeskState((state) => state.book);
  const selected = useDeskState((state) => state.selected);
  const rows = useMemo(() => book && linkedRows(book), [book]);
  const pin = useMemo(
    () => (book && rows && selected ? pinAt(book.workbook, rows, selected) : undefined),
    [book, rows, selected],
  );
  const isPinned = reasons.some((one) => one.pin?.record === pin?.record && one.pin?.field === pin?.field);
  const change = (next: readonly UnsentReason[]) => submission.write(departmentId, { reasons: next });
  const nameOf = (reason: UnsentReason) => (reason.pin ? placeName(reason.pin) : words.whole);
  return (
    <ReasonFields
      reasons={reasons}
      keyOf={(reason) => `${reason.pin?.record}/${reason.pin?.field}`}
      nameOf={nameOf}
      placeOf={(reason) => (
        <div className={styles.where}>
          <Button
            size="small"
            appearance="transparent"
            className={look.choice}
            icon={<Pin16Regular />}
            onClick={() => reason.pin && void work.select(reason.pin)}
          >
            {nameOf(reason)}
          </Button>
          <div className={look.small}>{reason.pin && rowName(reason.pin)}</div>
        </div>
      )}
      onChange={change}
    >
      <Button
        icon={<Pin16Regular />}
        disabledFocusable={!pin || isPinned}
        onClick={() => pin && change([...reasons, { pin, text: '' }])}
      >
        {pin ? t.submission.pin(placeName(pin)) : t.submission.pinNothing}
      </Button>
      {!rows && <p className={look.small}>{t.submission.noLink}</p>}
    </ReasonFields>
  );
}

function placeName({ sheet, address }: Pin): string {
  return `${sheet} ${address}`;
}
