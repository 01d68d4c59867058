/** Month names and their usual inflections, January first, by language; abbreviations of three letters are added for English. */
const months: readonly (readonly string[])[] = [
  'january|jan|январь|января|січень|січня|januar|jänner|janvier|enero|styczeń|stycznia|gennaio|janeiro|januari|ιανουαρίου',
  'february|feb|февраль|февраля|лютий|лютого|februar|février|febrero|luty|lutego|febbraio|fevereiro|februari|φεβρουαρίου',
  'march|mar|март|марта|березень|березня|märz|mars|marzo|marzec|marca|março|maart|μαρτίου',
  'april|apr|апрель|апреля|квітень|квітня|avril|abril|kwiecień|kwietnia|aprile|απριλίου',
  'may|май|мая|травень|травня|mai|mayo|maj|maja|maggio|maio|mei|μαΐου',
  'june|jun|июнь|июня|червень|червня|juni|juin|junio|czerwiec|czerwca|giugno|junho|ιουνίου',
  'july|jul|июль|июля|липень|липня|juli|juillet|julio|lipiec|lipca|luglio|julho|ιουλίου',
  'august|aug|август|августа|серпень|серпня|août|agosto|sierpień|sierpnia|augustus|αυγούστου',
  'september|sep|sept|сентябрь|сентября|вересень|вересня|septembre|septiembre|wrzesień|września|settembre|setembro|σεπτεμβρίου',
  'october|oct|октябрь|октября|жовтень|жовтня|oktober|octobre|octubre|październik|października|ottobre|outubro|οκτωβρίου',
  'november|nov|ноябрь|ноября|листопад|листопада|novembre|noviembre|listopad|listopada|novembro|νοεμβρίου',
  'december|dec|декабрь|декабря|грудень|грудня|dezember|décembre|diciembre|grudzień|grudnia|dicembre|dezembro|δεκεμβρίου',
].map((names) => names.split('|'));

const monthByName = new Map(months.flatMap((names, month) => names.map((name) => [name, month + 1] as const)));

/** Longest line that can be a date and nothing else. */
const longestDate = 40;

/**
 * The ISO 8601 date that a whole line says, to the day or to the month; undefined where it says none, or where day and
 * month could be either way round. A time after the date is passed over.
 */
export function dateOf(line: string): string | undefined {
  if (line.length > longestDate) return undefined;
  const text = line
    .toLowerCase()
    .replace(/[,\s]+/g, ' ')
    .trim();
  const iso = /^((?:19|20)\d\d)[-./年] ?(\d{1,2})[-./月] ?(\d{1,2})日?(?:[ t]\d{1,2}:\d\d.*)?$/u.exec(text);
  if (iso !== null) return isoDate(iso[1], iso[2], iso[3]);
  const numeric = /^(\d{1,2})[-./](\d{1,2})[-./]((?:19|20)\d\d)(?: .{0,12})?$/u.exec(text);
  if (numeric !== null) return dayAndMonth(numeric[1], numeric[2], numeric[3]);
  const dayFirst = /^(\d{1,2})\.?(?:st|nd|rd|th)? (?:de )?(\p{L}+)\.? (?:de )?((?:19|20)\d\d)(?: .{0,12})?$/u.exec(
    text,
  );
  if (dayFirst !== null) return isoDate(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)? ((?:19|20)\d\d)(?: .{0,12})?$/u.exec(text);
  if (monthFirst !== null) return isoDate(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const monthOnly = /^(\p{L}+) ((?:19|20)\d\d)$/u.exec(text);
  if (monthOnly !== null) return isoDate(monthOnly[2], monthOf(monthOnly[1]));
  return undefined;
}

function monthOf(name: string): string | undefined {
  return monthByName.get(name)?.toString();
}

/** Day first, month first only where the day proves it; undefined where both would be a date. */
function dayAndMonth(first: string, second: string, year: string): string | undefined {
  if (Number(first) <= 12 && Number(second) <= 12 && first !== second) return undefined;
  return Number(first) > 12 ? isoDate(year, second, first) : isoDate(year, first, second);
}

function isoDate(year: string, month: string | undefined, day?: string): string | undefined {
  const monthNumber = Number(month);
  if (!(monthNumber >= 1 && monthNumber <= 12)) return undefined;
  const head = `${year}-${String(monthNumber).padStart(2, '0')}`;
  if (day === undefined) return head;
  const date = new Date(Date.UTC(Number(year), monthNumber - 1, Number(day)));
  return date.getUTCMonth() === monthNumber - 1 && Number(day) >= 1 ? `${head}-${day.padStart(2, '0')}` : undefined;
}
