/**
 * News agencies and what they sign with, by the names that metadata give them. Marked `*`: letters that say too little
 * to be believed without brackets or slashes around them.
 */
const agencies: { readonly [name: string]: string } = {
  AP: 'AP|Associated Press|The Associated Press|ASSOCIATED PRESS|AP Photo',
  Reuters: 'Reuters|REUTERS|Рейтер|路透社|路透|ロイター',
  AFP: 'AFP|法新社|АФП|Agence France-Presse|AFP-JIJI',
  dpa: 'dpa|DPA|dpa-AFX|dpa-infocom|德新社',
  UPI: 'UPI',
  EFE: 'EFE|Agencia EFE|埃菲社',
  'Europa Press': 'Europa Press|EUROPA PRESS|EP*',
  ANSA: 'ANSA|Ansa',
  Adnkronos: 'Adnkronos|ADNKRONOS',
  AGI: 'AGI*',
  Lusa: 'Lusa|LUSA',
  'Agência Brasil': 'Agência Brasil',
  Belga: 'Belga|BELGA',
  ANP: 'ANP',
  APA: 'APA',
  'Keystone-SDA': 'sda*|SDA*|Keystone-SDA',
  epd: 'epd',
  KNA: 'KNA',
  TT: 'TT*',
  NTB: 'NTB',
  Ritzau: 'Ritzau|RITZAU|ritzau',
  STT: 'STT*',
  PAP: 'PAP',
  ČTK: 'ČTK|CTK*',
  TASR: 'TASR',
  SITA: 'SITA*',
  MTI: 'MTI',
  Agerpres: 'Agerpres|AGERPRES',
  Mediafax: 'Mediafax|MEDIAFAX',
  BTA: 'БТА|BTA*',
  Hina: 'Hina|HINA',
  Tanjug: 'Tanjug|TANJUG|Танјуг',
  Beta: 'Beta*|Бета*',
  FENA: 'FENA|Fena*',
  STA: 'STA*',
  'ANA-MPA': 'ΑΠΕ-ΜΠΕ|ΑΠΕ|ANA-MPA',
  TASS: 'ТАСС|ИТАР-ТАСС|TASS|塔斯社',
  'RIA Novosti': 'РИА Новости|РИА-Новости|РИА НОВОСТИ|RIA Novosti|RIA*',
  Interfax: 'Интерфакс|ИНТЕРФАКС|Interfax|INTERFAX',
  'Interfax-Ukraine': 'Интерфакс-Украина|Інтерфакс-Україна|Interfax-Ukraine',
  Regnum: 'REGNUM|ИА REGNUM|ИА Регнум',
  Ukrinform: 'Укринформ|Укрінформ|Ukrinform|UKRINFORM',
  UNIAN: 'УНИАН|УНІАН|UNIAN',
  BelTA: 'БЕЛТА|БелТА|BelTA|BELTA',
  Kazinform: 'Казинформ|КАЗИНФОРМ|Kazinform',
  ELTA: 'ELTA',
  LETA: 'LETA',
  BNS: 'BNS',
  Anadolu: 'AA*|Anadolu Agency|Anadolu Ajansı|ANADOLU AJANSI',
  DHA: 'DHA',
  İHA: 'İHA|IHA*',
  IRNA: 'IRNA|ایرنا',
  ISNA: 'ISNA|ایسنا',
  WAM: 'WAM*|وام*',
  SPA: 'SPA*|واس*',
  PTI: 'PTI',
  ANI: 'ANI*',
  IANS: 'IANS',
  APP: 'APP*',
  Bernama: 'Bernama|BERNAMA',
  Antara: 'ANTARA|Antara*',
  TTXVN: 'TTXVN|VNA*',
  Xinhua: '新华社|新華社|新华|Xinhua|XINHUA|Синьхуа',
  'China News Service': '中新社|中新网|中新網',
  CCTV: '央视新闻*',
  CNA: '中央社',
  Kyodo: '共同|共同社|共同通信|Kyodo|KYODO|Kyodo News',
  Jiji: '時事|時事通信|Jiji|JIJI',
  Yonhap: '연합뉴스|Yonhap|YONHAP',
  Newsis: '뉴시스',
  KCNA: 'KCNA',
  AAP: 'AAP',
  'Canadian Press': 'The Canadian Press|THE CANADIAN PRESS|La Presse Canadienne',
  Télam: 'Télam|Telam|TÉLAM',
};

const nameBySign = new Map<string, string>();
const clearSigns: string[] = [];
const allSigns: string[] = [];
for (const [name, list] of Object.entries(agencies)) {
  for (const entry of list.split('|')) {
    const sign = entry.replace('*', '');
    if (!entry.endsWith('*')) clearSigns.push(sign);
    allSigns.push(sign);
    nameBySign.set(sign, name);
  }
}

/** Longest first, so that "ИТАР-ТАСС" is not read as something else before "ТАСС". */
function oneOf(signs: readonly string[]): string {
  return [...signs].sort((left, right) => right.length - left.length).join('|');
}

