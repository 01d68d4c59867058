/** Classes that name the element of a byline, as whole words or at their end. */
const bylineClass =
  /(?:^|[\s_-])(?:byline|by-line|author|authors|author-?name|article-?author|post-?author|entry-?author|autor|auteur)(?=$|\s)/i;
const otherAuthors = /comment|avatar|bio|box|relat|teaser|card|widget|social|follow|about|image|photo|icon|date|reply/i;

/** Parts one of which all such classes have: most classes have none, and are done with at once. */
const partOfClass = /line|ut[eho]/i;

/** Whether classes are those of a byline. */
export function isBylineClass(classes: string): boolean {
  return partOfClass.test(classes) && bylineClass.test(classes) && !otherAuthors.test(classes);
}
