/** Words or phrases by language, as they stand in a file that people write. */
export type WordLists = ReadonlyMap<string, readonly string[]>;

export type WordListProblem = { readonly line: number; readonly message: string };

/** Characters of the longest entry; what interfaces say is shorter. */
const longestEntry = 80;

/**
 * Reads a file of lists: `[de] German` begins a language, every other line is one entry, `#` begins a remark. Entries
 * come out in NFKC and lower case, each once in its language. What cannot be read is a problem with its line, and the
 * lines around it count.
 */
export function parseWordLists(text: string): { lists: WordLists; problems: readonly WordListProblem[] } {
  const lists = new Map<string, Set<string>>();
  const problems: WordListProblem[] = [];
  let current: Set<string> | undefined;
  for (const [at, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const content = raw.trim();
    const complain = (message: string) => problems.push({ line: at + 1, message });
    if (content === '' || content.startsWith('#')) continue;
    if (content.startsWith('[')) {
      const language = /^\[([^\]]*)\](?:\s|$)/.exec(content)?.[1];
      if (language === undefined || !isListName(language)) {
        complain(`${quoted(content)} begins no language; write a line such as [de] German`);
        continue;
      }
      current = lists.get(language) ?? new Set();
      lists.set(language, current);
      continue;
    }
    const entry = content.normalize('NFKC').toLowerCase();
    const problem = problemOfEntry(entry);
    if (problem !== undefined) complain(problem);
    else if (current === undefined) {
      complain(`${quoted(content)} stands before the first language; write a line such as [en] English above it`);
    } else current.add(entry);
  }
  return { lists: new Map([...lists].map(([language, entries]) => [language, [...entries]])), problems };
}

/** A language's code, with its script or region where need be, or `*` for names that belong to no language. */
export function isListName(name: string): boolean {
  return name === '*' || /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(name);
}

/** What is wrong with an entry, and the mend. */
export function problemOfEntry(entry: string): string | undefined {
  if (!/\p{L}/u.test(entry)) return `${quoted(entry)} has no letter; write down the words of a whole line`;
  if (entry.length <= longestEntry) return undefined;
  return `${quoted(entry)} is longer than ${longestEntry} characters; write down a shorter line`;
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
