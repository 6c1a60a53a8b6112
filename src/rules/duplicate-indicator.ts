/** ZP411: the same indicator twice in one form. */
import { compact } from '../core/text/label-text';
import type { FormRule, RuleReport } from '../core/checking/rule';
import type { IndicatorRow } from '../core/model/self-evaluation-form';
import { rowName } from '../core/checking/name-cell';
import { conversionFactor } from '../core/figures/units';

/** 指标1：, 1.1, （2）: how an office counts its indicators. */
const COUNT = /^(?:指标)?[(]?(?:\d{1,2}(?:[.-]\d{1,2})*|[一二三四五六七八九十]{1,2})[)]?[.、:：)]/;

/** Whole words of the name without its number, its points（8分）and the particles that tell nothing apart. */
const bare = (row: IndicatorRow) =>
  compact(row.level3?.text ?? '')
    .replace(COUNT, '')
    .replace(/\(\d+(?:\.\d+)?分\)$/, '')
    .replace(/[。，、“”"：:；;]/g, '');
const blockOf = (row: IndicatorRow) => compact(row.level2?.text ?? row.level1?.text ?? '');

/** 维修 counted in items and 维修 in money are two things. */
const measuresOther = (row: IndicatorRow, other: IndicatorRow) =>
  row.targetQuantity.kind === 'number' &&
  other.targetQuantity.kind === 'number' &&
  conversionFactor(row.targetQuantity.unit, other.targetQuantity.unit) === null;

/** Rows with one ending that are looked at; a table with more repeats itself on every line. */
const MOST_ALIKE = 40;

export const duplicateIndicator: FormRule = {
  scope: 'form',
  code: 'ZP411',
  id: 'duplicate-indicator',
  topic: 'row',
  severity: 'warning',
  title: { zh: '指标重复', en: 'Duplicate indicator' },
  description: {
    zh: '同一表内两个三级指标名称相同（或一个包含另一个）而目标也相同。',
    en: 'Two indicators of a form have the same name, or one name contains the other, in output blocks.',
  },
  messages: {
    same: { figures: { zh: '与第 {row} 行“{other}”重复', en: 'repeats “{other}” in row {row}' } },
  },
  basis: { zh: '同一内容不应重复计分', en: 'One thing is scored once' },
  fixable: false,
  check: ({ rows, form }) => {
    if (form.kind === 'assessment') return [];
    // Names that are equal, or of which one ends with the other, share their last characters.
    const byEnding = new Map<string, { readonly row: IndicatorRow }[]>();
    return rows.flatMap(({ row }): RuleReport[] => {
      const name = bare(row);
      if (name.length < 4 || !row.level3) return [];
      const ending = name.slice(-4);
      const alike = byEnding.get(ending) ?? [];
      byEnding.set(ending, [...alike.slice(-MOST_ALIKE), { row }]);
      const former = alike.find(({ row: other }) => {
        const otherName = bare(other);
        if (measuresOther(row, other)) return false;
        if (otherName === name) return true;
        const contains =
          name.length >= 6 && otherName.length >= 6 && (name.endsWith(otherName) || otherName.endsWith(name));
        return contains && blockOf(row) !== blockOf(other) && row.weight?.value === other.weight?.value;
      });
      if (!former) return [];
      return [
        {
          position: row.level3.position,
          others: former.row.level3 ? [former.row.level3.position] : [],
          message: 'same',
          values: { other: rowName(former.row), row: former.row.row + 1 },
          printed: row.level3.text,
          needsPerson: true,
        },
      ];
    });
  },
};
