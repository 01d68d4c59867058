/**
 * Counts the reasons for which lines of one document of a finished run were removed.
 *
 * Run it with: npx tsx examples/why-removed.ts <run> <id>
 */
import { explain } from '../src/index.js';

const [run, id] = process.argv.slice(2);
const { spans } = await explain(run, id);
const lines = new Map<string, number>();
for (const { action, evidence } of spans) {
  if (action === 'remove') lines.set(evidence[0].code, (lines.get(evidence[0].code) ?? 0) + 1);
}
for (const [code, times] of [...lines].sort((a, b) => b[1] - a[1])) console.log(`${times} ${code}`);
