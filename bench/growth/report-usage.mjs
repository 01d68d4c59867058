import { writeFileSync } from 'node:fs';

// Loaded before a measured program (node --import): writes what the process used, its threads included, when it ends.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1e3 };
  writeFileSync(process.env.PALIMPSEST_USAGE_FILE, JSON.stringify(usage));
});
