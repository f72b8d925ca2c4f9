/**
 * Rows that are gone from the workbook. Nothing is deleted by that (rule E1): a person ticks what is to go, and confirms.
 */
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { useState } from 'react';
import { rowName } from '../../core/record/row-name.js';
import { useDesk, useDeskState } from '../desk/use-desk.js';
import type { SyncPreview } from '../session/sync-preview.js';
import { useWording } from '../text/wording.js';
import { useLook } from '../../view/look/look.js';

type GoneRecord = SyncPreview['gone'][number];

export function GoneRows({ records }: { readonly records: readonly GoneRecord[] }) {
  const look = useLook();
  const { t } = useWording();
  const { sync } = useDesk();
  const { deletions } = useDeskState((state) => state.sync);
  const [asked, ask] = useState<GoneRecord>();
  // The dialog has no button of its own that opens it: the focus comes back to the box.
  const opener = useRestoreFocusTarget();
  if (records.length === 0) return null;
  const confirm = () => {
    if (asked) void sync.setDeletion(asked.id, true);
    ask(undefined);
  };
  return (
    <section className={look.stack} aria-labelledby="sync-missing">
      <h3 className={look.subheading} id="sync-missing">{`${t.sync.missing} ${t.sync.cells(records.length)}`}</h3>
      <p className={look.small}>{t.sync.missingHint}</p>
      <ul className={look.list}>
        {records.map((record) => (
          <li key={record.id}>
            <Checkbox
              {...opener}
              label={t.sync.deleteThere(rowName(record))}
              checked={deletions.has(record.id)}
              onChange={(_event, { checked }) =>
                checked === true ? ask(record) : void sync.setDeletion(record.id, false)
              }
            />
          </li>
        ))}
      </ul>
      <Dialog open={asked !== undefined} modalType="alert" onOpenChange={() => ask(undefined)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{t.sync.deleteTitle}</DialogTitle>
            <DialogContent>{asked && t.sync.deleteText(rowName(asked))}</DialogContent>
            <DialogActions>
              <Button appearance="primary" onClick={confirm}>
                {t.sync.deleteConfirm}
              </Button>
              <Button onClick={() => ask(undefined)}>{t.sync.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </section>
  );
}
