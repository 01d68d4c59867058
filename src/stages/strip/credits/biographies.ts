import { countSentences } from '../sentences.js';

/** What heads a box about the author; a name may stand in it. */
const heading =
  /^(?:about (?:the )?(?:authors?|writers?|contributors?)|about (?<name>\p{L}[^.!?]{2,60}?) \d+ (?:articles?|posts?)|(?:author|writer)['’]?s? (?:bio|biography|profile)|(?:über|zum) (?:den |die )?autor(?:in|en)?|zur autorin|об автор(?:е|ах)|про автор\p{L}{1,3}|à propos (?:de l['’]|du |des )(?:auteur|autrice|auteure|auteurs|rédacteur)|sobre (?:el|la|los|o|a) autor(?:a|es)?|(?:acerca|más) (?:del|de la|sobre el) autora?|sull['’]autore|l['’]autore|over de auteur|o autor(?:ze|ce|ovi|ech|ach|i)|despre autor|a szerzőről|(?:λίγα λόγια για|σχετικά με) τον συγγραφέα|yazar hakkında|عن (?:ال)?كاتب|نبذة عن الكاتب|על (?:ה)?(?:כותב|מחבר)|tentang penulis|về tác giả|关于作者|作者简介|關於作者|作者簡介|著者について|著者プロフィール|저자 소개|om författaren|om forfatteren|kirjoittajasta)\s?[:：]?$/iu;

const nameWord = "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,30}";
const fullNameSource = `[Tt]he author|(?!(?:The|This|That|A|An|Our|In|At) )(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs|Sir)\\.? )?(?<name>${nameWord}(?: (?:al|bin|van|von|de|der|da|la|${nameWord})){1,4})`;

