import { expect, test } from 'vitest';
import { article, keptLines, page, removedLines, sitePage, stripPage } from './strip-page.js';

const german = [
  'Das Tal verlor in zwei Wintern schon die zweite Brücke, und der Rat stritt den ganzen Dienstagabend darüber, wer das hätte kommen sehen müssen.',
  'Fachleute der Provinz hatten im Herbst die Pfeiler vermessen und davor gewarnt, dass das Flussbett um fast einen halben Meter gesunken war.',
  'Niemand hörte auf die Warnung, weil das Geld für die Reparatur schon in die Straße geflossen war, die am westlichen Ufer um den See führt.',
  'Bis eine neue Brücke steht, nimmt der Schulbus den langen Weg über den Pass, und der Bäcker bringt das Brot an drei Morgen der Woche mit dem Boot.',
  'Die Bürgermeisterin versprach eine Entscheidung vor der Schneeschmelze, sagte aber nicht, ob der Rat die Brücke ohne fremde Hilfe bezahlen kann.',
];

const englishTeasers = [
  'All the News of the Valley',
  'Ten Quiet Walks Near the Town',
  'Cheap Flights for the Spring Break',
  'Why Our Readers Still Write Letters by Hand',
];

test('an article without anything around it stays whole', () => {
  expect(keptLines(article.join('\n\n'))).toEqual([...article]);
});

test('a bilingual body in alternating paragraphs stays whole', () => {
  const paragraphs = article.flatMap((paragraph, at) => [paragraph, german[at]]);
  expect(keptLines(paragraphs.join('\n\n'))).toEqual(paragraphs);
});

test('a bilingual body in two halves stays whole', () => {
  const paragraphs = [...article, ...german];
  expect(keptLines(paragraphs.join('\n\n'))).toEqual(paragraphs);
});

test('a bilingual body sheds teasers in a third language', () => {
  const teasers = [
    'В Приозёрске открыли новый каток для школьников и студентов',
    'Почему яблоки подорожали вдвое за одну зиму: отвечает садовод',
    'Жители Верхней улицы просят вернуть автобус номер восемь',
  ];
  expect(removedLines([...article, ...german, ...teasers].join('\n\n'))).toEqual(teasers);
});

test('a quotation in another language inside the body stays', () => {
  const quotation =
    '„Wer an der Brücke spart, der zahlt am Ende doppelt, und zwar mit nassen Füßen“, sagte der alte Müller nach der Sitzung des Rates.';
  expect(keptLines(page({ inside: [quotation] }))).toContain(quotation);
});

test('short headings between paragraphs stay', () => {
  const text = [
    article[0],
    'What the survey found',
    article[1],
    article[2],
    'The long way over the pass',
    article[3],
    article[4],
  ].join('\n\n');
  expect(removedLines(text)).toEqual([]);
});

test('a line of direct speech between paragraphs stays', () => {
  expect(removedLines(page({ inside: ['“We all knew it.”'] }))).toEqual([]);
});

test('the title over the article stays', () => {
  expect(keptLines(page({ before: ['Valley council quarrels over its second bridge'] }))[0]).toMatch(/^Valley council/);
});

test('a Chinese article stays and the Latin navigation around it goes', () => {
  const paragraphs = [
    '连续两个冬天，山谷里的第二座桥也被洪水冲垮了，镇议会星期二整个晚上都在争论谁本来应该预见到这件事情的发生。',
    '省里的工程师秋天已经测量过桥墩，并且警告说，自从上一次测量以来，这一段河床已经下沉了差不多半米左右。',
    '没有人理会这个警告，因为准备用来修桥的钱，早就花在了那条沿着湖西岸绕行的新公路上面，议会也没有别的钱。',
    '在新桥建成以前，校车只能翻过山口走远路，面包师也开始每个星期有三个早晨用小船把面包送到湖对岸的村子里去。',
    '镇长答应在雪化以前作出决定，不过她不肯说，如果没有省里的帮助，议会到底能不能付得起修建一座新桥的钱。',
  ];
  const [first, ...others] = englishTeasers;
  expect(keptLines(sitePage(paragraphs, { above: [first], below: others }))).toEqual(paragraphs);
});

test('a Russian article sheds its English navigation', () => {
  const paragraphs = [
    'Долина потеряла второй мост за две зимы, и совет весь вечер вторника спорил о том, кто должен был это предвидеть заранее.',
    'Инженеры из области осенью измерили опоры и предупредили, что дно реки со времени последнего промера опустилось почти на полметра.',
    'Никто не обратил внимания на предупреждение, потому что деньги на ремонт уже ушли на дорогу, которая огибает озеро с запада.',
    'Пока новый мост не построен, школьный автобус ездит дальней дорогой через перевал, а пекарь три раза в неделю возит хлеб на лодке.',
    'Глава совета обещала принять решение до таяния снега, но не сказала, сможет ли совет заплатить за новый мост без помощи области.',
  ];
  const [first, ...others] = englishTeasers;
  expect(keptLines(sitePage(paragraphs, { above: [first], below: others }))).toEqual(paragraphs);
});

test('the kept text is the kept blocks with their line ends', () => {
  const stripped = stripPage(page({ before: ['Home'], behind: ['Menu'] }));
  expect(String(stripped.kept)).toBe(`${article.join('\n\n')}\n\n`);
});

test.each([2, 3, 4, 5])(
  'a short article keeps its %i paragraphs, however many foreign teasers stand around it',
  (count) => {
    const paragraphs = [
      'The valley lost its second bridge in as many winters, and the council argued about who should have seen it coming.',
      'Nobody acted on the warning, because the money for repairs had already gone to the road that leads around the lake.',
      'The mayor promised a decision before the snow melts, although she would not say whether the council can pay for it.',
      'Until a new bridge stands, the school bus will take the long way over the pass, as it did in the winter before last.',
      'The baker has begun to deliver bread by boat on three mornings a week, and will not say what the boat costs him.',
    ].slice(0, count);
    const teasers = [
      'Главные новости этого часа',
      'Как выбрать сапоги для глубокого снега',
      'Билеты на весну подешевели вдвое',
      'Почему яблоки дорожают третью зиму подряд',
      'В Приозёрске открыли каток для школьников',
      'Автобус номер восемь вернётся в апреле',
    ];
    const kept = keptLines([...teasers.slice(0, 3), ...paragraphs, ...teasers.slice(3)].join('\n'));
    expect(kept).toEqual(paragraphs);
  },
);

test('signs in front of a line of prose do not hide its text', () => {
  const signs = `${'='.repeat(200)} ${article[4]}`;
  expect(keptLines([...article.slice(0, 4), signs].join('\n'))).toContain(signs);
});

test('nor do two thousand signs', () => {
  const signs = `${'='.repeat(2_000)} ${article[4]}`;
  expect(keptLines([...article.slice(0, 4), signs].join('\n'))).toContain(signs);
});

test('an article of two paragraphs stays whole, with a button between them', () => {
  const paragraphs = [
    'The ferry to the northern islands sails again from the first of May, the company said on Tuesday.',
    'Repairs to the older of its two ships took five weeks longer than planned, because a part had to be made anew.',
  ];
  expect(keptLines([paragraphs[0], 'Read more', paragraphs[1], 'Leave a reply'].join('\n'))).toEqual(paragraphs);
});
