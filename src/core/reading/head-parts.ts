/** What a form's head says in one cell: several labels with their values, or the project in the title alone. */
import type { GridCell } from './grid-cell';
import { compact } from '../text/label-text';
import { DEPARTMENT_TITLE_PATTERN, YEAR_LABEL } from '../words/head-words';
import type { TextCell } from '../model/self-evaluation-form';
import { headLabels } from '../words/word-index';

interface HeadPart {
  /** Label key. */
  readonly key: string;
  readonly value: string;
}

const keyOf = (label: string) => compact(label).replace(/[([（【].*?[)\]）】]/g, '');

/** A label in front of a colon; white space, a line break or a mark parts it from what stands before. */
const LABEL = /(?:^|[\s;；,，|])([^\s:：;；,，|]{2,20})[:：]/gu;

/**
 * The labels of one cell with their values: `项目名称：办公楼维修    主管部门：某局`. A colon inside a value parts
 * nothing: only known labels do.
 * @param raw the cell's value as stored, line breaks included
 */
export function headParts(raw: unknown): readonly HeadPart[] {
  if (typeof raw !== 'string' || raw.length > 200) return [];
  const marks = [...raw.matchAll(LABEL)].flatMap((match) => {
    const key = keyOf(match[1] ?? '');
    // 年度：2023 says the year and nothing of the vocabulary.
    const isKnown = headLabels.find(key) !== null || YEAR_LABEL.test(key);
    return isKnown ? [{ key, from: match.index, to: match.index + match[0].length }] : [];
  });
  return marks.map(({ key, to }, index) => ({
    key,
    value: raw
      .slice(to, marks[index + 1]?.from ?? raw.length)
      .replace(/[\s;；,，|]+$/u, '')
      .trim(),
  }));
}

/** What stands between the year and the words that make it a title. */
const NAMED_TITLE =
  /^(?:附[件表]\d*[-—.\d]*[:：]?)?(?:(?:19|20)\d{2}(?:年度?)?)?(.{3,40}?)(?:(?:19|20)\d{2}(?:年度?)?)?(?:项目)?(?:支出|预算|资金)?(?:绩效)?(?:目标)?(?:单位|部门)?(?:自评价?|自我评价)(?:情况|复核|结果|审核)*(?:表|结果|情况)$/u;

/** Names that say whose form it is, or what kind, and not which project. */
const NO_PROJECT =
  /^(?:财政|部门|单位|整体|预算|专项|本级|项目|资金|支出|绩效|政策|一般公共|中央|省|市|区|县|自治区|[^的]{0,12}(?:本级|直属))*(?:预算|部门|单位|项目|资金|专项资金|专项|财政|支出|政策|转移支付|区域|绩效|经费)*$/u;
const ORGANISATION =
  /(?:局|委|委员会|厅|部|处|科|办|办公室|中心|学校|学院|大学|中学|小学|幼儿园|医院|卫生院|街道|街道办|办事处|公司|集团|政府|法院|检察院|研究院|研究所|协会|联合会|总队|支队|大队|站|所|馆|社|团|[省市区县镇乡村州盟旗])$/u;

/** The project that only the title names: 公园改造经费项目支出绩效自评表; null where the title names a kind or an office. */
export function projectInTitle(title: TextCell | null): TextCell | null {
  const bare = compact(title?.text ?? '').replace(/[([].*?[)\]]/g, '');
  if (title === null || DEPARTMENT_TITLE_PATTERN.test(bare)) return null;
  const name = NAMED_TITLE.exec(bare)?.[1]?.replace(/(?:项目)?(?:支出|预算)?(?:绩效)?$/u, '') ?? '';
  // 某集团有限公司财政专项: an office with the kind of money behind it.
  const owner = name.replace(
    /(?:财政|专项|资金|经费|预算|项目|支出|部门|单位|本级|年度|重点|[一二三]级|(?:19|20)\d{2}年)+$/u,
    '',
  );
  if (name.length < 4 || NO_PROJECT.test(name) || ORGANISATION.test(owner)) return null;
  return { position: title.position, text: name };
}

/** 2023年示例街道部门整体支出绩效自评表: the title itself says whose form it is. */
export function namesOffice(title: TextCell | null): boolean {
  const bare = compact(title?.text ?? '').replace(/[([].*?[)\]]|(?:19|20)\d{2}年?度?/g, '');
  const [before = ''] = bare.split(/(?:部门|单位)*(?:[(].*?[)])?整体/u);
  return before.length > 2 && ORGANISATION.test(before.replace(/部门$/u, ''));
}

/** A cell that names several things at once. */
export const holdsParts = (cell: GridCell): boolean => headParts(cell.raw).length > 1;
