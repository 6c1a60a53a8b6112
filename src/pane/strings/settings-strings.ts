/** Words of the settings, Chinese first. */
import type { Localized } from '../../core/model/localized';

const pair = (zh: string, en: string): Localized => ({ zh, en });

export const SETTINGS_STRINGS = {
  write: pair('写入方式和标记', 'Writing and marks'),
  rules: pair('规则', 'Rules'),
  layout: pair('版式', 'Layout'),
  new: pair('新建和粘贴', 'New forms'),
  looks: pair('语言和配色', 'Language and colours'),
  keys: pair('键盘', 'Keyboard'),
  about: pair('关于', 'About'),
  probe: pair('试试这个 Excel', 'Try this Excel'),
  'key:F8': pair('下一个；加 Shift 上一个', 'next; with Shift the one before'),
  'key:Ctrl+F8': pair('看过，下一张没看过的；加 Shift 往回', 'seen, next unseen form; with Shift backwards'),
  'key:↑ ↓ ← →': pair('在列表和表格里移动，展开、收起', 'move in list and sheet, open and close'),
  'key:Enter': pair('打开；再按一次转到单元格', 'open; once more: go to the cell'),
  'key:F2': pair('到输入框或单元格里编辑', 'type in the box or the cell'),
  'key:Alt+Enter': pair('采用确定的改法', 'take the certain correction'),
  'key:Delete': pair('忽略…', 'ignore…'),
  'key:Space': pair('标记看过', 'tick as seen'),
  'key:Ctrl+Enter': pair('写入，下一处', 'write, next'),
  'key:Ctrl+Z': pair('撤销；Ctrl+Y 恢复', 'undo; Ctrl+Y does it again'),
  'key:Ctrl+S': pair('保存', 'save'),
  'key:Ctrl+O': pair('打开文件', 'open files'),
  'key:Ctrl+F': pair('搜索问题', 'search findings'),
  'key:Ctrl+PageDown': pair('下一张工作表；PageUp 上一张', 'next sheet; PageUp the one before'),
  'key:F6': pair('在表格、列表、顶栏之间换', 'between sheet, list and top bar'),
  'key:Esc': pair('一次关一样', 'close one thing at a time'),
} as const satisfies Readonly<Record<string, Localized>>;
