import { readFileSync } from 'node:fs';

/** What src/kernel/assembly was compiled to (`npm run build:kernel`). */
export function compiledKernel(): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(new URL('../../resources/kernel.wasm', import.meta.url)));
}
