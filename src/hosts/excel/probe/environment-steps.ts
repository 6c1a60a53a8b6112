/** What this Excel says of itself, and of the workbook as far as it is nobody's secret. */
import { hasExcelApi } from '../excel-features';
import { runUntranslated } from '../excel-batch';
import { judged, type FreeStep } from './probe-step';

const NEWEST_SET = 21;
const OTHER_SETS: readonly (readonly [name: string, version: string])[] = [
  ['SharedRuntime', '1.1'],
  ['KeyboardShortcuts', '1.1'],
  ['OpenBrowserWindowApi', '1.1'],
  ['CustomXmlParts', '1.1'],
  ['DialogApi', '1.1'],
  ['ExcelApiOnline', '1.1'],
  ['ExcelApiDesktop', '1.1'],
];

/** Members by which it shows whether this office.js is as new as the host: the set, the class, the member. */
const MEMBERS = [
  ['1.10', 'Worksheet', 'comments'],
  ['1.12', 'Range', 'hasSpill'],
  ['1.13', 'Range', 'getMergedAreasOrNullObject'],
  ['1.18', 'Worksheet', 'notes'],
] as const;

/** True where this office.js itself has the member, whatever the host says. */
function isInOfficeJs(name: 'Worksheet' | 'Range', member: string): boolean {
  return member in (Excel[name].prototype as object);
}

export const ENVIRONMENT_STEPS: readonly FreeStep[] = [
  {
    name: 'host',
    asked: { zh: 'Excel 的平台和版本', en: 'Excel’s platform and version' },
    ask: () => {
      const { host, platform, version } = Office.context.diagnostics;
      return Promise.resolve(judged(`${host} ${platform} ${version}`, true));
    },
  },
  {
    name: 'web-view',
    asked: { zh: '窗格所用的浏览器组件', en: 'The web view that shows the pane' },
    ask: () => Promise.resolve(judged(navigator.userAgent, true)),
  },
  {
    name: 'languages',
    asked: { zh: '界面语言和内容语言', en: 'Display and content language' },
    ask: () => {
      const { displayLanguage, contentLanguage } = Office.context;
      return Promise.resolve(judged(`${displayLanguage}, ${contentLanguage}`, true));
    },
  },
  {
    name: 'sets',
    asked: { zh: '支持的接口集', en: 'Requirement sets' },
    ask: () => {
      const has = Array.from({ length: NEWEST_SET }, (_, at) => at + 1).filter((minor) =>
        hasExcelApi(`1.${minor}`),
      );
      const others = OTHER_SETS.filter(([name, version]) =>
        Office.context.requirements.isSetSupported(name, version),
      );
      const highest = has.at(-1) ?? 0;
      const gaps = highest - has.length;
      const names = [
        `ExcelApi 1.${String(highest)}`,
        ...others.map((each) => each.join(' ')),
        ...(gaps > 0 ? [`without ${String(gaps)} sets below`] : []),
      ];
      return Promise.resolve(judged(names.join(', '), highest >= 9 && gaps === 0));
    },
  },
  {
    name: 'library',
    asked: { zh: 'office.js 与 Excel 是否一样新', en: 'Whether office.js is as new as Excel' },
    ask: () => {
      const lacks = MEMBERS.filter(([set, name, member]) => hasExcelApi(set) && !isInOfficeJs(name, member));
      const answer = lacks.map(([set, name, member]) => `no ${name}.${member} (${set})`).join(', ');
      return Promise.resolve(judged(answer || 'as new', lacks.length === 0));
    },
  },
  {
    name: 'copying',
    asked: { zh: '窗格能否复制到剪贴板', en: 'Whether the pane can copy to the clipboard' },
    ask: () => {
      const can = {
        copyCommand: typeof document.execCommand === 'function',
        clipboard: 'clipboard' in navigator,
        ClipboardItem: typeof ClipboardItem === 'function',
      };
      return Promise.resolve(judged(can, can.copyCommand || can.ClipboardItem));
    },
  },
  {
    name: 'workbook',
    asked: { zh: '工作簿：只读、结构保护、工作表数', en: 'The workbook: read-only, structure, sheets' },
    ask: () =>
      runUntranslated(async (context) => {
        const workbook = context.workbook.load('readOnly');
        const protection = workbook.protection.load('protected');
        const sheets = workbook.worksheets.load('items/id');
        await context.sync();
        const facts = {
          readOnly: workbook.readOnly,
          protected: protection.protected,
          sheets: sheets.items.length,
        };
        return judged(facts, !facts.readOnly && !facts.protected);
      }),
  },
  {
    name: 'round-trip',
    asked: { zh: '一次往返要多久', en: 'How long one round trip takes' },
    ask: () =>
      runUntranslated(async (context) => {
        const since = performance.now();
        context.workbook.load('name');
        await context.sync();
        return judged(`${String(Math.round(performance.now() - since))} ms`, true);
      }),
  },
  {
    name: 'active-cell',
    asked: { zh: '取选中的单元格', en: 'The selected cell' },
    ask: () =>
      runUntranslated(async (context) => {
        const cell = context.workbook.getActiveCell().load('rowCount,columnCount');
        await context.sync();
        return judged(`${String(cell.rowCount)} × ${String(cell.columnCount)}`, cell.rowCount === 1);
      }),
  },
  {
    name: 'setting',
    asked: { zh: '在工作簿里存取设置', en: 'Settings kept in the workbook' },
    ask: () =>
      runUntranslated(async (context) => {
        const { settings } = context.workbook;
        settings.add(PROBE_SETTING, '{"a":[1]}');
        const kept = settings.getItemOrNullObject(PROBE_SETTING).load('value');
        await context.sync();
        const value: unknown = kept.isNullObject ? null : kept.value;
        return judged(value, value === '{"a":[1]}');
      }),
  },
  {
    name: 'custom-xml',
    asked: { zh: '在工作簿里存取撤销记录（自定义 XML）', en: 'The undo record (custom XML)' },
    ask: () =>
      runUntranslated(async (context) => {
        const parts = context.workbook.customXmlParts;
        const added = parts.add(`<probe xmlns="${PROBE_NAMESPACE}">1</probe>`);
        await context.sync();
        added.setXml(`<probe xmlns="${PROBE_NAMESPACE}">2</probe>`);
        const part = parts.getByNamespace(PROBE_NAMESPACE).getOnlyItemOrNullObject().load('id');
        const asked = { xml: part.getXml() };
        await context.sync();
        const isFound = !part.isNullObject;
        return judged(isFound ? asked.xml.value : 'not found', isFound && />\s*2\s*</.test(asked.xml.value));
      }),
  },
];

/** What the probe keeps in the workbook for a moment; its end takes them away. */
export const PROBE_SETTING = 'ziping.probe';
export const PROBE_NAMESPACE = 'urn:ziping:probe:1';
