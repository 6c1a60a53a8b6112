/** Draws a right form as a report in prose: one paragraph a row, every figure inside a sentence. */
import { text, type Canvas } from './canvas';
import { GRADES } from './words';
import type { Dressing } from './dressing';
import { amount, points, type BlockName, type RightForm, type Sign, type Value } from './right-form';
import type { Places } from './sheet-part';

const SIGNS: Readonly<Record<Sign, string>> = {
  '≥': '大于等于',
  '≤': '小于等于',
  '>': '大于',
  '<': '小于',
  '=': '等于',
};
const SECTIONS: readonly (readonly [BlockName, string])[] = [
  ['output', '(一) 产出指标完成情况'],
  ['benefit', '(二) 效益指标完成情况'],
  ['satisfaction', '(三) 满意度指标完成情况'],
];

const printed = ({ figure, unit }: Value): string => {
  const [low, high] = figure.split('-');
  return unit === '%' && high !== undefined ? `${low ?? ''}%-${high}%` : `${figure}${unit}`;
};

const money = (tenThousandths: number) => {
  const figure = amount(tenThousandths);
  return /\.\d\d/.test(figure) ? figure : Number(figure).toFixed(2);
};

export function drawProse(canvas: Canvas, form: RightForm, dressing: Dressing, top: number): Places {
  const places: Places = new Map();
  const { amountUnit: unit } = form;
  let row = top;
  const say = (words: string): string =>
    canvas.put(
      { top: row, bottom: row++, left: dressing.offset.columns, right: dressing.offset.columns },
      text(words),
    );
  const funds = (label: string, key: 'initial' | 'annual' | 'executed') =>
    `本年度资金${label}${money(form.total[key])}${unit}，其中：财政拨款${money(
      form.parts.slice(0, -1).reduce((sum, part) => sum + part[key], 0),
    )}${unit}，其他资金${money(form.parts.at(-1)?.[key] ?? 0)}${unit}。`;
  say(`${String(form.year)}年${form.name}项目绩效自评报告`);
  say('1、 项目基本情况');
  say(`项目名称：${form.name}`);
  say(`主管部门：${form.department}`);
  say('（2） 绩效目标设定及指标完成情况。');
  places.set('goal', say(`预期目标：${form.goal}`));
  places.set('result', say(`绩效目标实际完成情况：${form.result}`));
  say('（二）项目资金投入情况。');
  places.set('fund:initial', say(funds('年初预算数', 'initial')));
  places.set('fund:annual', say(funds('全年预算数', 'annual')));
  places.set('fund:executed', say(funds('全年执行数', 'executed')));
  say('3、 项目绩效情况');
  let number = 0;
  let group = 0;
  for (const [block, title] of SECTIONS) {
    say(title);
    let level2 = '';
    form.rows.forEach((entry, index) => {
      if (entry.block !== block) return;
      if (entry.level2 !== level2) {
        level2 = entry.level2;
        say(`${String(++group)}、${level2}`);
      }
      const sign = entry.sign === null ? '' : SIGNS[entry.sign];
      const cell = say(
        `${String(++number)})${entry.name}，目标值${sign}${printed(entry.target)}，实际完成${printed(entry.actual)}，分值${points(entry.weight)}，得分${points(entry.score)}。`,
      );
      for (const key of ['level3', 'target', 'actual', 'weight', 'score'])
        places.set(`${key}:${String(index)}`, cell);
    });
  }
  say('（四）自评得分情况');
  const total = say(`本项目绩效自评得分${points(form.totalScore)}分，等级为${GRADES[1][form.grade] ?? ''}。`);
  places.set('total-score', total).set('grade', total);
  places.set('area', `${String(top)}:${String(row - 1)}`);
  return places;
}
