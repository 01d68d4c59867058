/** Features whose names alone do not say what they measure. */
const names: { readonly [feature: string]: string } = {
  strong: 'long sentence',
  titleCase: 'capitalised words',
  foreign: 'foreign language',
  bodyVocabulary: 'words of the prose',
  foreignNear: 'foreign lines next to it',
  foreignAround: 'foreign lines around',
  sentencesNear: 'sentences next to it',
  insideCore: 'inside the body',
  beforeCore: 'just before the body',
  markedUp: 'marked up as text',
};

/** What a feature is called in a sentence; of one that has no name here, its words: `linkShare` is `link share`. */
export function featureName(feature: string): string {
  if (Object.hasOwn(names, feature)) return names[feature];
  return feature
    .split(wordStart)
    .map((word) => (/^\p{Lu}\p{Ll}/u.test(word) ? word.toLowerCase() : word))
    .join(' ');
}

/** Before a capital, a capital that begins a word after capitals, or a figure. */
const wordStart = /(?<=[\p{Ll}\p{Nd}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{Nd})/u;
