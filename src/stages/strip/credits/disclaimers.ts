/** Longest disclaimer in characters. */
const longestDisclaimer = 700;

const heading =
  /^(?:disclaimer|legal disclaimer|haftungsausschluss|отказ от ответственности|дисклеймер|відмова від відповідальності|avertissement|clause de non-responsabilité|descargo de responsabilidad|aviso de responsabilidad|isenção de responsabilidade|esclusione di responsabilità|zastrzeżenie|vyloučení odpovědnosti|αποποίηση ευθύνης|yasal uyarı|sorumluluk reddi|إخلاء المسؤولية|إخلاء مسؤولية|免责声明|免責聲明|免責事項|면책 조항)\s*[:：–—-]?\s*$/iu;

/** Its paragraph on the heading's own line. */
const headed =
  /^(?:disclaimer|legal disclaimer|haftungsausschluss|отказ от ответственности|дисклеймер|clause de non-responsabilité|descargo de responsabilidad|免责声明|免責聲明|免責事項)\s*[:：–—-]\s*\S/iu;

/** Claims that are disclaimers where one of `speakers` is named too. */
const claims: readonly RegExp[] = [
  /\b(?:opinions?|views?|views and opinions|judgements?) (?:expressed|published|carried|given|stated) (?:in|on|by|here)\b/iu,
  /\bdo(?:es)? not (?:necessarily |always |purport to )?(?:reflect|represent) (?:the |those |any )?(?:official |own )?(?:of |opinions?|views?|positions?|policy|policies)\b/iu,
  /\bare (?:solely |strictly |entirely )?those of the (?:authors?|writers?|individual)\b.{0,300}\bnot\b/iu,
  /\b(?:assumes?|accepts?|takes?) no (?:responsibility|liability) for\b/iu,
];

/** Who speaks in a disclaimer; a sentence about a survey's opinions names none of them. */
const speakers =
  /\b(?:authors?|writers?|columnists?|contributors?|publications?|newspaper|magazine|web ?site|editors?|editorial|publishers?|news agency)\b/iu;

