/** The probe's screen: it shows each answer, says when it is over, copies the table, and asks after the download. */
import { act, lazy, useState, type ReactElement } from 'react';
import { isMissingPart, MISSING_PART } from '../../src/app/missing-part';
import type { ProbeReport, ProbeRow, RunProbe } from '../../src/hosts/host-probe';
import { ViewBoundary } from '../../src/pane/parts/view-boundary';
import { NOTHING_PROBED, probeTable } from '../../src/pane/parts/probe-table';
import { IN_BROWSER } from '../../src/pane/parts/surroundings';
import { ProbeScreen } from '../../src/pane/screens/probe-screen';
import { PaneSession } from '../../src/pane/session/session';
import { problemWords } from '../../src/pane/strings/problem-words';
import { unexpectedWords } from '../../src/commands/command-words';
import '../support/text-coding';
import { fakeEngine } from './fake-host';
import { cleanUp, render, settle, untilShown, withWords } from './render';

const row = (name: string, outcome: ProbeRow['outcome'], answer = 'x'): ProbeRow => ({
  name,
  asked: { zh: `试${name}`, en: `trying ${name}` },
  outcome,
  answer,
  milliseconds: 12,
});

const ROWS = [
  row('a', 'as-expected'),
  row('b', 'differs', '{"pattern":null}'),
  row('c', 'missing'),
  row('d', 'refused', 'AccessDenied:\tno\nmore'),
  row('e', 'no-answer'),
  row('f', 'not-tried'),
];

function Screen(): ReactElement {
  const [probed, setProbed] = useState(NOTHING_PROBED);
  return <ProbeScreen probed={probed} onProbed={setProbed} />;
}

async function open(probe: RunProbe, language: 'zh' | 'en' = 'zh') {
  const session = new PaneSession(() => Promise.resolve(fakeEngine([])), language);
  await render(<Screen />, session, language, { ...IN_BROWSER, probe });
  return session;
}

const answering =
  (report: Partial<ProbeReport> = {}): RunProbe =>
  (options) => {
    for (const each of ROWS) options?.onRow?.(each);
    return Promise.resolve({ rows: ROWS, leftSheet: null, ...report });
  };

afterEach(cleanUp);

it.each([
  [
    'zh',
    '开始试',
    '试完了：1 项如常，1 项与文档不同，1 项这里没有，3 项没有成功',
    ['如常', '不同', '没有', '报错', '无回答', '未试'],
  ],
  [
    'en',
    'Start',
    'Finished: 1 as documented, 1 different, 1 missing here, 3 without success',
    ['As documented', 'Different', 'Missing', 'Refused', 'No answer', 'Not tried'],
  ],
] as const)('shows and counts what was answered (%s)', async (language, start, words, outcomes) => {
  await open(answering(), language);
  await settle(() => {
    withWords('button', start).click();
  });
  expect(withWords('[role=status] p', words)).toBeTruthy();
  const cells = [...document.querySelectorAll('tbody tr')].map(
    (line) => line.querySelector('td')?.textContent,
  );
  expect(cells).toEqual(outcomes);
  expect(document.querySelector('tbody')?.textContent).toContain('{"pattern":null}');
});

it('names a sheet that stayed behind', async () => {
  await open(answering({ leftSheet: '自评核算试探' }));
  await settle(() => {
    withWords('button', '开始试').click();
  });
  expect(withWords('[role=status] p', '工作表“自评核算试探”没有删去')).toBeTruthy();
});

it('nothing else begins while it runs, and it can be stopped', async () => {
  let stop: AbortSignal | undefined;
  const session = await open(async (options) => {
    stop = options?.signal;
    await new Promise<void>((resolve) =>
      stop?.addEventListener('abort', () => {
        resolve();
      }),
    );
    return { rows: [], leftSheet: null };
  });
  await act(async () => {
    withWords('button', '开始试').click();
    await Promise.resolve();
  });
  expect(session.snapshot().work).toMatchObject({ step: 'probing', canCancel: true });
  await settle(() => {
    session.cancel();
  });
  expect(stop?.aborted).toBe(true);
  expect(session.snapshot()).toMatchObject({ work: null, problem: null });
});