const any = oneOf(allSigns);
const clear = oneOf(clearSigns);
const more = `(?:(?:[/,;、] ?|-)[\\p{L}\\p{N} .-]{1,16}){0,3}`;
const bracketed = `[(（\\[【](?:[\\p{L} ]{1,16}=)?(?<sign>${any})${more}[)）\\]】]`;
const slashed = `/ ?(?<sign>${any})${more} ?/`;
const place =
  "(?=[\\p{Lu}\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Arabic}\\p{Script=Hebrew}])[\\p{L}\\p{M}\\p{N} .,'’/–-]{2,60}?";

/** Signs at the beginning of a paragraph, each with the mark that sets them off. */
const leading: readonly RegExp[] = [
  `^${bracketed}`,
  `^${slashed}`,
  `^(?<place>${place})[ .,]{0,3}${bracketed}\\s?\\.?\\s?(?:[-–—―:]|\\.|$)`,
  `^(?<place>${place})[ .,]{0,3}${slashed}\\s?\\.?\\s?(?:[-–—―:]|\\.?$|\\p{Lu})?`,
  `^(?<place>${place})[.,]? ?[-–—] (?<sign>${clear})(?=[.,:]| [-–—]|$)`,
  `^(?<place>${place})[.,] (?<sign>${clear}) ?[-–—]`,
  `^(?<sign>${clear}) ?[-–—] `,
  '^(?<sign>新华社|新華社|中新社|中新网|中央社)(?=[\\p{Script=Han}、]{1,14}\\d{1,2}月\\d{1,2}日(?:电|電|讯))',
].map((source) => new RegExp(source, 'du'));

/** Signs behind the last sentence of a paragraph. */
const trailing: readonly RegExp[] = [
  `[\\s.。”"»]${bracketed}[.。]?$`,
  `[\\s.]${slashed}\\.?$`,
  `[.!?”"»] ?[-–—] ?(?<sign>${clear})\\.?$`,
].map((source) => new RegExp(source, 'du'));

/** Without what stands around them: texts that every signed paragraph has, and those that a line has that only signs. */
export const signClues: readonly RegExp[] = [
  `[(=](?:${any})`,
  `/ ?(?:${any})`,
  `- ?(?:${clear})`,
  `(?:${clear}) ?-`,
  '新华社|新華社|中新社|中新网|中央社',
].map((source) => new RegExp(source, 'u'));
export const loneSignClues: readonly RegExp[] = [new RegExp(`(?:${clear})\\.?$`, 'u')];

const alone = new RegExp(
  `^(?:[-–—©|] ?)?(?:${bracketed.replace('<sign>', '<framed>')}|/ ?(?<slashed>${any})${more} ?/|(?<sign>${clear}))\\.?$`,
  'du',
);

/** Words that make the letters in brackets an abbreviation of what stands before them. */
const spelledOut =
  /(?:press|presse|prensa|prasowa|agency|agencia|agenzia|agência|agence|agentur|agencja|agentura|agenția|агентство|агенція|агенция|πρακτορείο|ajansı)\p{L}*[\s”"»'’),]{0,3}$/iu;

/** Characters at either end of a paragraph that are looked at. */
const edge = 120;

/** An agency's sign: its name in metadata, and the characters that sign. */
export type WireTag = { readonly value: string; readonly start: number; readonly end: number };

/** The sign that a paragraph begins with: "LONDON, Nov 3 (Reuters) -", "/dpa/", "新华社北京11月3日电". */
export function leadingWireTag(text: string): WireTag | undefined {
  const head = text.slice(0, edge);
  for (const pattern of leading) {
    const match = pattern.exec(head);
    if (match?.groups === undefined || spelledOut.test(match.groups.place ?? '')) continue;
    if ((match.groups.place ?? '').split(' ').length <= longestPlace) return tagOf(match, match.groups.sign, 'sign', 0);
  }
  return undefined;
}

/** Words of the longest place and date before a sign. */
const longestPlace = 8;

/** The sign that a paragraph ends with: "(AP)", "/dpa/", "— AFP". */
export function trailingWireTag(text: string): WireTag | undefined {
  const from = Math.max(0, text.length - edge);
  const tail = text.slice(from);
  for (const pattern of trailing) {
    const match = pattern.exec(tail);
    if (match?.groups === undefined || spelledOut.test(tail.slice(0, match.index + 1))) continue;
    return tagOf(match, match.groups.sign, 'sign', from);
  }
  return undefined;
}

/** The sign that a line is, and nothing else. */
export function loneWireTag(line: string): WireTag | undefined {
  if (line.length > 40) return undefined;
  const match = alone.exec(line);
  if (match?.groups === undefined) return undefined;
  const group = (['sign', 'framed', 'slashed'] as const).find((name) => match.groups?.[name] !== undefined);
  return group === undefined ? undefined : tagOf(match, match.groups[group], group, 0);
}

function tagOf(match: RegExpExecArray, sign: string, group: string, offset: number): WireTag | undefined {
  const value = nameBySign.get(sign);
  const span = match.indices?.groups?.[group];
  return value === undefined || span === undefined
    ? undefined
    : { value, start: offset + span[0], end: offset + span[1] };
}