/** Claims that name who speaks themselves, by language. */
const ownClaims: readonly RegExp[] = [
  /(?:мнени[ея]|взгляд\p{L}{0,3}|позици\p{L}{0,2}) (?:автор\p{L}{0,3}|редакци\p{L}{0,2}|колумнист\p{L}{0,3}).{0,60} (?:может|могут|не обязательно|не всегда)|(?:редакци\p{L}{1,2}|издани\p{L}{1,2}) не (?:несет|несёт|всегда разделяет|обязательно разделяет)|может не (?:совпадать|отражать).{0,40} редакци/iu,
  /(?:думк\p{L}|позиці\p{L}|погляд\p{L}{0,2}) (?:автор\p{L}{0,3}|редакції|колумніст\p{L}{0,3}).{0,60} (?:може|можуть|не завжди|не обов)|(?:редакці\p{L}) не (?:несе|завжди поділяє|обов)|меркаванн\p{L} (?:аўтар\p{L}{0,3}|рэдакцыі).{0,40} (?:можа|могуць)/iu,
  /(?:мнени\p{L}{0,3}|становищ\p{L}) на (?:автор\p{L}{0,4}|редакци\p{L}{0,4}).{0,60} (?:може|не (?:отразява|съвпада|ангажира))/iu,
  /(?:die )?meinung(?:en)? (?:der autor\p{L}{0,4}|des autors|der verfasser\p{L}{0,4}|des verfassers).{0,80}(?:entspr\p{L}{2,6}|spiegel\p{L}{1,3}|wieder)|(?:namentlich gekennzeichnete|gast).{0,12}(?:beiträge|artikel|kommentare) .{0,60}(?:meinung|ansicht|redaktion)/iu,
  /(?:opinions?|propos|points? de vue|avis|analyses) (?:exprimée?s?|émise?s?|publiée?s?|tenus|présentée?s?).{0,100}(?:n['’]engagent? que|ne reflètent? pas|n['’]engagent? pas|ne représentent? pas|sont ceux|sont celles)|n['’]engagent? que (?:la responsabilité de )?(?:leurs?|ses?|son|l['’]) ?(?:auteur|autrice)/iu,
  /(?:opiniones?|puntos? de vista|ideas) (?:expresad[ao]s?|vertid[ao]s?|emitid[ao]s?|contenid[ao]s?).{0,100}(?:no (?:reflejan?|representan?|necesariamente|coinciden?|comparte)|son (?:de )?(?:exclusiva |responsabilidad|propi))|no se (?:hace )?responsab\p{L}{1,8} de las opiniones/iu,
  /(?:opini(?:ão|ões)|pontos? de vista|ideias) (?:express[ao]s?|emitid[ao]s?|contid[ao]s?).{0,100}(?:não (?:reflete|representa|necessariamente|expressa|corresponde)|são (?:de )?(?:exclusiva |inteira |total )?responsabilidade)|não (?:reflete|representa)m?,? (?:necessariamente,? )?a (?:opinião|posição|visão) d/iu,
  /(?:opinioni|idee|punti di vista) (?:espress[ei]|contenut[ei]|pubblicat[ei]).{0,100}(?:non (?:riflettono|rappresentano|necessariamente|impegnano|coincidono)|sono (?:quelle|di (?:esclusiva )?responsabilità|esclusivamente))/iu,
  /(?:mening(?:en)?|opvattingen|standpunten|visie) (?:van de auteur|in dit artikel|die in).{0,80}(?:niet (?:noodzakelijk|per se|altijd)|weerspiegel|komt niet|komen niet)/iu,
  /(?:opini[eę]|poglądy|opinia|stanowisk\p{L}) (?:autor\p{L}{0,3}|wyrażon\p{L}{1,2}|zawart\p{L}|redakcji|przedstawion\p{L}).{0,100}(?:nie (?:odzwierciedla|musi|muszą|zawsze|są|reprezent|stanowi)|są wyłącznie|wyłącznie)/iu,
  /(?:názor\p{L}?|stanovisk\p{L}) (?:autor\p{L}{0,3}|vyjádřen\p{L}|uveden\p{L}|redakc\p{L}|vyjadren\p{L}).{0,80}(?:nemus|neodráž|nevyjadř|nevyjadr|neodzrkad|se ne)/iu,
  /(?:opini\p{L}{2,4}|părer\p{L}{1,2}) (?:exprimate|autor\p{L}{0,4}).{0,80}(?:nu (?:reflectă|reprezintă|coincid|angajează)|aparțin)|(?:vélemény\p{L}{0,5}|álláspont\p{L}{0,4}).{0,60}nem (?:feltétlenül|minden esetben) (?:tükrözi\p{L}{0,2}|egyez\p{L}{1,3})/iu,
  /(?:οι )?(?:απόψεις|γνώμες|θέσεις).{0,80}(?:δεν (?:απηχούν|εκφράζουν|αντιπροσωπεύουν|αντανακλούν|ταυτίζονται|υιοθετ)|εκφράζουν (?:τον|την|τους|μόνο|αποκλειστικά)|ανήκουν|δεσμεύουν)/iu,
  /(?:görüş\p{L}{1,6}|düşünce\p{L}{1,6}|fikir\p{L}{1,6}).{0,60}(?:yazar\p{L}{0,8} (?:ait|görüş)|yansıtma\p{L}{1,8}|bağlama)/iu,
  /(?:الآراء|المقالات|الأفكار|آراء).{0,60}(?:لا (?:تعبر|تعكس|تمثل)|تعبر عن (?:رأي|آراء|وجهة))|(?:הדעות|הדברים).{0,40}(?:אינן|אינם|על דעת|בלבד)|(?:دیدگاه|نظرات|مطالب).{0,60}(?:لزوما|بیانگر)/u,
  /(?:仅|僅|只|均|纯属|純屬)(?:代表|为|為|屬|属)?(?:作者|发布者|發布者|撰稿人|个人|個人)(?:本人|个人|個人|自己)?.{0,8}(?:观点|觀點|立场|立場|意见|意見|看法)|不代表(?:本)?(?:网|網|站|报|報|刊|台|平台|公司|编辑部|編輯部|媒体|媒體|[\p{Script=Han}]{2,8}(?:网|網|报|報|立场|立場|观点|觀點))|不构成(?:任何)?投资(?:建议|意见)/u,
  /(?:見解|意見|主張|内容).{0,60}(?:代表|反映|保証|示す)(?:する|した)?もの(?:で|と)は|(?:본지|본사|본보|편집).{0,24}(?:방향|의견|입장|견해).{0,24}(?:다를 수|일치하지|무관)/u,
  /(?:pandangan|opini|pendapat) .{0,60}(?:tanggung jawab penulis|tidak (?:mencerminkan|mewakili))|(?:quan điểm|ý kiến).{0,40}(?:của (?:riêng )?tác giả|không (?:nhất thiết )?(?:phản ánh|trùng))/iu,
  /(?:åsikter|meninger|synspunkter|mielipite\p{L}{1,4}|näkemy\p{L}{1,4}).{0,60}(?:är skribent|skribentens egna|er forfatter|er skribent|står for forfatter|gjenspeiler ikke|afspejler ikke|speglar inte|ovat kirjoittaj|eivät (?:edusta|välttämättä))/iu,
  /(?:stavov\p{L}|mišljenj\p{L}|stališč\p{L}|ставови).{0,60}(?:ne (?:odražavaju|predstavljaju|izražavaju|odražajo|izražajo)|isključivo autor|не одражавају|нужно|nužno)/iu,
];

export const disclaimerClues = [heading, headed, ...claims, ...ownClaims];

export function isDisclaimerHeading(line: string): boolean {
  return line.length <= 60 && heading.test(line);
}

/** Says that somebody does not answer for what is said here. */
export function isDisclaimer(line: string): boolean {
  if (line.length > longestDisclaimer) return false;
  if (isDisclaimerHeading(line) || headed.test(line)) return true;
  return (
    (claims.some((claim) => claim.test(line)) && speakers.test(line)) || ownClaims.some((claim) => claim.test(line))
  );
}
