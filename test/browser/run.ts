/**
 * Stories in headless Chromium on the built pages: `npm run browser`. Options: --no-build uses dist/ as it stands,
 * --screens also takes the pictures of docs/screens, --only <words> runs the stories whose name holds them, --lanes <n>
 * runs so many at a time. Ends with `N passed, N failed`.
 */
import { parseArgs } from 'node:util';
import { accessibilityStories } from './accessibility-stories';
import { runStories } from './harness';
import { documentStories } from './document-stories';
import { deskStories } from './desk-stories';
import { excelStories } from './excel-stories';
import { inputStories } from './input-stories';
import { keyboardStories } from './keyboard-stories';
import { listStories } from './list-stories';
import { offlineStories } from './offline-stories';
import { probeStories } from './probe-stories';
import { runStories as storiesOfRuns } from './run-stories';
import { sampleStories } from './sample-stories';
import { screenStories } from './screen-stories';
import { securityStories } from './security-stories';
import { spokenStories } from './spoken-stories';
import { stateStories } from './state-stories';
import { surroundingsStories } from './surroundings-stories';
import { weightStories } from './weight-stories';
import { workStories } from './work-stories';
import { buildSite, serveSite } from './served-site';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      'no-build': { type: 'boolean', default: false },
      screens: { type: 'boolean', default: false },
      only: { type: 'string' },
      lanes: { type: 'string', default: '1' },
    },
  });
  const stories = [
    ...sampleStories,
    ...deskStories,
    ...inputStories,
    ...storiesOfRuns,
    ...listStories,
    ...keyboardStories,
    ...workStories,
    ...spokenStories,
    ...offlineStories,
    ...documentStories,
    ...excelStories,
    ...stateStories,
    ...surroundingsStories,
    ...probeStories,
    ...weightStories,
    ...securityStories,
    ...accessibilityStories,
    ...(values.screens ? screenStories : []),
  ].filter((story) => story.name.includes(values.only ?? ''));
  if (!values['no-build']) buildSite();
  const site = await serveSite();
  try {
    const { passed, failed } = await runStories(stories, site.address, Number(values.lanes));
    process.stdout.write(`${String(passed)} passed, ${String(failed)} failed\n`);
    return failed === 0 && passed > 0 ? 0 : 1;
  } finally {
    await site.stop();
  }
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.stdout.write('0 passed, 1 failed\n');
    process.exitCode = 1;
  },
);
