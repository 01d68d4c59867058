import { plainPhrases } from '../plain-words.js';

/** What stands before an author's name and a colon. */
export const authorLabels = plainPhrases([
  'by|author|authors|written by|reported by|words|text|text by|story by|story|article by|writer|reporter|reporters|correspondent|posted by|published by|contributor|contributors|byline|report by|interview by|compiled by',
  'von|autor|autorin|autoren|autor in|verfasser|verfasserin|text|bericht|ein beitrag von|ein gastbeitrag von|geschrieben von|interview',
  'par|auteur|auteure|autrice|auteurs|texte|texte de|écrit par|propos recueillis par|rédigé par|publié par|reportage|un article de',
  'por|autor|autora|autores|texto|texto de|escrito por|redacción|redactor|redactora|reportagem|redação',
  'di|autore|autrice|autori|a cura di|testo|testo di|scritto da|articolo di|door|auteur|auteurs|tekst|geschreven door|verslaggever',
  'autor|autorka|autorzy|tekst|opracował|opracowała|opracowanie|oprac|rozmawiał|rozmawiała|napisał|napisała|przygotował|przygotowała|redaktor',
  'autor|autorka|autoři|text|připravil|připravila|napsal|napsala|redaktor|pripravil|pripravila|napísal|napísala|autori',
  'автор|авторы|автор статьи|автор текста|автор публикации|автор материала|текст|подготовил|подготовила|подготовили|беседовал|беседовала|записал|записала|написал|написала|корреспондент|журналист|материал подготовил|материал подготовила|обозреватель',
  'автор|автори|автор статті|текст|підготував|підготувала|підготували|спілкувався|спілкувалася|записав|записала|журналіст|кореспондент|аўтар|тэкст|падрыхтаваў|падрыхтавала|от',
  'autor|autorica|avtor|avtorica|piše|pišu|napisao|napisala|pripremio|pripremila|tekst|аутор|пише|пишу',
  'autor|autori|de|scris de|text|text de|redactor|a scris|szerző|szerzők|írta|szöveg|összeállította',
  'γράφει|γράφει ο|γράφει η|γράφουν|γράφουν οι|του|της|των|συντάκτης|συντάκτρια|κείμενο|ρεπορτάζ|συνέντευξη|συγγραφέας|αρθρογράφος|από|από τον|από την|συνέντευξη στον|συνέντευξη στην',
  'yazan|yazar|haber|muhabir|haberi yazan|hazırlayan|röportaj|söyleşi',
  'بقلم|كتب|كتبت|الكاتب|الكاتبة|إعداد|المصدر الكاتب|تقرير|نویسنده|نوشته|به قلم|گزارش|מאת|כתב|כתבה|כותב',
  'penulis|oleh|reporter|pewarta|ditulis oleh|laporan|tác giả|bài|bài viết|viết bởi',
  '作者|记者|記者|文|撰文|撰稿|撰稿人|编译|編譯|本报记者|特约记者|采写|采写 记者|通讯员|執筆|筆者|著者|著|取材・文|取材|文・取材|ライター|聞き手|構成|글|기자|글쓴이|저자|취재|작성자|원문 기자',
  'av|text|skriven av|författare|reporter|av journalist|tekst|forfatter|skrevet av|journalist|af|skrevet af|teksti|kirjoittaja|kirjoittanut|toimittaja|autorius|autorė|parengė|tekstas|autors|autore|teksts|autor|kirjutas',
]);

/** What may stand before an author's name without a colon. */
export const authorWords = plainPhrases([
  'by|written by|reported by|story by|words by|text by|article by|posted by|report by|von|ein gastbeitrag von|ein beitrag von|par|propos recueillis par|un article de|por|escrito por|di|a cura di|door|geschreven door|av|af|skrevet av|skrevet af|oleh|автор|авторы|автори|аўтар|autor|autorka|auteur|author|autore|γράφει ο|γράφει η|γράφουν οι|του|της|των|από τον|από την|piše|napisao|napisala|opracował|opracowała|oprac|rozmawiał|rozmawiała|írta|yazan|بقلم|كتب|كتبت|به قلم|نوشته|מאת|作者|记者|記者|本报记者|文|撰文|text|tekst|текст|пише|подготовил|подготовила|підготував|підготувала|připravil|připravila|napsal|napsala|scris de|kirjoittanut|tác giả',
]);

/** Words of the longest of them. */
export const longestAuthorWords = 4;

/** What a line ends with that names an author and her calling. */
export const callings =
  /(?:staff writer|senior writer|contributing writer|contributor|writer|correspondent|reporter|columnist|journalist|editor|editor-in-chief|redakteur(?:in)?|korrespondent(?:in)?|journaliste|correspondante?|periodista|redactora?|giornalista|corrispondente|repórter|dziennikarka|dziennikarz|korespondent(?:ka)?|корреспондент|обозреватель|журналист(?:ка)?|кореспондент(?:ка)?|оглядач)$/iu;

/** Words with capitals that stand before a calling and are no name. */
export const ranks =
  /(?<!\p{L})(?:senior|chief|political|deputy|foreign|managing|staff|special|contributing|associate|assistant|guest|our|news|sports?|business|science|education|health|technology|culture|city|world|white house|diplomatic|security|defen[cs]e|economics?|legal|environment|features?|digital|letters?|former|national|local|new|специальный|собственный|политический|военный|наш)(?!\p{L})/iu;
