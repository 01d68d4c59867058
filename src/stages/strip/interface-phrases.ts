/**
 * What interfaces say: whole lines, lower case, without the digits, punctuation and signs around them. A line is
 * matched only as a whole, so a sentence that uses such words stays. Written for this project; add a phrase to its
 * language, a language to the table.
 */
const phrases: { readonly [language: string]: string } = {
  en: `top of page|bottom of page|back to top|skip to content|skip to main content|home|menu|search|log in|login|sign in|
sign up|register|my account|subscribe|subscribe now|subscribe to our newsletter|newsletter|sign up for our newsletter|
share|share this|share this article|share this post|share on facebook|share on twitter|share on x|share on whatsapp|tweet|like this|
print|print this page|e-mail this|email|copy link|loading|please wait|advertisement|sponsored|sponsored content|
leave a reply|leave a comment|be the first to comment|post a comment|add a comment|post comment|comments|no comments|
comments are closed|your email address will not be published|required fields are marked|cancel reply|reply|save my name|
read more|read also|see also|related articles|related posts|related stories|you may also like|more stories|most read|
most popular|trending|trending now|latest news|recent posts|previous post|next post|previous|next|load more|show more|
cookie settings|cookie policy|accept all cookies|privacy policy|terms of use|terms and conditions|terms of service|
contact us|about us|all rights reserved|advertise with us|site map|sitemap|follow us|follow us on|view all|see all|
close|submit|topics|tags|archives|categories|download the app|report an error`,
  de: `startseite|menü|suche|suchen|anmelden|einloggen|registrieren|abonnieren|newsletter abonnieren|teilen|drucken|
artikel teilen|kommentar schreiben|kommentare|keine kommentare|schreibe einen kommentar|ihre e-mail-adresse wird nicht veröffentlicht|
weiterlesen|mehr lesen|lesen sie auch|lesen sie mehr|das könnte sie auch interessieren|meistgelesen|nach oben|zum inhalt springen|
impressum|datenschutz|datenschutzerklärung|cookie-einstellungen|alle cookies akzeptieren|kontakt|über uns|anzeige|werbung|
wird geladen|mehr anzeigen|alle rechte vorbehalten|nutzungsbedingungen|agb`,
  fr: `accueil|recherche|rechercher|connexion|se connecter|s'inscrire|s'abonner|abonnez-vous|partager|partager cet article|imprimer|
commentaires|laisser un commentaire|aucun commentaire|lire la suite|lire aussi|à lire aussi|voir aussi|articles similaires|
les plus lus|haut de page|retour en haut|aller au contenu|mentions légales|politique de confidentialité|gérer les cookies|
tout accepter|nous contacter|contactez-nous|qui sommes-nous|publicité|chargement|voir plus|tous droits réservés|plan du site`,
  es: `inicio|buscar|iniciar sesión|registrarse|suscríbete|suscribirse|compartir|imprimir|comentarios|deja un comentario|
deja una respuesta|sin comentarios|leer más|lea también|te puede interesar|artículos relacionados|lo más leído|volver arriba|
ir al contenido|aviso legal|política de privacidad|política de cookies|aceptar todo|contacto|quiénes somos|publicidad|
cargando|ver más|todos los derechos reservados|mapa del sitio`,
  it: `cerca|accedi|registrati|abbonati|condividi|stampa|commenti|lascia un commento|nessun commento|leggi tutto|leggi anche|
articoli correlati|i più letti|torna su|vai al contenuto|note legali|informativa sulla privacy|accetta tutti|contatti|chi siamo|
pubblicità|caricamento|mostra altro|tutti i diritti riservati|mappa del sito`,
  pt: `início|pesquisar|entrar|cadastre-se|assine|compartilhar|partilhar|imprimir|comentários|deixe um comentário|sem comentários|
leia mais|leia também|artigos relacionados|mais lidas|voltar ao topo|ir para o conteúdo|política de privacidade|aceitar todos|
contato|quem somos|publicidade|carregando|ver mais|todos os direitos reservados|mapa do site`,
  nl: `zoeken|inloggen|aanmelden|abonneren|delen|afdrukken|reacties|plaats een reactie|geen reacties|lees meer|lees ook|
gerelateerde artikelen|meest gelezen|naar boven|ga naar inhoud|privacybeleid|cookie-instellingen|alles accepteren|
over ons|advertentie|laden|meer tonen|alle rechten voorbehouden`,
  pl: `strona główna|szukaj|wyszukaj|zaloguj|zaloguj się|zarejestruj się|subskrybuj|udostępnij|drukuj|komentarze|
dodaj komentarz|brak komentarzy|czytaj więcej|czytaj także|czytaj też|zobacz także|zobacz też|najczęściej czytane|powiązane artykuły|
do góry|przejdź do treści|polityka prywatności|regulamin|akceptuję|kontakt|o nas|reklama|ładowanie|pokaż więcej|
wszelkie prawa zastrzeżone|mapa strony|wyślij|anuluj`,
  ru: `главная|меню|поиск|найти|войти|вход|регистрация|забыли пароль|подписаться|подписка|поделиться|печать|версия для печати|
комментарии|комментировать|добавить комментарий|оставить комментарий|нет комментариев|читать далее|читать дальше|подробнее|
читайте также|читать также|смотрите также|похожие новости|похожие статьи|новости по теме|самое читаемое|популярное|
все новости|лента новостей|новости партнеров|последние новости|наверх|контакты|о нас|о проекте|реклама|
реклама на сайте|политика конфиденциальности|пользовательское соглашение|загрузка|показать еще|показать ещё|
все права защищены|карта сайта|отправить|отмена|ответить`,
  uk: `головна|меню|пошук|знайти|увійти|вхід|реєстрація|підписатися|поділитися|друк|коментарі|додати коментар|
залишити коментар|немає коментарів|читати далі|докладніше|читайте також|дивіться також|схожі новини|популярне|
додати новину|усі новини|останні новини|нагору|контакти|про нас|реклама|політика конфіденційності|завантаження|
показати ще|усі права захищено|мапа сайту|надіслати|скасувати|відповісти`,
  el: `αρχική|αναζήτηση|σύνδεση|εγγραφή|κοινοποίηση|εκτύπωση|σχόλια|αφήστε ένα σχόλιο|διαβάστε περισσότερα|διαβάστε επίσης|
σχετικά άρθρα|δημοφιλή|επικοινωνία|σχετικά με εμάς|όροι χρήσης|πολιτική απορρήτου|διαφήμιση|φόρτωση|περισσότερα`,
  zh: `首页|新闻|搜索|登录|注册|订阅|分享|分享到|打印|评论|发表评论|暂无评论|阅读更多|相关阅读|相关新闻|热门|热门新闻|返回顶部|
联系我们|关于我们|隐私政策|使用条款|广告|加载中|更多|版权所有|网站地图|上一篇|下一篇|责任编辑|收藏|举报`,
  ja: `ホーム|検索|ログイン|新規登録|シェア|印刷|コメント|コメントを残す|続きを読む|関連記事|人気記事|トップへ戻る|お問い合わせ|
会社概要|プライバシーポリシー|利用規約|広告|読み込み中|もっと見る|サイトマップ`,
  ar: `الرئيسية|بحث|تسجيل الدخول|اشترك|مشاركة|طباعة|التعليقات|أضف تعليقا|اقرأ المزيد|اقرأ أيضا|مواضيع ذات صلة|الأكثر قراءة|
اتصل بنا|من نحن|سياسة الخصوصية|شروط الاستخدام|إعلان|جار التحميل|المزيد|جميع الحقوق محفوظة`,
};

/** Names of services that stand alone on a line where a page offers to share or follow. */
const services = new Set(
  'facebook|twitter|x|instagram|linkedin|youtube|whatsapp|telegram|tiktok|pinterest|reddit|rss|vk|viber|mastodon|bluesky|threads|messenger|odnoklassniki|вконтакте|одноклассники|телеграм|ок|вк|微信|微博|qq空间'.split(
    '|',
  ),
);

const languageByPhrase = new Map(
  Object.entries(phrases).flatMap(([language, list]) =>
    list.split('|').map((phrase) => [phrase.trim(), language] as const),
  ),
);

/** Longest phrase in the table, with room for the signs that are dropped; longer lines are not looked at. */
const longestLine = 80;

export type InterfaceMatch = { readonly phrase: string; readonly language: string };

/** What a whole line says that only an interface says, if it does. Service names count only behind a list mark. */
export function interfacePhrase(line: string): InterfaceMatch | undefined {
  if (line.length > longestLine) return undefined;
  const phrase = line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu, '');
  const language = languageByPhrase.get(phrase);
  if (language !== undefined) return { phrase, language };
  if (services.has(phrase) && /^\s*[•·▪◦‣*|]/u.test(line)) return { phrase, language: 'und' };
  return undefined;
}
