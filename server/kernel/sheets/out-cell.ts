/** A cell on its way out: text, a number, a calendar day, or nothing. */
export type OutCell = string | number | { readonly day: string } | null;
export type OutRow = readonly OutCell[];

/** What a spreadsheet might take for a formula, in full width too: East Asian input methods write it so, and some programs read it so. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
/** Whether a text must be kept from being computed by whoever opens the file. */
export const looksLikeFormula = (text: string): boolean => FORMULA.test(text);
