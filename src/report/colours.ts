/**
 * Colours by what they are for. Every pair of text and ground that the page uses has a contrast of at least 4.5 to 1,
 * in the light and in the dark.
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
  --duplicate: #8a93b4;
  --removed: #d3b58c;
  --before: #c9c1b1;
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
    --duplicate: #737ca3;
    --removed: #8a6d45;
    --before: #5f594f;
    --track: #2d2a25;
    --badge-ink: #a5d8c8;
    --badge: #20352f;
  }
}
@media print {
  :root { color-scheme: light; }
}`;
