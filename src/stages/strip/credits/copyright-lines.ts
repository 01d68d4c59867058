/** Longest line that is looked at. */
const longestCopyright = 400;

/** Lines that begin with the sign, or have it before a year. */
const sign =
  /^(?:©|\(c\)\s{0,3}(?:19|20)\d\d)|^[^.!?]{0,60}(?:©|\(c\))\s{0,3}(?:19|20)\d\d|^copyright\s{0,3}(?:©|\(c\)|[:：]|(?:19|20)\d\d|by\s)/iu;

/** "Copyright Lake Courier, 2025" is a notice, "Copyright reform divides the parliament" a headline. */
const notice = /^copyright [\p{Lu}\p{N}][^.!?]{1,60}(?:19|20)\d\d\.?$/iu;

const reserved =
  /all rights reserved|alle rechte vorbehalten|tous droits (?:de reproduction )?réservés|todos los derechos reservados|reservados todos los derechos|todos os direitos reservados|tutti i diritti (?:sono )?riservati|alle rechten voorbehouden|wszelkie prawa zastrzeżone|všechna práva vyhrazena|všetky práva vyhradené|все права (?:защищены|сохранены)|(?:усі|всі) права (?:захищен[оі]|застережен[оі])|усе правы абаронены|всички права запазени|sva prava (?:pridržana|zadržana)|сва права задржана|vse pravice pridržane|toate drepturile rezervate|minden jog fenntartva|με (?:την )?επιφύλαξη παντός δικαιώματος|tüm hakları saklıdır|جميع الحقوق محفوظة|کلیه حقوق|כל הזכויות שמורות|hak cipta dilindungi|版权所有|版權所有|著作權所有|無断転載|無断複製|저작권자|무단 ?전재|med ensamrätt|alla rättigheter|alle rettigheter|alle rettigheder|kaikki oikeudet pidätetään|visos teisės saugomos|visas tiesības aizsargātas|kõik õigused kaitstud/iu;

/** Who may copy, and how. */
const reuse =
  /^(?:при (?:перепечатке|цитировании|использовании|копировании|полном или частичном)|(?:перепечатка|копирование|использование)(?: \p{L}{3,20}){0,4} (?:материалов|информации|статей|только|допускается|разрешается|возможн\p{L}|без)|у разі (?:передруку|використання|цитування|копіювання)|при (?:передруці|використанні|цитуванні|копіюванні)|(?:передрук|копіювання|використання)(?: \p{L}{3,20}){0,4} (?:матеріалів|інформації|лише|дозволяється|без)|(?:any )?(?:reproduction|copying|redistribution|unauthori[sz]ed (?:use|copying|reproduction))(?: \p{L}{2,20}){0,8} (?:prohibited|without (?:\p{L}{3,20} ){0,3}permission|is forbidden)|nachdruck(?: \p{L}{3,20}){0,6} (?:verboten|genehmigung|gestattet)|reproduction (?:interdite|même partielle)|(?:prohibida|queda prohibida) (?:la|su) reproducción|(?:proibida|é proibida) a reprodução|riproduzione (?:riservata|vietata)|©? ?riproduzione riservata|kopiowanie(?: \p{L}{3,20}){0,6} (?:zabronione|zgody)|απαγορεύεται η (?:αναδημοσίευση|αναπαραγωγή)|(?:未经|未經)(?:[\p{Script=Han}]{0,12})(?:许可|授权|許可|授權|同意)|转载请(?:注明|标明|联系|联络)|轉載請)/iu;

export const copyrightClues = [sign, notice, reserved, reuse];

/** The formula ends what it says, or stands with the sign: "all rights reserved to the crown" is the article's. */
function isReserved(line: string, words: number): boolean {
  const formula = reserved.exec(line);
  if (formula === null) return false;
  if (/©|copyright/iu.test(line)) return true;
  const rest = line.slice(formula.index + formula[0].length);
  return words <= 25 && (/^\s*(?:$|[.!,;:|(。，–—-])/u.test(rest) || rest.length <= 30);
}

/** Says whose the text is and what may be done with it. */
export function isCopyrightLine(line: string, words: number): boolean {
  if (line.length > longestCopyright) return false;
  if (words <= 30 && (sign.test(line) || notice.test(line))) return true;
  return words <= 60 && (isReserved(line, words) || reuse.test(line));
}
