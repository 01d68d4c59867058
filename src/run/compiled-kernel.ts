import { readFileSync } from 'node:fs';

let compiled: WebAssembly.Module | undefined;

/** What src/kernel/assembly was compiled to (`npm run build:kernel`). */
export function compiledKernel(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(readFileSync(new URL('../../resources/kernel.wasm', import.meta.url)));
  return compiled;
}
