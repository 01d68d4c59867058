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

/** Seconds of the processor that segmenting, identifying and stripping take, whatever else the machine does. */
export function secondsFor(text: string): number {
  const start = process.cpuUsage().user;
  stripPage(text);
  return (process.cpuUsage().user - start) / 1e6;
}

/** How much longer the whole takes than a quarter of it; the best of three runs each, in turns. */
export function growth(textOf: (size: number) => string, size: number): number {
  const [quarter, whole] = [textOf(size / 4), textOf(size)];
  const runs = [1, 2, 3].map(() => [secondsFor(quarter), secondsFor(whole)]);
  const best = (which: number) => Math.min(...runs.map((seconds) => seconds[which]));
  return best(1) / best(0);
}
