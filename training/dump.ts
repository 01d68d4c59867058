import { writeFileSync } from 'node:fs';
import { sets } from '../bench/labelled-pages.js';
import { FunctionWords } from '../src/kernel/function-words.js';
import { loadLanguageModel } from '../src/run/language-model.js';
import { loadFunctionWords, loadPhrases } from '../src/run/word-lists.js';
import { InterfaceVocabulary } from '../src/stages/strip/model/interface-share.js';
import { lineFeatureNames } from '../src/stages/strip/model/line-features.js';
import { examplePages } from './labelled-examples.js';
const knowledge = { model: await loadLanguageModel(), functionWords: new FunctionWords(loadFunctionWords()), interfaceVocabulary: new InterfaceVocabulary([...loadPhrases().values()].flat()) };
const all = sets.flatMap((set) => examplePages('/work/shared', set, knowledge));
const F = lineFeatureNames.length;
const total = all.reduce((a, p) => a + p.lines, 0);
const X = new Float32Array(total * F); const L = new Uint8Array(total); const len = new Float32Array(total); const fo = new Uint8Array(total);
let r = 0; const meta: unknown[] = [];
for (const p of all) { meta.push([p.set, p.part, p.lang, p.kind, p.fold, p.lines, p.bodyOnly, p.group]); for (let i = 0; i < p.lines; i++) { for (let f = 0; f < F; f++) X[r * F + f] = p.features[f * p.lines + i]; L[r] = p.labels[i]; len[r] = p.length[i]; fo[r] = p.foreign[i]; r++; } }
const out = process.argv[2] ?? '/tmp/dump';
const tl = new Int32Array(total + 1); let tk = 0; r = 0; const hs = new Int32Array(total);
for (const p of all) for (let i = 0; i < p.lines; i++) { tl[r] = tk; hs[r] = p.hash[i]; tk += p.tokenStart[i + 1] - p.tokenStart[i]; r++; }
tl[r] = tk; const th = new Int32Array(tk); tk = 0; for (const p of all) { th.set(p.tokenHash, tk); tk += p.tokenHash.length; }
writeFileSync(out + '.tl', tl); writeFileSync(out + '.th', th); writeFileSync(out + '.hs', hs);
writeFileSync(out + '.X', X); writeFileSync(out + '.L', L); writeFileSync(out + '.len', len); writeFileSync(out + '.fo', fo); writeFileSync(out + '.json', JSON.stringify({ names: lineFeatureNames, meta, total }));
