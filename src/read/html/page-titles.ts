import type { MetadataValue } from '../../model/document.js';
import { headingMeant } from './heading-meant.js';
import { type TitleClues, TitleEvidence } from './title-evidence.js';
import { lettersOf, partsOf } from './title-parts.js';

/** Candidates that are compared; of more, the first. */
const mostCandidates = 16;

/** Titles that say nothing. */
const empty =
  /^(?:untitled(?: document)?|undefined|null|nan|loading\W{0,3}|index|home|homepage|new page|\[object object\])$/i;

/** Sources that repeat another by their nature, and confirm nothing. */
const repeating: ReadonlySet<string> = new Set(['twitter:title']);

/** A candidate without its site, and the letters of that. */
type Bare = { readonly candidate: MetadataValue; readonly letters: string };

/**
 * Of what a page calls itself, in the order of belief, each without the names of sections and of the site that stand
 * around it: the first that another source or a main heading says too; else the first that is no section's name; else the site's
 * name. What was cut to end with dots gives way to a later one that goes on, and what no heading shows to the main
 * heading that says it in other words.
 */
export function titleOf(all: readonly MetadataValue[], clues: TitleClues): MetadataValue | undefined {
  const candidates = all.slice(0, mostCandidates);
  const evidence = new TitleEvidence(clues);
  const telling = candidates.filter(({ value }) => !empty.test(value) && !evidence.isSite(value));
  const said = new Set(telling.map(({ value }) => lettersOf(value)));
  const bare = telling.map((candidate): Bare => {
    const whole = candidates.find((other) => goesOn(candidate.value, other.value)) ?? candidate;
    const value = evidence.withoutSite(whole.value, said);
    const letters = lettersOf(value);
    return { candidate: value === whole.value ? whole : { ...whole, value, written: whole.value }, letters };
  });
  const best = bare.find((one) => isConfirmed(one, bare, evidence)) ?? bare.find((one) => !namesSection(one, bare));
  if (best === undefined) return bare[0]?.candidate ?? candidates[0];
  if (evidence.isHeading(best.letters)) return best.candidate;
  const heading = headingMeant(
    bare.map(({ candidate }) => candidate),
    evidence.mainHeadings,
  );
  return heading === undefined ? best.candidate : { value: heading, from: 'h1' };
}

function goesOn(text: string, longer: string): boolean {
  const cut = /^(.{20,}?)\s*(?:…|\.{3})$/su.exec(text)?.[1];
  return cut !== undefined && longer.length > text.length && longer.startsWith(cut) && !/(?:…|\.{3})$/u.test(longer);
}

function isConfirmed({ candidate: { from }, letters }: Bare, bare: readonly Bare[], evidence: TitleEvidence): boolean {
  if (repeating.has(from)) return false;
  const witnesses = bare.filter(({ candidate }) => candidate.from !== from && !repeating.has(candidate.from));
  return (from !== 'h1' && evidence.isMainHeading(letters)) || witnesses.some((witness) => witness.letters === letters);
}

/** Whether it is what another source has behind a longer title: "Ferries" in "The quay opens | Ferries | Courier". */
function namesSection({ letters }: Bare, bare: readonly Bare[]): boolean {
  return bare.some(
    ({ candidate: { value, written }, letters: others }) =>
      written?.startsWith(value) &&
      others.length > letters.length &&
      partsOf(written.slice(value.length)).some((part) => part.letters === letters),
  );
}
