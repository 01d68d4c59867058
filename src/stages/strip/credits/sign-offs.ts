/** Longest line that is looked at. */
const longestSignOff = 300;
const mostWords = 30;

/** "Translated from the German by …", "Перевод: …". */
const translated =
  /^[\s([—–*-]{0,3}(?:translated|translation|übersetzt|übersetzung|перевод|перевёл|перевела|переклад|переклав|переклала|traduit|traduction|traducido|traducción|traduzido|tradução|tradotto|traduzione|tłumaczenie|tłumaczył|tłumaczyła|vertaling|vertaald|přeložil|přeložila|překlad|preložil|preložila|traducere|traducerea|fordította|μετάφραση|çeviri|çeviren|översättning|oversatt|oversættelse|suomentanut)(?![\p{L}\p{N}])[^.!?]{0,25}\s(?:by|from|von|aus|с|з|par|du|de|del|por|dal|di|z|ze|do|door|uit|av|fra|από|în)(?![\p{L}\p{N}])/iu;
const translatedBy =
  /^[\s([—–*-]{0,3}(?:перевод|перевёл|перевела|переводчик|переклад|переклав|переклала|translators?|translation|übersetzung|übersetzer(?:in)?|traduction|traducción|tradução|traduzione|tłumaczenie|tłum|vertaling|překlad|preklad|traducere|fordította|fordítás|μετάφραση|çeviri|çeviren|ترجمة|ترجمه|תרגום|翻译|翻譯|译者|譯者|翻訳|訳|번역|översättning|oversettelse|oversættelse)\s?[:：＝=／/]\s?\S/iu;

/** "(Reporting by …; editing by …)" and its like. */
const signedOff =
  /^[\s([—–*-]{0,3}(?:(?:additional |further )?(?:reporting|writing|compiled|research) (?:and (?:writing|editing) )?by [\p{Lu}].{2,200}(?:[;,] ?(?:(?:writing|editing|additional)\b)|[)\]]$)|(?:editing|compiled) by \p{Lu}[^.!?]{2,100}[.)\]]{0,2}$)/iu;
const editors =
  /^[\s([【（—–*-]{0,3}(?:редактор|корректор|редактор перевода|責任編集|责任编辑|責任編輯|责编|校对|审核|编审|监制|終審|编辑|編輯|(?:responsible |managing |copy ?)?editor|redaktor prowadzący|επιμέλεια|επιμέλεια κειμένου|editör|المحرر|تحرير)\s?[:：＝=／/]\s?\S.{0,60}$/iu;

export const signOffClues = [translated, translatedBy, signedOff, editors];

export function isTranslation(line: string, words: number): boolean {
  return line.length <= longestSignOff && words <= mostWords && (translated.test(line) || translatedBy.test(line));
}

/** Who reported, edited and proofread. */
export function isSignOff(line: string, words: number): boolean {
  return (
    line.length <= longestSignOff &&
    words <= mostWords + 10 &&
    (signedOff.test(line) || (words <= 12 && editors.test(line)))
  );
}
