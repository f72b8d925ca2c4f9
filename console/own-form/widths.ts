/**
 * From which width on the table of a form is a table; in a narrower window each of its rows is a small form of its own.
 */
export const ROOMY = '@media (min-width: 1000px)';
export const NARROW = '@media (max-width: 999.98px)';
