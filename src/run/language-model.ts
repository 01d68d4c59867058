import type { getLIDModel } from 'fasttext.wasm.js';
import type { LanguageGuess, LanguageModel } from '../stages/identify/language-model.js';

/** Lines whose guesses are remembered; navigation repeats the same lines on page after page. */
const cacheSize = 50_000;

/** fastText's lid.176 (compressed), loaded from the package: no network. */
export async function loadLanguageModel(): Promise<LanguageModel> {
  const { getLIDModel } = await import('fasttext.wasm.js');
  const model = await (await getLIDModel()).load();
  const cache = new Map<string, readonly LanguageGuess[]>();
  return {
    guess(text, most) {
      const key = `${most} ${text}`;
      const known = cache.get(key);
      if (known !== undefined) return known;
      const guesses = predict(model, text, most);
      if (cache.size >= cacheSize) cache.clear();
      cache.set(key, guesses);
      return guesses;
    },
  };
}

type Model = Awaited<ReturnType<Awaited<ReturnType<typeof getLIDModel>>['load']>>;

function predict(model: Model, text: string, most: number): LanguageGuess[] {
  // The model reads up to the first line end.
  const vector = model.predict(text.replace(/[\r\n]+/g, ' '), most, 0);
  const guesses: LanguageGuess[] = [];
  for (let index = 0; index < vector.size(); index++) {
    const [confidence, label] = vector.get(index);
    guesses.push({ language: label.replace('__label__', ''), confidence: Math.min(1, confidence) });
  }
  vector.delete?.();
  return guesses;
}
