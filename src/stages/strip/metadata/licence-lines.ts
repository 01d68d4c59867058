import { licenceName } from '../../../kernel/licences.js';

/** Longest line that is looked at. */
const longestLine = 300;

/** Lines from the end of the document among which a licence is looked for: it stands in the footer. */
export const licenceLinesFromEnd = 80;

const licenceWord =
  /licen[scz]|lizenz|lisens|lisans|lisenssi|лиценз|ліценз|ліцэнз|άδεια|رخصة|ترخيص|許諾|ライセンス|许可|許可|授权|授權|라이선스|이용허락/iu;
/** A licence of a picture is not the text's. */
const picture =
  /photo|image|picture|illustration|foto|bild|imagen|imagem|immagine|zdjęc|фото|изображ|зображ|図|写真|图片|圖片|照片|사진/iu;

/** The short name of the licence under which a line puts the text; undefined for any other line. */
export function licenceOf(line: string): string | undefined {
  if (line.length > longestLine || !/creative ?commons|\bCC[ -]?(?:BY|0)/i.test(line)) return undefined;
  return licenceWord.test(line) && !picture.test(line) ? licenceName(line) : undefined;
}
