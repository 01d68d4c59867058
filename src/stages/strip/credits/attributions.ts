/** Part of a line, and the characters that hold it. */
export type Named = { readonly value: string; readonly start: number; readonly end: number };

/** A line that says where a text first stood. */
export type Attribution = {
  readonly title?: Named;
  readonly publisher?: Named;
  /** The line that a blog engine's feed adds, or a sentence to that end. */
  readonly from: 'firstAppearedOn' | 'originallyPublished';
};

/** Longest line that is looked at. */
const longestAttribution = 450;

const title = '[«"“„「『〈《]?(?<title>.{3,300}?)[»"”“」』〉》]?';
const greedyTitle = '[«"“„「『〈《]?(?<title>.{3,300})[»"”“」』〉》]?';
const publisher = '[«"“„「『〈《]?(?<publisher>.{2,100}?)[»"”“」』〉》]?[.。]?$';

/** The line that a blog engine's feed adds, in the wordings of its translations. */
const firstAppeared: readonly RegExp[] = [
  `^the (?:post|article|entry|page) (?<title>.{3,300}) (?:appeared first|first appeared) (?:on|in|at) (?<publisher>.{2,100}?)\\.?$`,
  `^der (?:beitrag|artikel) ${greedyTitle} (?:erschien zuerst auf|ist zuerst erschienen auf) ${publisher}`,
  `^l['’](?:article|entrée) ${greedyTitle} est apparu en premier sur ${publisher}`,
  `^(?:la entrada|el artículo) ${greedyTitle} (?:se publicó primero en|aparece primero en|apareció primero en) ${publisher}`,
  `^(?:сообщение|запись) ${greedyTitle} (?:появились|появилась|появилось) (?:сначала|впервые) на ${publisher}`,
  `^(?:artykuł|wpis) ${greedyTitle} (?:pochodzi z serwisu|pojawił się poraz pierwszy w|pojawił się po raz pierwszy w) ${publisher}`,
  `^l['’]articolo ${greedyTitle} (?:proviene da|sembra essere il primo su) ${publisher}`,
  `^o (?:post|artigo|conteúdo) ${greedyTitle} (?:apareceu|aparece) primeiro em ${publisher}`,
  `^het bericht ${greedyTitle} verscheen eerst op ${publisher}`,
  `^inlägget ${greedyTitle} dök först upp på ${publisher}`,
  `^indlægget ${greedyTitle} (?:blev først udgivet på|udkom først på) ${publisher}`,
  `^innlegget ${greedyTitle} dukket først opp på ${publisher}`,
  `^(?:příspěvek|článek) ${greedyTitle} (?:pochází z|se nejdříve objevil na|se nejdříve objevil v) ${publisher}`,
  `^(?:príspevok|článok) ${greedyTitle} (?:zobrazený najskôr|je zobrazený ako prvý na|sa zjavil najskôr na) ${publisher}`,
  `^articolul ${greedyTitle} apare prima dată (?:în|pe) ${publisher}`,
  `^(?:a|az) ${greedyTitle} bejegyzés először (?<publisher>.{2,100}?)(?:[- ](?:en|on|ön|n|án|én))? jelent meg\\.?$`,
  `^objava ${greedyTitle} pojavila se prvi puta na ${publisher}`,
  `^${title} (?:yazısı )?ilk (?:önce|olarak) (?<publisher>.{2,100}?) (?:üzerinde|sitesinde) (?:ortaya çıktı|yayınlandı|göründü)\\.?$`,
  `^(?:το άρθρο|το|η δημοσίευση) ${greedyTitle} εμφανίστηκε πρώτα στο ${publisher}`,
  `^(?:запис|повідомлення|допис) ${greedyTitle} (?:спершу|вперше|спочатку) з['’ʼ]явив?(?:ся|лося|лась) на ${publisher}`,
  `^публикацията ${greedyTitle} се появи първо (?:на|в) ${publisher}`,
  `^投稿 ?${title} ?は ?(?<publisher>.{2,100}?) ?に最初に表示されました。?$`,
  `^(?:文章|帖子)? ?${title} ?(?:最先|首先|最早)(?:出现|出現|发布|發佈|发表)(?:在|于|於) ?${publisher}`,
  `^${title}(?:這篇文章)最早發佈於 ?${publisher}`,
  `^${greedyTitle} 게시물이 (?<publisher>.{2,100}?)에 처음 등장했습니다\\.?$`,
  `^ظهرت المقالة ${greedyTitle} أولاً على ${publisher}`,
  `^הפוסט ${greedyTitle} הופיע לראשונה ב[-–־]? ?${publisher}`,
  `^bài viết ${greedyTitle} đã xuất hiện đầu tiên vào ngày ${publisher}`,
].map((source) => new RegExp(source, 'diu'));

