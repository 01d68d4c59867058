import { plainWord } from '../plain-words.js';

/**
 * Month names by language, January first, `/` between inflections and other names, `_` for a space inside of one.
 * Accents and case do not matter, and neither do abbreviations of three letters and more that are one month's alone.
 */
const names: { readonly [language: string]: string } = {
  en: 'january february march april may june july august september october november december',
  de: 'januar/jänner februar/feber märz april mai juni juli august september oktober november dezember',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  pl: 'styczeń/stycznia luty/lutego marzec/marca kwiecień/kwietnia maj/maja czerwiec/czerwca lipiec/lipca sierpień/sierpnia wrzesień/września październik/października listopad/listopada grudzień/grudnia',
  cs: 'leden/ledna únor/února březen/března duben/dubna květen/května červen/června červenec/července srpen/srpna září říjen/října listopad/listopadu prosinec/prosince',
  sk: 'január/januára február/februára marec/marca apríl/apríla máj/mája jún/júna júl/júla august/augusta september/septembra október/októbra november/novembra december/decembra',
  sl: 'januar/januarja februar/februarja marec/marca april/aprila maj/maja junij/junija julij/julija avgust/avgusta september/septembra oktober/oktobra november/novembra december/decembra',
  sr: 'januar/januara/јануар/јануара februar/februara/фебруар/фебруара mart/marta/март/марта april/aprila/април/априла maj/maja/мај/маја jun/juna/јун/јуна jul/jula/јул/јула avgust/avgusta/август/августа septembar/septembra/септембар/септембра oktobar/oktobra/октобар/октобра novembar/novembra/новембар/новембра decembar/decembra/децембар/децембра',
  ru: 'январь/января февраль/февраля март/марта апрель/апреля май/мая июнь/июня июль/июля август/августа сентябрь/сентября октябрь/октября ноябрь/ноября декабрь/декабря',
  uk: 'січень/січня лютий/лютого березень/березня квітень/квітня травень/травня червень/червня липень/липня серпень/серпня вересень/вересня жовтень/жовтня листопад/листопада грудень/грудня',
  be: 'студзень/студзеня люты/лютага сакавік/сакавіка красавік/красавіка май/мая/травень/траўня чэрвень/чэрвеня ліпень/ліпеня жнівень/жніўня верасень/верасня кастрычнік/кастрычніка лістапад/лістапада снежань/снежня',
  bg: 'януари февруари март април май юни юли август септември октомври ноември декември',
  ro: 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie/noi decembrie',
  hu: 'január/januári február/februári március/márciusi április/áprilisi május/májusi június/júniusi július/júliusi augusztus/augusztusi szeptember/szeptemberi október/októberi november/novemberi december/decemberi',
  el: 'ιανουάριος/ιανουαρίου/ιαν/γενάρης/γενάρη φεβρουάριος/φεβρουαρίου/φεβ/φλεβάρης/φλεβάρη μάρτιος/μαρτίου/μαρ/μάρτης/μάρτη απρίλιος/απριλίου/απρ/απρίλης/απρίλη μάιος/μαΐου/μάης/μάη ιούνιος/ιουνίου/ιούνης/ιούνη ιούλιος/ιουλίου/ιούλης/ιούλη αύγουστος/αυγούστου σεπτέμβριος/σεπτεμβρίου/σεπτέμβρης/σεπτέμβρη οκτώβριος/οκτωβρίου/οκτώβρης/οκτώβρη νοέμβριος/νοεμβρίου/νοέμβρης/νοέμβρη δεκέμβριος/δεκεμβρίου/δεκέμβρης/δεκέμβρη',
  tr: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  ar: 'يناير/كانون_الثاني/جانفي فبراير/شباط/فيفري مارس/آذار أبريل/إبريل/نيسان/أفريل مايو/أيار/ماي يونيو/يونيه/حزيران/جوان يوليو/يوليه/تموز/جويلية أغسطس/آب/أوت سبتمبر/أيلول أكتوبر/تشرين_الأول نوفمبر/تشرين_الثاني ديسمبر/كانون_الأول',
  fa: 'ژانویه فوریه مارس آوریل مه/می ژوئن ژوئیه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر',
  he: 'ינואר/בינואר פברואר/בפברואר מרץ/במרץ/מרס/במרס אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי אוגוסט/באוגוסט ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר',
  id: 'januari februari maret april mei juni juli agustus september oktober november desember',
  vi: 'tháng_một/tháng_giêng tháng_hai tháng_ba tháng_tư tháng_năm tháng_sáu tháng_bảy tháng_tám tháng_chín tháng_mười tháng_mười_một tháng_mười_hai',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  no: 'januar februar mars april mai juni juli august september oktober november desember',
  da: 'januar februar marts april maj juni juli august september oktober november december',
  fi: 'tammikuu/tammikuuta/tammikuun helmikuu/helmikuuta/helmikuun maaliskuu/maaliskuuta/maaliskuun huhtikuu/huhtikuuta/huhtikuun toukokuu/toukokuuta/toukokuun kesäkuu/kesäkuuta/kesäkuun heinäkuu/heinäkuuta/heinäkuun elokuu/elokuuta/elokuun syyskuu/syyskuuta/syyskuun lokakuu/lokakuuta/lokakuun marraskuu/marraskuuta/marraskuun joulukuu/joulukuuta/joulukuun',
  lt: 'sausis/sausio vasaris/vasario kovas/kovo balandis/balandžio gegužė/gegužės birželis/birželio liepa/liepos rugpjūtis/rugpjūčio rugsėjis/rugsėjo spalis/spalio lapkritis/lapkričio gruodis/gruodžio',
  lv: 'janvāris/janvāra/janvārī februāris/februāra/februārī marts/marta/martā aprīlis/aprīļa/aprīlī maijs/maija/maijā jūnijs/jūnija/jūnijā jūlijs/jūlija/jūlijā augusts/augusta/augustā septembris/septembra/septembrī oktobris/oktobra/oktobrī novembris/novembra/novembrī decembris/decembra/decembrī',
  et: 'jaanuar/jaanuaril veebruar/veebruaril märts/märtsil aprill/aprillil mai/mail juuni/juunil juuli/juulil august/augustil september/septembril oktoober/oktoobril november/novembril detsember/detsembril',
};

