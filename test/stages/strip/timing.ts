import { article, stripPage } from './strip-page.js';

/** Lines of one word in several scripts, each word again and again. */
export function shortLines(count: number): string {
  const words = ['Weather', 'News', 'ferry', 'the', 'Погода', 'и', '渡', 'Hafen', '12', '—', 'Léon'];
  return Array.from({ length: count }, (_, at) => words[at % words.length]).join('\n');
}

/** An article with something certain behind it, so that every line is judged. */
export function articleWith(text: string): string {
  return `${article.join('\n')}\nLeave a reply\n${text}`;
}

/** Seconds that segmenting, identifying and stripping take. */
export function secondsFor(text: string): number {
  const start = performance.now();
  stripPage(text);
  return (performance.now() - start) / 1000;
}

/** How much longer the whole takes than a quarter of it; the better of two runs each, so that a pause elsewhere does not count. */
export function growth(textOf: (size: number) => string, size: number): number {
  const [quarter, whole] = [textOf(size / 4), textOf(size)];
  const best = (text: string) => Math.min(secondsFor(text), secondsFor(text));
  const first = best(quarter);
  return best(whole) / first;
}
