/** What stands where an author's name is expected, and names nobody. */

const accounts =
  /^(?:admin\w{0,12}|root|user|author|autor|editor|webmaster|unknown|anonymous|guest|none|null|undefined|n\/?a|by|super ?user|wordpress)$/i;

/** An account of a content management system, or a placeholder. */
export function isAccountName(text: string): boolean {
  return accounts.test(text);
}

/** The address of a page, with or without its scheme. */
export function isWebAddress(text: string): boolean {
  return /^(?:https?:)?\/\/|^www\./i.test(text);
}
