import { visibleText } from './visible-text.js';

/** HTML that is safe as it stands. Only `html` and constants of this folder make it; never text from a run's files. */
export class Markup {
  constructor(readonly source: string) {}
}

/** What may stand in a template. Strings and numbers are escaped; false, null and undefined leave nothing. */
export type Content = Markup | string | number | false | null | undefined | readonly Content[];

/**
 * HTML from a template, every interpolation escaped unless it is `Markup`, so it is inert in text and in quoted
 * attribute values alike. Not for the inside of `<style>`, of comments, or of attributes that hold URLs or code.
 */
export function html(template: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let source = template[0];
  for (const [at, content] of contents.entries()) source += render(content) + template[at + 1];
  return new Markup(source);
}

function render(content: Content): string {
  if (content instanceof Markup) return content.source;
  if (Array.isArray(content)) return content.map(render).join('');
  if (content === false || content === null || content === undefined) return '';
  return escaped(String(content));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, (character) => entities[character]);
}
