/**
 * Numbers as a cell shows them, rendered by the library numfmt.
 */
import { format } from 'numfmt';
import { numberDisplay } from '../../core/number-format/number-display.js';

export const displayNumber = numberDisplay(format);