it('copies the table, and says so; where that fails it says what to do', async () => {
  const session = await open(answering());
  expect((withWords('button', '复制结果') as HTMLButtonElement).disabled).toBe(true);
  await settle(() => {
    withWords('button', '开始试').click();
  });
  await settle(() => {
    withWords('button', '复制结果').click();
  });
  expect(session.snapshot().problem?.zh).toMatch(/^没有复制成功/);
  document.execCommand = () => {
    const event = new Event('copy', { bubbles: true });
    Object.defineProperty(event, 'clipboardData', { value: { setData: () => undefined } });
    document.dispatchEvent(event);
    return true;
  };
  await settle(() => {
    withWords('button', '复制结果').click();
  });
  Reflect.deleteProperty(document, 'execCommand');
  expect(session.snapshot()).toMatchObject({
    done: { zh: expect.stringMatching(/^结果已复制/) as string },
    problem: null,
  });
});

it('the person’s word on the download is a row, the last one given', async () => {
  URL.createObjectURL = () => 'blob:x';
  HTMLAnchorElement.prototype.click = () => undefined;
  await open(answering());
  await settle(() => {
    withWords('button', '开始试').click();
  });
  for (const [answer, outcome] of [
    ['没有收到', '无回答'],
    ['收到了', '如常'],
  ] as const) {
    await settle(() => {
      withWords('button', '下载一个小文件').click();
    });
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === answer);
    await settle(() => {
      button?.click();
    });
    const lines = [...document.querySelectorAll('tbody tr')].filter((line) =>
      line.textContent.includes('从窗格下载文件'),
    );
    expect(lines.map((line) => line.querySelector('td')?.textContent)).toEqual([outcome]);
  }
});

it('the table can be pasted: a line a row, cells apart, nothing of an answer becomes markup', () => {
  const { html, text } = probeTable([row('a', 'refused', '<b>\tx\ny')], '1.2.3', 'en');
  expect(text.split('\n')).toEqual([
    '自评核算 Ziping 1.2.3',
    'name\tasked\toutcome\tanswer\tms',
    'a\ttrying a\trefused\t<b> x y\t12',
  ]);
  const cells = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('td');
  expect([...cells].map(({ textContent }) => textContent).slice(5)).toEqual([
    'a',
    'trying a',
    'refused',
    '<b> x y',
    '12',
  ]);
});

describe('a part of the program that cannot be fetched', () => {
  const missing = Object.assign(new Error('Loading chunk 12 failed.'), { name: 'ChunkLoadError' });

  it('is told from other failures, in the pane as in the commands', () => {
    expect(isMissingPart(missing)).toBe(true);
    expect(isMissingPart(new Error('x'))).toBe(false);
    expect(problemWords(missing)).toBe(MISSING_PART);
    expect(unexpectedWords(missing)).toBe(MISSING_PART);
    expect(problemWords(new Error('x'))).not.toBe(MISSING_PART);
  });

  it('is said in its place, and the rest of the page stays', async () => {
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const Gone = lazy(() => Promise.reject<{ default: () => ReactElement }>(missing));
    const session = new PaneSession(() => Promise.resolve(fakeEngine([])), 'zh');
    await render(
      <>
        <p>别的</p>
        <ViewBoundary>
          <Gone />
        </ViewBoundary>
      </>,
      session,
    );
    await untilShown('程序已更新，请先保存，再重新载入');
    expect(withWords('button', '重新载入')).toBeTruthy();
    expect(document.body.textContent).toContain('别的');
    quiet.mockRestore();
  });

  it('a view that fails says so and is shown at the next try; nothing else is lost', async () => {
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    let fails = true;
    const Shaky = (): ReactElement => {
      if (fails) throw new Error('boom');
      return <p>好了</p>;
    };
    const session = new PaneSession(() => Promise.resolve(fakeEngine([])), 'zh');
    await render(
      <>
        <p>别的</p>
        <ViewBoundary>
          <Shaky />
        </ViewBoundary>
      </>,
      session,
    );
    await untilShown('这一栏没有显示出来，改动没有丢。');
    expect(document.body.textContent).toContain('别的');
    fails = false;
    await settle(() => withWords('button', '再试一次').click());
    await untilShown('好了');
    quiet.mockRestore();
  });
});
