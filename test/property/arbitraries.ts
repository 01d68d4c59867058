import fc from 'fast-check';

/** Any well-formed text: line ends of every kind, NUL, blanks of every kind, characters of one to four bytes. */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('\n', '\r', '\r\n', '\0', ' ', '\t', '\u00a0', '\u2028', '\ufeff', '') },
      { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      {
        weight: 2,
        arbitrary: fc.constantFrom('The ferry is late.', 'Паром опоздал', '渡轮晚点了。', '```', '# ', '😀'),
      },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

/** UTF-16 code units that need not make a text. */
export const anyUnits = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd7f0, max: 0xe010 })), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));

/** 53-bit hashes, some of which agree in their lower 32 bits. */
export const anyHash = fc.oneof(
  fc.maxSafeNat(),
  fc.nat(50),
  fc.tuple(fc.nat(0x1fffff), fc.nat(3)).map(([high, low]) => high * 2 ** 32 + low),
);

/** Characters that normalisation or lower case joins, takes apart, reorders or lengthens. */
const awkward = [
  ...'ΣσςİıẞßﬁﬃÅ㍿㌖½①ﾞｶﾊﾟ가각ㄳㅏᅡᆨᄀ̧́̈͜ัำ้ดນຳ한글Ωẛ︠𝒜𝔘ǅ＝≠;·ͅΐ𝅗𝅥🇩😀漢字，。\u200d\u00ad',
  '\u{16d67}',
  '\u{16d63}',
];

export const awkwardText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...awkward) },
      { weight: 2, arbitrary: fc.constantFrom('a', 'B', 'e', "'", '.', '=', '-', '7') },
      { weight: 1, arbitrary: fc.constantFrom(' ', '\n', '\t', '\u00a0') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
    ),
    { maxLength: 60 },
  )
  .map((characters) => characters.join(''));

const sentences = [
  'The ferry was late again on Monday morning.',
  'Nobody on the quay knew why, and nobody asked.',
  'An ofﬁce of ﬁve in the ㍿ of the harbour had closed.',
  'Паром снова опоздал в понедельник утром, и никто не знал почему.',
  '渡轮星期一早上又晚点了，码头上没有人知道为什么。',
  'The ferry was late again on Tuesday morning.',
  'Cafe\u0301 owners said that trade, which had never been good, was worse.',
];

/** Of few different lines, so that two pages share some, repeat them and have them in other orders. */
export const anyPage = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...sentences) }, { weight: 1, arbitrary: awkwardText }), {
    maxLength: 14,
    size: 'max',
  })
  .map((lines) => lines.join('\n'));

/** Of few different words, three of which come from one character. */
export const fewWords = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', 'e', '㍿', '株', '式'), { maxLength: 60, size: 'max' })
  .map((words) => words.join(' '));

/** Of so few words that a shingle may stand more often than seeds do. */
const repeatedWords = fc
  .array(fc.constantFrom('a', 'b'), { maxLength: 150, size: 'max' })
  .map((words) => words.join(' '));

/** A text of different words and the same one with words replaced, removed and inserted. */
const editedPair = fc
  .array(fc.constantFrom('keep', 'keep', 'keep', 'keep', 'keep', 'keep', 'replace', 'remove', 'insert'), {
    maxLength: 80,
    size: 'max',
  })
  .map((edits) => {
    const left = edits.map((_, at) => `w${at}`);
    const right = edits.flatMap((edit, at) => {
      if (edit === 'remove') return [];
      return { keep: [`w${at}`], replace: ['x'], insert: [`w${at}`, 'the'] }[edit] ?? [];
    });
    return [left.join(' '), right.join(' ')] as [string, string];
  });

/** Two texts that may share something. */
export const anyPair = fc.oneof(
  editedPair,
  fc.tuple(anyPage, anyPage),
  fc.tuple(fewWords, fewWords),
  fc.tuple(repeatedWords, repeatedWords),
  fc.tuple(awkwardText, awkwardText),
);
