/** A few sentences in each language, written for these tests, and the legacy encodings that can hold all of them. */
export type LegacyText = { readonly language: string; readonly encodings: readonly string[]; readonly text: string };

const cyrillic = ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic'];
const central = ['windows-1250', 'iso-8859-2'];
const western = ['windows-1252', 'iso-8859-15', 'macintosh'];

export const legacyTexts: readonly LegacyText[] = [
  {
    language: 'ru',
    encodings: cyrillic,
    text: 'Городской совет решил отложить ремонт старого моста до весны. Жители домов на берегу говорят, что вода поднималась и раньше, но никогда еще не доходила до верхней ступени лестницы. Инженеры обещают проверить опоры и рассказать о результатах в начале следующего месяца.',
  },
  {
    language: 'uk',
    encodings: ['windows-1251', 'koi8-u', 'x-mac-cyrillic'],
    text: 'Міська рада вирішила відкласти ремонт старого мосту до весни. Мешканці будинків на березі кажуть, що вода піднімалася й раніше, але ще ніколи не доходила до верхньої сходинки. Інженери обіцяють перевірити опори та розповісти про результати на початку наступного місяця.',
  },
  {
    language: 'bg',
    encodings: cyrillic,
    text: 'Общинският съвет реши да отложи ремонта на стария мост до пролетта. Хората от къщите край реката казват, че водата се е вдигала и преди, но никога не е стигала до най-горното стъпало. Инженерите обещават да проверят опорите и да съобщят какво са намерили.',
  },
  {
    language: 'sr',
    encodings: ['windows-1251', 'iso-8859-5'],
    text: 'Градско веће је одлучило да поправку старог моста одложи до пролећа. Људи из кућа на обали кажу да се вода дизала и раније, али да никада није стигла до највишег степеника. Инжењери обећавају да ће прегледати стубове и јавити шта су нашли.',
  },
  {
    language: 'el',
    encodings: ['windows-1253', 'iso-8859-7'],
    text: 'Το δημοτικό συμβούλιο αποφάσισε να αναβάλει την επισκευή της παλιάς γέφυρας μέχρι την άνοιξη. Οι κάτοικοι των σπιτιών στην όχθη λένε ότι το νερό είχε ανέβει και άλλες φορές, αλλά ποτέ δεν έφτασε μέχρι το πάνω σκαλοπάτι. Οι μηχανικοί υπόσχονται να ελέγξουν τα στηρίγματα.',
  },
  {
    language: 'pl',
    encodings: central,
    text: 'Rada miasta postanowiła odłożyć remont starego mostu do wiosny. Mieszkańcy domów nad rzeką mówią, że woda podnosiła się już wcześniej, ale nigdy nie sięgnęła najwyższego stopnia schodów. Inżynierowie obiecują sprawdzić podpory i ogłosić wyniki na początku przyszłego miesiąca.',
  },
  {
    language: 'cs',
    encodings: central,
    text: 'Městská rada rozhodla odložit opravu starého mostu až na jaro. Lidé z domů na břehu říkají, že voda stoupala už dříve, ale nikdy nedosáhla nejvyššího schodu. Inženýři slibují, že prohlédnou pilíře a výsledky oznámí začátkem příštího měsíce. Průjezd zůstane zatím otevřený.',
  },
  {
    language: 'sk',
    encodings: central,
    text: 'Mestská rada rozhodla odložiť opravu starého mosta na jar. Ľudia z domov na brehu hovoria, že voda stúpala už predtým, ale nikdy nedosiahla najvyšší schod. Inžinieri sľubujú, že prezrú piliere a výsledky oznámia začiatkom budúceho mesiaca. Prejazd zostane zatiaľ otvorený.',
  },
  {
    language: 'hu',
    encodings: central,
    text: 'A városi tanács úgy döntött, hogy a régi híd javítását tavaszra halasztja. A parti házak lakói azt mondják, hogy a víz korábban is emelkedett, de a legfelső lépcsőfokot még sohasem érte el. A mérnökök megígérik, hogy megvizsgálják a pilléreket, és a következő hónap elején közlik az eredményt.',
  },
  {
    language: 'sl',
    encodings: central,
    text: 'Mestni svet se je odločil, da popravilo starega mostu odloži do pomladi. Ljudje iz hiš na bregu pravijo, da se je voda dvigovala že prej, vendar še nikoli ni segla do najvišje stopnice. Inženirji obljubljajo, da bodo pregledali stebre in sporočili, kaj so našli.',
  },
  {
    language: 'hr',
    encodings: central,
    text: 'Gradsko vijeće odlučilo je odgoditi popravak starog mosta do proljeća. Ljudi iz kuća na obali kažu da se voda dizala i prije, ali da još nikada nije došla do najviše stepenice. Inženjeri obećavaju da će pregledati stupove i javiti što su našli početkom idućeg mjeseca.',
  },
  {
    language: 'ro',
    encodings: central,
    text: 'Consiliul oraşului a hotărât să amâne repararea podului vechi până la primăvară. Oamenii din casele de pe mal spun că apa a mai crescut şi înainte, dar niciodată nu a ajuns la treapta cea mai înaltă. Inginerii promit că vor cerceta pilonii şi vor anunţa ce au găsit.',
  },
  {
    language: 'de',
    encodings: [...western, ...central, 'windows-1254'],
    text: 'Der Stadtrat hat beschlossen, die Ausbesserung der alten Brücke bis zum Frühjahr zu verschieben. Die Bewohner der Häuser am Ufer sagen, das Wasser sei auch früher gestiegen, habe aber nie die oberste Stufe der Treppe erreicht. Die Ingenieure wollen die Pfeiler prüfen und Anfang nächsten Monats berichten, was sie gefunden haben. Größere Lastwagen müssen außen herum.',
  },
  {
    language: 'fr',
    encodings: ['windows-1252'],
    text: 'Le conseil municipal a décidé de reporter au printemps la réparation du vieux pont. Les habitants des maisons de la rive disent que l’eau était déjà montée, mais qu’elle n’avait jamais atteint la dernière marche. Les ingénieurs promettent de vérifier les piles et d’annoncer les résultats dès le début du mois prochain.',
  },
  {
    language: 'es',
    encodings: western,
    text: 'El ayuntamiento decidió aplazar hasta la primavera el arreglo del viejo puente. Los vecinos de las casas de la orilla dicen que el agua también subió otros años, pero que nunca llegó al último escalón. Los ingenieros prometen revisar los pilares y explicar qué encontraron a principios del mes próximo. Mañana habrá reunión.',
  },
  {
    language: 'pt',
    encodings: western,
    text: 'A câmara municipal decidiu adiar até à primavera a reparação da velha ponte. Os moradores das casas da margem dizem que a água já tinha subido antes, mas nunca chegou ao último degrau. Os engenheiros prometem verificar os pilares e anunciar no início do próximo mês o que encontraram. A circulação não será interrompida.',
  },
  {
    language: 'it',
    encodings: ['windows-1252'],
    text: 'Il consiglio comunale ha deciso di rinviare alla primavera la riparazione del vecchio ponte, perché così costerà di meno. Gli abitanti delle case sulla riva dicono che l’acqua era già salita, ma che non è mai arrivata all’ultimo gradino. La città sarà informata di ciò che gli ingegneri hanno trovato; il traffico non si fermerà.',
  },
  {
    language: 'sv',
    encodings: western,
    text: 'Kommunfullmäktige har beslutat att skjuta upp lagningen av den gamla bron till våren. De som bor i husen vid stranden säger att vattnet har stigit även förr, men aldrig nått det översta steget. Ingenjörerna lovar att undersöka pelarna och berätta vad de har hittat i början av nästa månad.',
  },
  {
    language: 'da',
    encodings: western,
    text: 'Byrådet har besluttet at udskyde reparationen af den gamle bro til foråret. De, der bor i husene ved bredden, siger, at vandet også er steget før, men aldrig har nået det øverste trin. Ingeniørerne lover at undersøge pillerne og fortælle, hvad de har fundet, i begyndelsen af næste måned.',
  },
  {
    language: 'fi',
    encodings: western,
    text: 'Kaupunginvaltuusto päätti siirtää vanhan sillan korjauksen kevääseen. Rannan talojen asukkaat sanovat, että vesi on noussut ennenkin, mutta ei ole koskaan yltänyt ylimmälle portaalle. Insinöörit lupaavat tarkastaa pilarit ja kertoa seuraavan kuukauden alussa, mitä he löysivät.',
  },
  {
    language: 'is',
    encodings: ['windows-1252', 'iso-8859-15'],
    text: 'Bæjarstjórnin ákvað að fresta viðgerð á gömlu brúnni til vors. Íbúar húsanna við bakkann segja að vatnið hafi hækkað áður en aldrei náð efsta þrepinu. Verkfræðingarnir lofa að skoða stöplana og segja frá því sem þeir finna í byrjun næsta mánaðar. Umferðin verður ekki stöðvuð.',
  },
  {
    language: 'en',
    encodings: ['windows-1252'],
    text: 'The council’s decision to put off the repair of the old bridge “until the spring” surprised few of those who live along the bank. The water rose in other years – it never reached the top step – and the engineers have promised to look at the piers. “We’ll tell everyone what we found,” they said.',
  },
  {
    language: 'tr',
    encodings: ['windows-1254', 'iso-8859-9'],
    text: 'Belediye meclisi eski köprünün onarımını ilkbahara ertelemeye karar verdi. Kıyıdaki evlerde oturanlar suyun daha önce de yükseldiğini, ama en üst basamağa hiç ulaşmadığını söylüyor. Mühendisler ayakları inceleyeceklerine ve ne bulduklarını gelecek ayın başında açıklayacaklarına söz verdiler.',
  },
  {
    language: 'ar',
    encodings: ['windows-1256', 'iso-8859-6'],
    text: 'قرر مجلس المدينة تأجيل إصلاح الجسر القديم إلى فصل الربيع. ويقول سكان البيوت على ضفة النهر إن الماء ارتفع من قبل، لكنه لم يصل أبدا إلى الدرجة العليا من السلم. ووعد المهندسون بفحص الأعمدة وإعلان النتائج في بداية الشهر المقبل.',
  },
  {
    language: 'he',
    encodings: ['windows-1255'],
    text: 'מועצת העיר החליטה לדחות את תיקון הגשר הישן עד האביב. תושבי הבתים שעל הגדה אומרים כי המים עלו גם בעבר, אבל מעולם לא הגיעו אל המדרגה העליונה. המהנדסים מבטיחים לבדוק את העמודים ולספר מה מצאו בתחילת החודש הבא.',
  },
  {
    language: 'lt',
    encodings: ['windows-1257'],
    text: 'Miesto taryba nusprendė senojo tilto remontą atidėti iki pavasario. Namų prie upės gyventojai sako, kad vanduo buvo pakilęs ir anksčiau, bet dar niekada nepasiekė viršutinės pakopos. Inžinieriai žada apžiūrėti atramas ir pranešti, ką rado, kito mėnesio pradžioje.',
  },
  {
    language: 'lv',
    encodings: ['windows-1257'],
    text: 'Pilsētas dome nolēma vecā tilta remontu atlikt līdz pavasarim. Krastmalas māju iedzīvotāji saka, ka ūdens ir cēlies arī agrāk, bet nekad nav sasniedzis augšējo pakāpienu. Inženieri sola pārbaudīt balstus un nākamā mēneša sākumā paziņot, ko viņi atraduši.',
  },
  {
    language: 'zh',
    encodings: ['gb18030'],
    text: '市议会决定把旧桥的维修推迟到春天。住在河边的人说，以前水也涨过，但是从来没有到过最高的那一级台阶。工程师们答应检查桥墩，并在下个月初告诉大家他们发现了什么。在这之前，大型货车必须绕行。',
  },
  {
    language: 'zh-TW',
    encodings: ['big5'],
    text: '市議會決定把舊橋的維修延到春天。住在河邊的人說，以前水也漲過，但是從來沒有到過最高的那一級台階。工程師們答應檢查橋墩，並在下個月初告訴大家他們發現了什麼。在這之前，大型貨車必須繞行。',
  },
  {
    language: 'ja',
    encodings: ['shift_jis', 'euc-jp'],
    text: '市議会は古い橋の修理を春まで延期することに決めた。岸辺の家に住む人たちは、水は以前にも上がったが、一番上の段まで来たことは一度もないと話している。技術者たちは橋脚を調べ、来月の初めに結果を知らせると約束した。それまで大型トラックは通れない。',
  },
  {
    language: 'ko',
    encodings: ['euc-kr'],
    text: '시의회는 오래된 다리의 수리를 봄까지 미루기로 했다. 강가의 집에 사는 사람들은 물이 전에도 불어난 적이 있지만 맨 위 계단까지 올라온 적은 한 번도 없었다고 말한다. 기술자들은 교각을 살펴보고 다음 달 초에 결과를 알리겠다고 약속했다.',
  },
];
