const scripts = ['Arabic', 'Cyrillic', 'Devanagari', 'Greek', 'Han', 'Hangul', 'Latin', 'Thai'] as const;

/** Which of these scripts a text has letters of. */
export function scriptsOf(text: string): string[] {
  return scripts.filter((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(text));
}
