/** Longest caption that is looked at, in characters and in words. */
const longestCaption = 900;
const mostWords = 80;

const altText = /^\[(?:translate to|übersetzen)[^\]]{0,40}\]/iu;

const pictures =
  'photos?|photographs?|pictures?|images?|illustrations?|fotos?|fotografie|fotograf(?:ía|ia|in)?|bild(?:er)?|photographie|crédits? photos?|crédit|illustration|imagen|imágenes|imagem|foto credit|beeld|zdjęci[ea]|fot\\.?|rys\\.?|snímek|obrázok|фото(?:граф(?:ия|ии)?)?|фотограф|фота|снимка|иллюстрация|ілюстрація|світлина|зображення|slika|fotografija|fotografii|kép|fotó|forrás|εικόνα|φωτ\\.?|φωτογραφί(?:α|ες)|φωτο|fotoğraf(?:lar)?|görsel|صورة|الصورة|تصوير|عکس|צילום|תמונה|gambar|ảnh|hình|kuva|valokuva|nuotrauka|nuotr|attēls|kuvatekst|foto og|bilde|billede|bildquelle|fotoquelle|bildnachweis|bildunterschrift|photo credits?|image credits?|picture credits?|photo source|image source|photo courtesy|featured image|file photo|video credit';

/** "Photo: Ada Quill" as a line of its own or as its beginning. */
const leading = new RegExp(
  `^[\\s([|*►▲—–-]{0,3}(?:${pictures})(?: (?:credits?|by|courtesy of|courtesy|source|via|de|von|из архива|архив|автора|предоставлен[оы]?|предоставил[аи]?|из открытых источников|надано))?\\s?(?:[:：©=＝|]\\s{0,2}\\S| ?/ ?\\p{Lu}\\p{Ll}+ \\p{Lu}|/\\s)`,
  'iu',
);

/** The same behind a caption's last sentence, to the line's end. */
const behind = new RegExp(
  `[.!?…)»”"|(\\[–—-]\\s{0,2}(?:${pictures})(?: (?:credits?|by|courtesy of))?\\s{0,2}[:：©/=＝]\\s{0,2}[\\p{Lu}\\p{Lo}@©"“«][^.!?]{0,90}(?:\\p{Lu}\\.[^.!?]{0,60}){0,2}[.)\\]]{0,2}$`,
  'iu',
);

/** With a capital, and no mark before it: "The old bridge Photo: Ada Quill". */
const capitalised =
  /\s(?:Photos?|Photo credit|Foto|Фото|Image credit|Fot\.|Credit|PHOTO|FOTO|ФОТО)\s?[:：©/]\s{0,2}[\p{Lu}@][^.!?]{0,60}$/u;

const byWhom =
  /^(?:photo(?:graph)?s?|image|picture|illustration|video|foto|fotos|bilder?|photographie)s? (?:by|courtesy of|courtesy|from|von|de|par|via) [\p{Lu}@][^!?]{1,90}$/iu;
const sentenceVerb =
  /(?<!\p{L})(?:is|are|was|were|has|have|had|shows?|showed|will|would|can|could|zeigt|zeigen|ist|sind|war|montrent?|est|sont|muestran?|es|son|fue)(?!\p{L})/u;

const houses =
  '(?:Getty(?: Images)?|Shutterstock|iStock(?:photo)?|Alamy|Unsplash|Pixabay|Pexels|Depositphotos|Adobe Stock|Picture[ -]Alliance|picture alliance|imago(?: images)?|IMAGO|EPA(?:-EFE)?|AP Photo|AP Images|AFP|Reuters|REUTERS|Wikimedia(?: Commons)?|Flickr|Bloomberg|Anadolu|Zuma|ZUMA Press|ullstein bild|akg-images|Legion-Media|ТАСС|РИА Новости|Global Look Press|视觉中国|Eurokinissi|EUROKINISSI|Forum|East News|Rex|Xinhua)';
/** A picture house's sign behind a slash, a bracket or a "via", to the line's end. */
const house = new RegExp(
  `^${houses}(?: ?[/|] ?[\\p{L}\\p{N} .&-]{2,40}){0,3}$|(?:[/|©–—][ ]?|\\((?:[^()]{0,60}[ /|])?|via |courtesy of |Credit: )${houses}(?: ?[/|] ?[\\p{L}\\p{N} .&-]{2,40}){0,2}\\)?\\.?$`,
  'u',
);
/** Two of them with a slash between is a picture's credit; one in brackets may be the agency that signs a report. */
const alsoWires = /(?:^|\()(?:AFP|Reuters|REUTERS|ТАСС|РИА Новости|Xinhua|Anadolu|Bloomberg|Forum)\)?\.?$/u;

const cjk =
  /^[（(【▲△]?(?:图|圖|图片|圖片|图源|圖源|图文|图\/文|文\/图|摄影|攝影|图片来源|圖片來源|资料图|資料圖|写真|画像|撮影|写真提供|画像提供|画像出典|図|사진|그래픽|이미지)[ ]?(?:来源|來源|提供|出处|出典|제공)?[ ]?[:：＝=／/|]|[（(](?:图|圖|图片|图源|写真|画像|사진|撮影|摄影|攝影|资料图片?|資料圖片?)[:：＝=／/ ][^（()）]{1,40}[)）]$|[\p{Script=Han}]{2,6} ?(?:摄|攝)[）)。]?$|^[（(【]?(?:资料图片?|資料圖片|资料照|資料照片?)[）)】]?$|(?:사진|자료사진)\s?[=/:][^.]{1,40}[)\]]?$/u;

export const captionClues = [altText, capitalised, byWhom, cjk, new RegExp(`(?:^|[/|©( –-])${houses}`, 'u')];
/** Of the other patterns, which ask for one of each. */
export const pictureClues = [new RegExp(pictures, 'u')];
export const pictureMarkClues = [/[:©=|/]/u];

/** Says what a picture shows and who took it, or who took it alone. */
export function isCaption(line: string, words: number): boolean {
  if (line.length > longestCaption || words > mostWords) return false;
  if (altText.test(line) || leading.test(line) || behind.test(line) || capitalised.test(line)) return true;
  if (byWhom.test(line) && words <= 20 && !sentenceVerb.test(line)) return true;
  if (words <= 60 && house.test(line) && !alsoWires.test(line)) return true;
  return line.length <= 300 && cjk.test(line);
}