const piece =
  '(?:article|story|piece|post|interview|column|essay|report|commentary|op-?ed|blog ?post|analysis|text|review|feature|version|content|press release)';
const named = '(?:,? ?["“”«„].{3,200}["”“»],?|,? (?:titled|entitled|headlined) .{3,200}?,)?';
const when = '(?: on \\p{L}+ \\d{1,2}, \\d{4},?| on \\d{1,2} \\p{L}+ \\d{4},?| in \\p{L}+ \\d{4})?';

/** Beginnings of sentences to the same end, behind which the publisher is named. */
const origins: readonly RegExp[] = [
  `an? (?:(?:earlier|longer|shorter|similar|edited|abridged|previous|original) )?(?:version of )?this ${piece} (?:was |has been |were )?(?:(?:originally|first|initially|previously|also) )?(?:published|appeared|posted|printed|ran)${when} (?:on|in|by|at|with|as)`,
  `this ${piece}${named} (?:was |has been |is )?(?:(?:originally|first|initially|previously) )?(?:published|appeared|posted|printed|ran|(?:republished|reprinted|reproduced|reposted|syndicated|cross-posted)(?: here)?)${when} (?:originally |first )?(?:on|in|by|at|from|with (?:the )?(?:kind )?permission (?:of|from|by))`,
  `(?:(?:originally|first|initially) (?:published|appeared|posted|printed)|republished|reprinted|reposted|cross-?posted|reproduced)${when}(?: here)? (?:on|in|by|at|from|courtesy of|(?:with|by) (?:the )?(?:kind )?permission (?:of|from))`,
  '(?:dieser|der|das) (?:artikel|beitrag|text|interview|kommentar)(?: ist| wurde| erschien)?(?: zuerst| ursprünglich| erstmals)(?: erschienen| veröffentlicht)?(?: in| im| auf| bei| am)(?: der| dem)?',
  '(?:zuerst|ursprünglich|erstmals) (?:erschienen|veröffentlicht)(?: in| im| auf| bei)(?: der| dem)?',
  'mit freundlicher genehmigung (?:von|des|der)',
  "(?:cet article|ce texte|cette tribune|cet entretien) (?:a|est) (?:été )?(?:(?:initialement|originellement|d’abord|d'abord) )?(?:publiée?|parue?|republiée?|reproduite?)(?: initialement| d’abord| d'abord)? (?:à partir de|sur|dans|par|avec l.autorisation de)(?: le site)?",
  "(?:publié|paru) (?:initialement|d’abord|d'abord|originellement) (?:sur|dans|par)(?: le site)?|(?:initialement|d'abord) (?:publié|paru) (?:sur|dans|par)|article repris de",
  '(?:este|esta) (?:artículo|texto|nota|entrevista|columna) (?:fue |se |ha sido )?(?:publicad[oa] |publicó |apareció )?(?:originalmente|originariamente|por primera vez|primero)(?: publicad[oa])? (?:en|por)|(?:publicado|aparecido) (?:originalmente|originariamente) (?:en|por)|artículo (?:publicado )?original(?:mente)? (?:de|en|publicado en)|reproducido con (?:el )?permiso de',
  'questo articolo (?:è stato |è )(?:originariamente |originalmente )?(?:pubblicato|apparso) (?:originariamente |originalmente |per la prima volta )?(?:su|in|da|sul|sulla)|(?:pubblicato|apparso) (?:originariamente|originalmente|per la prima volta) (?:su|in|da|sul|sulla)',
  '(?:este|esta) (?:artigo|texto|matéria|reportagem) foi (?:originalmente |publicad[oa] )(?:publicad[oa] |originalmente |primeiro )?(?:em|no|na|pelo|pela|por)|(?:publicado|publicada) originalmente (?:em|no|na|pelo|pela|por)',
  'dit artikel (?:verscheen|is) (?:eerder|oorspronkelijk|eerst) (?:verschenen |gepubliceerd )?(?:in|op|bij|door)|(?:oorspronkelijk|eerder) (?:verschenen|gepubliceerd) (?:in|op|door)|overgenomen (?:uit|van)',
  '(?:artykuł|tekst|wywiad) (?:ten )?(?:ukazał się|został opublikowany|opublikowano) (?:pierwotnie|po raz pierwszy) (?:w|na|przez)|pierwotnie (?:opublikowan[yoe]|ukazał się) (?:w|na|przez)|przedruk (?:z|za)|za zgodą',
  '(?:článek|text|rozhovor) (?:původně|poprvé) (?:vyšel|byl publikován)(?: v| na)|původně (?:vyšlo|publikováno)(?: v| na)|převzato z',
  '(?:статья|материал|текст|интервью|колонка) (?:был[аоы]? )?(?:впервые |первоначально |изначально )(?:опубликован[аоы]?|вышл[аои]|вышел|появил(?:ась|ся|ось)) (?:в|на)(?: сайте| портале| журнале| газете)?|впервые (?:опубликован[аоы]?|вышло) (?:в|на)(?: сайте| журнале| газете)?|перепечат(?:ка|ано|ывается) (?:с сайта|из журнала|из газеты|с|из)|оригинал (?:статьи|публикации|материала|текста|интервью)(?: опубликован)?(?: на сайте| в журнале| в газете| на| в)?',
  '(?:стаття|матеріал|текст|інтерв.ю|колонка) (?:був |була |було )?(?:вперше |спершу )(?:опублікован[аоий]|вийш(?:ла|ов)|з.явив?(?:ся|лася)) (?:в|у|на)(?: сайті)?|вперше опубліковано (?:в|у|на)(?: сайті)?|передрук(?:овано)? (?:з|із)|оригінал (?:статті|публікації|матеріалу)(?: опубліковано)?(?: на| в| у)?',
  '(?:αναδημοσίευση|αναδημοσιεύεται) από(?: το| τη| την| τον)?|(?:πρώτη δημοσίευση|το άρθρο δημοσιεύτηκε (?:αρχικά|πρώτα))(?: στο| στη| στην| στον)?',
  'artikeln (?:publicerades|har tidigare publicerats|är tidigare publicerad) (?:först |ursprungligen )?(?:i|på|hos|av)|(?:ursprungligen|först) publicerad (?:i|på)',
  'artikkelen (?:ble|er) (?:først|opprinnelig) publisert (?:i|på|hos|av)|artiklen (?:blev|er) (?:først|oprindeligt) (?:bragt|udgivet|publiceret) (?:i|på|hos|af)',
  'acest articol a (?:apărut|fost publicat) (?:inițial|prima dată) (?:în|pe|de)|preluat de pe|articol preluat (?:din|de la|de pe)',
  '(?:a cikk |az írás )?eredetileg (?:megjelent|itt jelent meg)(?: a| az)?|(?:bu (?:yazı|makale|haber) ilk (?:olarak|kez))',
].map((source) => new RegExp(`^[\\s([*—–-]{0,3}(?:${source})(?:\\s*[:：]\\s*|\\s+|$)`, 'iu'));

