/** Documents reach the person: as a file, by the clipboard, or by the browser page; and the words say which way. */
import { blank, block, type ReportBlock } from '../../src/documents/report-block';
import { reportText } from '../../src/documents/report-text';
import { copyRich, escapeHtml } from '../../src/pane/parts/copy-rich';
import { handOver, type HandedDocument } from '../../src/pane/parts/hand-over';
import type { Surroundings } from '../../src/pane/parts/surroundings';
import { HAND_OVER_STRINGS } from '../../src/pane/strings/hand-over-strings';

const RICH = { html: '<h1>甲</h1>', text: '甲' };

interface Copied {
  html: string;
  text: string;
}

/** What web views do with the copy command: the event comes or not, with a clipboard or without. */
function installCommand(works: boolean, hasClipboard = true): Copied {
  const copied: Copied = { html: '', text: '' };
  document.execCommand = (command) => {
    if (command !== 'copy' || !works) return false;
    const event = new Event('copy', { bubbles: true, cancelable: true });
    const clipboardData = hasClipboard
      ? {
          setData: (type: string, data: string) => {
            if (type === 'text/html') copied.html = data;
            else copied.text = data;
          },
        }
      : null;
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    document.dispatchEvent(event);
    return true;
  };
  return copied;
}

/** The newer way, which may be refused. */
function installApi(works: boolean): Copied {
  const copied: Copied = { html: '', text: '' };
  Reflect.set(
    globalThis,
    'ClipboardItem',
    class {
      constructor(readonly parts: Record<string, Blob>) {}
    },
  );
  const write = ([item]: { parts: Record<string, Blob> }[]): Promise<void> => {
    if (!works) return Promise.reject(new DOMException('no', 'NotAllowedError'));
    copied.html = item?.parts['text/html'] ? 'html' : '';
    copied.text = item?.parts['text/plain'] ? 'text' : '';
    return Promise.resolve();
  };
  Object.defineProperty(navigator, 'clipboard', { value: { write }, configurable: true });
  return copied;
}

afterEach(() => {
  Reflect.deleteProperty(document, 'execCommand');
  Reflect.deleteProperty(globalThis, 'ClipboardItem');
  Reflect.deleteProperty(navigator, 'clipboard');
  document.body.replaceChildren();
});

describe('copying', () => {
  it('takes both forms by the command, before anything is awaited, and leaves the page as it was', async () => {
    const copied = installCommand(true);
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    const result = copyRich(RICH);
    expect(copied).toEqual(RICH);
    expect(await result).toBe(true);
    expect([...document.body.childNodes]).toEqual([field]);
    expect(document.activeElement).toBe(field);
  });

  it.each([
    ['the command is refused', () => installCommand(false)],
    ['there is no command', () => undefined],
    ['the command brings no clipboard', () => installCommand(true, false)],
  ])('takes the newer way where %s', async (_, arrange) => {
    arrange();
    const copied = installApi(true);
    expect(await copyRich(RICH)).toBe(true);
    expect(copied).toEqual({ html: 'html', text: 'text' });
  });

  it.each([
    ['both are refused', () => installApi(false)],
    ['neither is there', () => undefined],
  ])('says no where %s', async (_, arrange) => {
    arrange();
    expect(await copyRich(RICH)).toBe(false);
  });
});

const DOCUMENT: HandedDocument = {
  name: '甲/乙.docx',
  type: 'x',
  bytes: () => Promise.resolve(new Uint8Array([1])),
  rich: RICH,
  copied: HAND_OVER_STRINGS.reportCopied,
};
const PAGE = 'https://site.example/index.html';

function surroundings(documents: Surroundings['documents'], opens = true) {
  const opened: string[] = [];
  const openOutside = (address: string): boolean => {
    if (opens) opened.push(address);
    return opens;
  };
  return { surroundings: { documents, browserPage: PAGE, openOutside }, opened };
}

describe('a document', () => {
  it('is saved where files can be, and the words name the file', async () => {
    const saved: string[] = [];
    URL.createObjectURL = () => 'blob:x';
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
      saved.push(this.download);
    };
    const inExcel = await handOver(DOCUMENT, surroundings('download').surroundings);
    expect(saved).toEqual(['甲_乙.docx']);
    expect(inExcel.zh).toMatch(/^已下载“甲_乙.docx”，.*浏览器页面/);
    const inBrowser = await handOver(DOCUMENT, {
      ...surroundings('download').surroundings,
      browserPage: null,
    });
    expect(inBrowser.zh).toMatch(/^已存为“甲_乙.docx”/);
    expect(inBrowser.zh).not.toMatch(/浏览器页面/);
  });

  it('is copied where no file can be saved; its bytes are not made', async () => {
    const copied = installCommand(true);
    const bytes = jest.fn(() => Promise.resolve(new Uint8Array()));
    const words = await handOver({ ...DOCUMENT, bytes }, surroundings('clipboard').surroundings);
    expect(copied).toEqual(RICH);
    expect(bytes).not.toHaveBeenCalled();
    expect(words.zh).toMatch(/已复制。请打开 Word 粘贴/);
  });

  it('leads to the browser page where copying fails too', async () => {
    const { surroundings: place, opened } = surroundings('clipboard');
    await expect(handOver(DOCUMENT, place)).rejects.toMatchObject({
      explanation: HAND_OVER_STRINGS.opened,
    });
    expect(opened).toEqual([PAGE]);
  });

  it('gives that page’s address where the host opens no browser', async () => {
    const { surroundings: place } = surroundings('clipboard', false);
    await expect(handOver(DOCUMENT, place)).rejects.toMatchObject({
      explanation: {
        zh: expect.stringContaining(PAGE) as string,
        en: expect.stringContaining(PAGE) as string,
      },
    });
  });
});

it('the report as rich text has its headings, its yellow blanks, and no markup out of a cell', () => {
  const blocks: ReportBlock[] = [
    block('title', '甲<b>&'),
    block('chapter', '一、'),
    block('section', '（一）'),
    block('text', '乙\n丙'),
    block('text', '戊，', blank('丁'), '。'),
  ];
  const { html, text } = reportText(blocks, escapeHtml);
  expect(text).toBe('甲<b>&\n一、\n（一）\n乙\n丙\n戊，【丁】。');
  const box = new DOMParser().parseFromString(html, 'text/html').body;
  expect([...box.children].map(({ tagName }) => tagName)).toEqual(['H1', 'H2', 'H3', 'P', 'P']);
  expect(box.querySelector('h1')?.textContent).toBe('甲<b>&');
  expect(box.querySelectorAll('br')).toHaveLength(1);
  const yellow = [...box.querySelectorAll<HTMLElement>('span')].filter(({ style }) =>
    /yellow/.test(style.background),
  );
  expect(yellow.map(({ textContent }) => textContent)).toEqual(['【丁】']);
});