/** Croatian and Bosnian stand apart: their listopad is October, and their lipanj June, not July. */
const croatian =
  'siječanj/siječnja/januar/januara veljača/veljače/februar/februara ožujak/ožujka/mart/marta travanj/travnja/april/aprila svibanj/svibnja/maj/maja lipanj/lipnja/jun/juna/juni srpanj/srpnja/jul/jula/juli kolovoz/kolovoza/avgust/august rujan/rujna/septembar/septembra listopad/listopada/oktobar/oktobra studeni/studenoga/studenog/novembar/novembra prosinac/prosinca/decembar/decembra';

type Months = {
  readonly byName: ReadonlyMap<string, number>;
  readonly byAbbreviation: ReadonlyMap<string, number>;
};

/** Letters of the shortest abbreviation. */
const shortest = 3;

function monthsOf(tables: readonly string[]): Months {
  const byName = new Map<string, number>();
  const byAbbreviation = new Map<string, number>();
  for (const table of tables) {
    for (const [month, group] of table.split(' ').entries()) {
      for (const name of group.split('/').map((given) => plainWord(given.replaceAll('_', ' ')))) {
        if (!byName.has(name)) byName.set(name, month + 1);
        for (let length = shortest; length < name.length; length++) {
          const abbreviation = name.slice(0, length);
          const other = byAbbreviation.get(abbreviation);
          // A beginning that two months share is no abbreviation.
          byAbbreviation.set(abbreviation, other === undefined || other === month + 1 ? month + 1 : 0);
        }
      }
    }
  }
  return { byName, byAbbreviation };
}

type Tables = { readonly [table in 'common' | 'southSlavic' | 'general']: Months };
let tables: Tables | undefined;

/** Made with the first date that names a month: many runs have none. */
function months(): Tables {
  tables ??= {
    common: monthsOf(Object.values(names)),
    southSlavic: monthsOf([croatian]),
    general: monthsOf([...Object.values(names), croatian]),
  };
  return tables;
}

const languagesOfCroatian: ReadonlySet<string> = new Set(['hr', 'bs', 'sh']);

/** The month that a plain name says in full, 1 to 12. */
export function monthOfName(name: string, language?: string): number | undefined {
  const { southSlavic, general } = months();
  const own = language !== undefined && languagesOfCroatian.has(language) ? southSlavic.byName.get(name) : undefined;
  return own ?? general.byName.get(name);
}

/** The month that a plain word abbreviates, 1 to 12. */
export function monthOfAbbreviation(word: string, language?: string): number | undefined {
  const { southSlavic, common } = months();
  const own =
    language !== undefined && languagesOfCroatian.has(language) ? southSlavic.byAbbreviation.get(word) : undefined;
  const found = own ?? common.byAbbreviation.get(word);
  return found === 0 ? undefined : found;
}

/** How many words the longest name has. */
export const longestName = 3;
