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
