/** Text, and how many stretches of bytes had no meaning in the encoding: each became U+FFFD. */
export type DecodedAs = { readonly text: string; readonly replacements: number };
