/**
 * Colours by what they are for. Every pair of text and ground that the page uses has a contrast of at least 4.5 to 1,
 * and what is drawn of at least 3 to 1 with the page, in the light and in the dark.
 */
export const colours = `:root {
  color-scheme: light dark;
  --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, Charter, 'Source Serif 4', Georgia, serif;
  --page: #fbfaf7;
  --card: #ffffff;
  --sunken: #f4f1ea;
  --line: #e3ded3;
  --ink: #211f1b;
  --muted: #655f55;
  --faint: #a9a294;
  --accent: #7d4a15;
  --kept: #2f6b5c;
  --duplicate: #6f7aa6;
  --removed: #b28849;
  --before: #978e7d;
  --track: #ebe6db;
  --badge-ink: #24584b;
  --badge: #e3efea;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #161512;
    --card: #1d1b18;
    --sunken: #25221e;
    --line: #37332c;
    --ink: #e9e5dc;
    --muted: #aaa397;
    --faint: #6d675d;
    --accent: #e0ac72;
    --kept: #6db39f;
    --duplicate: #7c86b0;
    --removed: #a4824f;
    --before: #837b6d;
    --track: #2d2a25;
    --badge-ink: #a5d8c8;
    --badge: #20352f;
  }
}
@media print {
  :root { color-scheme: light; }
}`;
