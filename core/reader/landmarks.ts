/**
 * The cells of a sheet that a form gives a meaning to: headers, group headers above them, labels and headings that
 * hold for what follows. Found by text, wherever they stand.
 */
import { formatAddress, type Area } from '../grid/address.js';
import { compileTemplate, type Template } from '../form/template.js';
import type { Form } from '../form/form.js';
import { headerText } from './header-text.js';

export interface Landmark {
  /** The comparable text (`headerText`). */
  readonly text: string;
  readonly area: Area;
}

/** A heading that holds from its row on, until the next of its kind. */
export interface ContextMark {
  readonly id: string;
  readonly row: number;
  readonly text: string;
  readonly address: string;
  /** Whether it goes on holding on the next sheet. */
  readonly carries: boolean;
}

export interface Landmarks {
  /** Ascending by row, then column. */
  readonly texts: readonly Landmark[];
  readonly contexts: readonly ContextMark[];
}

/** What of a form can be seen in a sheet; compiled once a form. */
export interface FormSigns {
  readonly form: Form;
  readonly texts: ReadonlySet<string>;
  readonly contexts: readonly {
    readonly id: string;
    readonly part: string | undefined;
    readonly carries: boolean;
    readonly match: Template;
  }[];
  readonly respondent: Template | undefined;
  readonly fiscalYears: readonly { readonly match: Template; readonly means: 'year' | 'asOf' }[];
}

export function signsOf(form: Form): FormSigns {
  const texts = new Set<string>();
  for (const field of form.blocks.flatMap((block) => block.fields)) {
    const source = field.from;
    const words =
      'column' in source
        ? [...(Array.isArray(source.column) ? source.column : []), ...(source.under ?? [])]
        : 'label' in source
          ? source.label
          : [];
    for (const word of words) texts.add(headerText(word));
  }
  return {
    form,
    texts,
    contexts: form.contexts.map(({ id, part, carries, template }) => ({
      id,
      part,
      carries,
      match: compileTemplate(template),
    })),
    respondent: form.respondent === undefined ? undefined : compileTemplate(form.respondent),
    fiscalYears: form.fiscalYear.flatMap((rule) =>
      'template' in rule ? [{ match: compileTemplate(rule.template), means: rule.means }] : [],
    ),
  };
}

/** The headings that a text is, of a row's first cell. */
export function contextsIn(text: string, row: number, column: number, signs: FormSigns): ContextMark[] {
  const address = formatAddress({ row, column });
  return signs.contexts.flatMap(({ id, part, carries, match }) => {
    const parts = match(text);
    return parts ? [{ id, row, address, carries, text: part === undefined ? text : (parts[part] ?? '') }] : [];
  });
}
