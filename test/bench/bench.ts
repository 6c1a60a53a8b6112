/**
 * `npm run bench`: the core, the Excel host's requests, the bundles, how long the page is held, and files of many
 * sizes, each beside its peer or its floor in the same run. Every figure is the median of five runs (`--runs N`);
 * prints Markdown and leaves nothing behind but dist/. `--smoke` runs each once on small inputs;
 * `--only core,reading,requests,bundles,pace,files` picks sections; `--no-build` takes dist/ as it stands;
 * `--beside PATH` reads and checks with the core of another checkout in turn with this one's.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../browser/served-site';
import { bundleSection } from './bundle-section';
import { coreSection } from './core-section';
import { filesSection } from './files-section';
import { paceSection } from './pace-section';
import { readingSection } from './reading-section';
import { requestsSection } from './requests-section';

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : undefined;
}

async function main(): Promise<void> {
  const isSmoke = process.argv.includes('--smoke');
  const runs = isSmoke ? 1 : Number(option('--runs') ?? 5);
  const only = option('--only')?.split(',');
  const folder = mkdtempSync(join(tmpdir(), 'ziping-bench-'));
  const sections: Readonly<Record<string, () => string | Promise<string>>> = {
    core: () => coreSection(folder, isSmoke, runs),
    reading: () => readingSection(folder, isSmoke, runs, option('--beside')),
    requests: () => requestsSection(folder),
    bundles: () => bundleSection(),
    pace: () => paceSection(isSmoke, runs),
    files: () => filesSection(folder, isSmoke, runs),
  };
  const [cpu] = cpus();
  const load = loadavg()[0] ?? 0;
  process.stdout.write(
    `${cpu?.model ?? ''} × ${cpus().length}, Node ${process.version}, load at the start ${load.toFixed(1)}, median of ${runs}\n\n`,
  );
  const chosen = Object.entries(sections).filter(([name]) => only?.includes(name) ?? true);
  try {
    const needsPages = chosen.some(([name]) => name === 'bundles' || name === 'pace');
    if (needsPages && !process.argv.includes('--no-build')) buildSite();
    for (const [, make] of chosen) process.stdout.write(`${await make()}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
