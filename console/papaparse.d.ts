/** As much of the npm package papaparse as is called; its published types bring those of Node into the browser's code. */
declare module 'papaparse' {
  interface Papa {
    parse(text: string, settings: { readonly delimiter: string }): { readonly data: string[][] };
    unparse(
      rows: readonly (readonly string[])[],
      settings: { readonly escapeFormulae: boolean; readonly newline: string },
    ): string;
  }
  const papa: Papa;
  export default papa;
}
