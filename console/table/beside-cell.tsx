/**
 * What is shown under a cell of the merged table: last year's value where somebody asked for it, and why a figure is far
 * from it, or that nobody has said why.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowTrendingLines20Regular, Warning16Filled } from '@fluentui/react-icons';
import { useCallback, useMemo, type ReactNode } from 'react';
import type { Form } from '../../core/form/form.js';
import { displayText } from '../../core/record/value.js';
import { useLook } from '../../view/look/look.js';
import type { LastYear } from '../reasons/use-last-year.js';
import { useWording } from '../text/wording.js';
import type { TableBlock, TableField, TableRecord } from './record-filter.js';

const useStyles = makeStyles({
  before: {
    marginTop: '4px',
    paddingTop: '4px',
    borderTop: `1px dashed ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'pre-wrap',
  },
  icon: { display: 'inline-block', marginInlineEnd: '4px', verticalAlign: 'text-bottom' },
});

/** @returns of a cell, what is shown under it */
export function useBesides(
  block: TableBlock,
  form: Form | undefined,
  withLastYear: boolean,
  lastYear: LastYear,
): (record: TableRecord, field: TableField) => ReactNode {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWording();
  const fields = useMemo(
    () => new Map(form?.blocks.find(({ id }) => id === block.id)?.fields.map((field) => [field.id, field])),
    [form, block],
  );
  return useCallback(
    (record: TableRecord, { id, role }: TableField) => {
      if (role === 'key') return null;
      const cell = record.cells[id];
      const field = fields.get(id);
      const before = lastYear.valuesOf(record.id, id).map(displayText).join('\n');
      const isFar = cell !== undefined && field !== undefined && lastYear.changeOf(record.id, field, cell.text);
      const reason = cell && lastYear.reasonOf(record.id, id, cell.text);
      return (
        <>
          {isFar && (
            <span className={mergeClasses(look.block, look.small)}>
              <span className={mergeClasses(styles.icon, reason ? look.dim : look.doubtful)}>
                {reason ? (
                  <ArrowTrendingLines20Regular aria-label={t.reasons.mark} />
                ) : (
                  <Warning16Filled aria-hidden="true" />
                )}
              </span>
              {reason ? reason.text : t.reasons.markMissing}
            </span>
          )}
          {withLastYear && before !== '' && (role === 'answer' || before !== cell?.text) && (
            <div className={mergeClasses(look.small, styles.before)}>
              <span className={look.block}>{t.reasons.lastYear}</span>
              {before}
            </div>
          )}
        </>
      );
    },
    [fields, withLastYear, lastYear, look, styles, t],
  );
}