const cjkOrigins =
  /^[（(【]?(?:(?:本文|文章|本稿)?(?:转载自|轉載自|转自|轉自|转载于|摘自|原载于|原载|原載於|原載|首发于|首發於|原刊于|最初发表于|最早发表于)|(?:原文|原文链接|原文標題|原文标题|原文出处|原文来源|原文網址|原文リンク|元記事|初出)[:：])[:：]?\s{0,3}/u;

/** Words one of which every such line has. */
const hint =
  /first|origin|publish|print|posted|reproduced|appear|zuerst|ursprünglich|erstmals|genehmigung|premier|initialement|abord|paru|repris|primer|original|permiso|originari|proviene|sembra|apparso|primeiro|eerst|eerder|oorspronkelijk|overgenomen|först|først|pochodzi|pojawi|pierwotnie|po raz pierwszy|przedruk|za zgod|pochází|nejdř|původně|poprvé|převzato|najskôr|ako prv|prima dat|inițial|preluat|először|eredetileg|prvi puta|ilk |πρώτ|αναδημοσ|появи|вперше|впервые|первоначально|изначально|перепеч|оригин|передрук|оригін|спершу|спочатку|tidigare|oprindelig|opprinnelig|最初|最先|首先|最早|转载|轉載|转自|轉自|摘自|原|首发|首發|元記事|初出|처음|أولاً|לראשונה|đầu tiên/iu;

export const attributionClues = [...firstAppeared, ...origins, cjkOrigins];

/** Title and publisher, where a line names them as those of the text before it was taken over. */
export function attributionOf(line: string): Attribution | undefined {
  if (line.length > longestAttribution || line.length < 5 || !hint.test(line)) return undefined;
  for (const pattern of firstAppeared) {
    const match = pattern.exec(line);
    const { title: titleAt, publisher: publisherAt } = match?.indices?.groups ?? {};
    if (titleAt !== undefined && publisherAt !== undefined) {
      return {
        title: namedAt(line, ...titleAt),
        publisher: namedAt(line, ...publisherAt),
        from: 'firstAppearedOn',
      };
    }
  }
  return originOf(line);
}

/** Longest sentence that says where a text stood first and nothing else. */
const longestOrigin = 300;

function originOf(line: string): Attribution | undefined {
  if (line.length > longestOrigin) return undefined;
  const cjk = cjkOrigins.exec(line);
  for (const pattern of cjk === null ? origins : []) {
    const lead = pattern.exec(line);
    if (lead !== null) return attributionFrom(line, lead[0]);
  }
  return cjk === null ? undefined : attributionFrom(line, cjk[0]);
}

/** What ends a publisher's name: a mark, a date, a licence, a remark on how it stands here. */
const behindPublisher =
  /[,;(（|]|[.。](?:\s|$)|\s(?:on|in|at|under|as|and|with|by|where|am|unter|und|le|sous|et|el|bajo|il|em|op|under|w dniu|z dnia|под|от)\s(?=\p{Ll}|\p{N}|\p{Lu}\p{L}+ \d)|\s\d{1,2}[ ./]|[»"”」』》]|$/u;

/**
 * The publisher behind the lead. A line that says "this article" is believed whatever it ends with; a bare "originally
 * published in" only where a name stands behind it and little else, because novels are originally published too.
 */
function attributionFrom(line: string, lead: string): Attribution | undefined {
  const opened =
    lead.length + (/^(?:the website of |сайте )?[«"“„「『《]/iu.exec(line.slice(lead.length))?.[0].length ?? 0);
  const rest = line.slice(opened);
  const name = rest.slice(0, rest.search(behindPublisher)).trim();
  const isName =
    name.length <= 80 &&
    /^(?:(?:the|la|le|el|il|de|die|der|das) )?[\p{Lu}\p{Lo}\p{N}]|^[\p{L}\p{N}-]+\.\p{L}{2,}/u.test(name) &&
    /\p{L}/u.test(name);
  const aboutItself =
    /^[\s([*—–-]{0,3}(?:an? .{0,24}this |this |dies|der |das |cet|ce |este|esta|questo|dit |artyku|tekst|wywiad|článek|стат|материал|матеріал|bu |acest|本文|文章|原文|元記事|artik)/iu.test(
      lead,
    );
  const short = line.length - opened <= name.length + (aboutItself ? longestOrigin : 60);
  if (!short || (!isName && !aboutItself) || (!aboutItself && saysMore(rest.slice(name.length)))) return undefined;
  const published = isName ? { publisher: { value: name, start: opened, end: opened + name.length } } : {};
  const quoted = /["“«„](?<title>[^"“”«»„]{5,200}?),?["”“»]/du.exec(lead)?.indices?.groups?.title;
  return {
    ...(quoted === undefined ? {} : { title: namedAt(line, ...quoted) }),
    ...published,
    from: 'originallyPublished',
  };
}

/** Whether a sentence goes on behind the publisher's name: "Originally published by Quill in 1954, the novel …". */
function saysMore(rest: string): boolean {
  return /,\s+\p{Ll}+ \p{L}+/u.test(rest) || /[.!?]\s+\p{L}/u.test(rest);
}

function namedAt(line: string, start: number, end: number): Named {
  const text = line.slice(start, end);
  const lead = text.length - text.trimStart().length;
  return { value: text.trim(), start: start + lead, end: start + lead + text.trim().length };
}
