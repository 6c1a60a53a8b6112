/** What this Excel can do beyond the least that is needed, and what follows from it for the person: asked, never assumed. */
import type { Localized } from '../../core/model/localized';
import type { Capability } from '../workbook-host';
import { canMergeUndo, canPutNotes, hasExcelApi } from './excel-features';

interface Meaning {
  readonly version: `1.${number}`;
  /** Where the library that the site serves must have it too. */
  readonly isUsable?: () => boolean;
  readonly present: Localized;
  readonly absent: Localized;
}

const MEANINGS: readonly Meaning[] = [
  {
    version: '1.9',
    present: { zh: '读取、写入、标记和撤销都可用', en: 'Reading, writing, marks and undo all work' },
    absent: {
      zh: '这个 Excel 太旧，不能可靠使用；请改用浏览器页面',
      en: 'This Excel is too old to be relied on; use the browser page instead',
    },
  },
  {
    version: '1.12',
    present: {
      zh: '能认出溢出的公式，不会写进去',
      en: 'Spilled formulas are recognised and never written into',
    },
    absent: {
      zh: '这个 Excel 没有溢出公式，不受影响',
      en: 'This Excel knows no spilled formulas; nothing is lost',
    },
  },
  {
    version: '1.13',
    present: {
      zh: '直接读出合并单元格，可以整行着色',
      en: 'Merged cells are read directly, and whole rows can be tinted',
    },
    absent: {
      zh: '读不到合并单元格，按空白单元格推断，结果相同；不能整行着色，只给有问题的单元格着色',
      en: 'Merged cells cannot be read and are told from blank ones; the results are the same. Rows are not tinted, only the cells with findings',
    },
  },
  {
    version: '1.18',
    isUsable: canPutNotes,
    present: { zh: '说明写成单元格的备注', en: 'Explanations become notes on the cells' },
    absent: {
      zh: '写不了备注，说明改写成批注；批注也没有的，写在“复核结果”里',
      en: 'Notes cannot be written: explanations become comments, or stand in the review sheet where those are missing too',
    },
  },
  {
    version: '1.20',
    isUsable: canMergeUndo,
    present: {
      zh: '一次运行在 Excel 自己的“撤销”里也是一步',
      en: 'A run is one step of Excel’s own Undo as well',
    },
    absent: {
      zh: '请用本窗格的“撤销”，Excel 自己的要按多次',
      en: 'Use Undo in this pane; Excel’s own takes several steps',
    },
  },
];

export function capabilities(): readonly Capability[] {
  return MEANINGS.map(({ version, isUsable = () => hasExcelApi(version), present, absent }) => {
    const isPresent = isUsable();
    return { name: `ExcelApi ${version}`, isPresent, meaning: isPresent ? present : absent };
  });
}