const english = new RegExp(
  `^(?:${fullNameSource})(?:, [^.]{2,80}?,)? (?:is|was|holds|works|writes|teaches|lectures|reports|covers|has (?:been|written|worked|covered|reported))(?!\\p{L})`,
  'u',
);
const englishCalling =
  /\b(?:holds? (?:an? )?(?:ph\.?\s?d|m\.?a|degree|doctorate|master|bachelor|professorship)|works? (?:as|for|at)|is (?:an?|the|\p{Lu}[\p{L}-]{1,30}['’]s) [^.]{0,80}?(?:fellow|professor|researcher|journalist|reporter|correspondent|editor|writer|author|columnist|lecturer|analyst|economist|historian|freelance|director|manager|founder|contributor|scholar|scientist|student|candidate|attorney|novelist|blogger|strategist|consultant|photographer)|(?:writes|teaches|lectures|reports) (?:on|about|at|for|from)|covers .{3,60} for|has (?:been )?(?:written|worked|covered|reported|covering|writing) (?:for|at|as|about))\b/iu;

/** The same in other languages: name, "is", calling. */
const otherCallings: readonly RegExp[] = [
  /^(?<name>NAME) (?:ist|arbeitet als|schreibt|lehrt) (?:(?:freie[rn]?|politische[rn]?|eine?|die|der|leitende[rn]?|stellvertretende[rn]?|als|seit \d{4}|[\p{L}-]{3,20}) ){0,3}\p{L}{0,20}(?:[Jj]ournalist|[Rr]edakteur|[Kk]orrespondent|[Aa]utor|[Pp]rofessor|[Pp]ublizist|[Hh]istoriker|[Dd]ozent|[Mm]itarbeiter|[Öö]konom)(?:in)?(?!\p{L})/u,
  /^(?<name>NAME) est (?:une? |le |la )?(?:\p{L}{3,20} ){0,2}(?:journaliste|chercheu(?:r|se)|professeure?|rédact(?:eur|rice)|historien(?:ne)?|écrivaine?|économiste|politologue|correspondante?|essayiste)(?!\p{L})/u,
  /^(?<name>NAME) es (?:una? |el |la )?(?:\p{L}{3,20} ){0,2}(?:periodista|profesora?|investigadora?|escritora?|editora?|redactora?|corresponsal|historiadora?|economista|analista|columnista)(?!\p{L})/u,
  /^(?<name>NAME) (?:è|insegna|scrive) (?:una? |un['’]|il |la |per |a )?(?:\p{L}{3,20} ){0,2}(?:giornalista|professore(?:ssa)?|ricercat(?:ore|rice)|scritt(?:ore|rice)|redatt(?:ore|rice)|storic[oa]|docente|economista|corrispondente)(?!\p{L})/u,
  /^(?<name>NAME) é (?:uma? |o |a )?(?:\p{L}{3,20} ){0,2}(?:jornalista|professora?|pesquisadora?|escritora?|editora?|redatora?|colunista|historiadora?|economista|investigadora?)(?!\p{L})/u,
  /^(?<name>NAME) is (?:een |de )?(?:\p{L}{3,20} ){0,2}(?:journaliste?|hoogleraar|redacteur|onderzoeker|correspondent|schrijver|schrijfster|columnist|historicus)(?!\p{L})/u,
  /^(?<name>NAME)(?: jest|,| [–—-]) (?:\p{L}{3,20} ){0,2}(?:dziennikar(?:ka|ką|z|zem)|publicyst(?:a|ą|ka|ką)|profesor(?:em)?|redaktor(?:em|ka|ką)?|historyk(?:iem)?|politolog(?:iem)?)(?!\p{L})/u,
  /^(?<name>NAME) (?:je|,|[–—-]) (?:\p{L}{3,20} ){0,2}(?:novinář(?:ka)?|novinar(?:ka)?|publicist(?:a|ka)|redaktor(?:ka)?|komentátor(?:ka)?|historik|profesor(?:ka)?)(?!\p{L})/u,
  /^(?<name>NAME)(?:,| ?[–—-]) (?:\p{L}{3,24} ){0,3}(?:журналист(?:ка)?|корреспондент|обозреватель|публицист|политолог|историк|редактор|колумнист|эксперт|научный сотрудник|профессор|доцент|писатель|экономист|кореспондент(?:ка)?|оглядач(?:ка)?|журналіст(?:ка)?|політолог|історик|публіцист)(?!\p{L})/u,
  /^(?:ο |η )?(?<name>NAME) είναι (?:\p{L}{3,20} ){0,2}(?:δημοσιογράφος|καθηγητής|καθηγήτρια|συγγραφέας|ερευνητής|ερευνήτρια|αρθρογράφος|ιστορικός)(?!\p{L})/u,
].map(
  ({ source }) =>
    new RegExp(
      source
        .replaceAll('NAME', `${nameWord}(?: (?:al|bin|van|von|de|der|da|la|${nameWord})){1,3}`)
        .replaceAll('(?<name>', '(?<name>(?=\\p{L})'),
      'u',
    ),
);

/** What later sentences of a biography say. */
const personal =
  /\b(?:(?:his|her|their|my) (?:work|writing|books?|articles?|research|interests?|novels?|latest|reporting|debut|first|most recent)|(?:he|she|they) (?:is|was|has|holds|lives|writes|works|previously|also|tweets|studied|graduated|earned|received|covers|covered|joined|teaches|can be)|author of|graduated? (?:of|from)|ph\.?d|lives (?:in|with)|based in|follow (?:him|her|them)|previously|on twitter|contact (?:him|her)|e-?mail)\b|@\w{2,30}/iu;

/** How many lines that end a sentence name each capitalised word. */
export type NameUses = Pick<ReadonlyMap<string, number>, 'get'>;

const longestBiography = 700;
/** A short one is believed by its first sentence, a longer one only where every sentence speaks of the person. */
const shortBiography = 300;
const fewSentences = 3;
const mostSentences = 7;

export const biographyClues = [englishCalling, ...otherCallings];
export const headingClues = [heading];

export function isAuthorBoxHeading(line: string): boolean {
  return line.length <= 100 && heading.test(line);
}

/**
 * One person, what she does for a living, and nobody the rest of the page speaks of.
 *
 * @param nameUses lines that end a sentence and name each capitalised word
 */
export function isBiography(line: string, nameUses: NameUses): boolean {
  const opening = biographyOpening(line);
  if (opening === undefined) return false;
  if (!isShortBiography(line) && !isLongBiography(line)) return false;
  const surname = opening.name?.split(' ').at(-1);
  return surname === undefined || (nameUses.get(withoutEnding(surname)) ?? 0) <= 1;
}

function isShortBiography(line: string): boolean {
  return line.length <= shortBiography && (countSentences(line) ?? mostSentences) <= fewSentences;
}

function isLongBiography(line: string): boolean {
  const sentences = line.split(/[.!?…]["”»)]{0,2}\s+(?=[\p{Lu}@])/u);
  if (sentences.length < 2 || sentences.length > mostSentences) return false;
  const about = sentences.slice(1).filter((sentence) => personal.test(sentence)).length;
  return about >= (sentences.length - 1) * 0.6;
}

function biographyOpening(line: string): { readonly name?: string; readonly start: number } | undefined {
  if (line.length < 20 || line.length > longestBiography) return undefined;
  // The calling stands in the first sentence or two.
  const head = line.slice(0, shortBiography);
  const inEnglish = english.exec(head);
  if (inEnglish !== null) {
    if (!englishCalling.test(head)) return undefined;
    const name = inEnglish.groups?.name;
    return name === undefined ? { start: 0 } : { name, start: inEnglish[0].indexOf(name) };
  }
  if (!/^\p{Lu}|^[οη] /u.test(line)) return undefined;
  for (const pattern of otherCallings) {
    const name = pattern.exec(head)?.groups?.name;
    if (name !== undefined) return { name, start: head.indexOf(name) };
  }
  return undefined;
}

/** The person whom the heading of a box or a biography names. */
export function personOfAuthorBox(
  line: string,
): { readonly value: string; readonly start: number; readonly end: number } | undefined {
  if (line.length > shortBiography) return undefined;
  const headed = line.length <= 100 ? heading.exec(line)?.groups?.name : undefined;
  const name = headed ?? biographyOpening(line)?.name;
  if (name === undefined || (headed === undefined && !isShortBiography(line))) return undefined;
  const start = line.indexOf(name);
  return { value: name, start, end: start + name.length };
}

/** A name without a full stop or a genitive behind it. */
export function withoutEnding(name: string): string {
  return name.replace(/(?:['’]s?|\.)$/u, '');
}
