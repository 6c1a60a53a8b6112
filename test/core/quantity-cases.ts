/**
 * What a careful person reads in a target or an actual. One case a line: the text as it stands in the cell, an
 * arrow, and the reading. `␣` is a blank, `▯` a full-width blank, `⏎` a line break.
 *
 * Readings: `≥ 95 percent` (operator, `·` for none; figure; dimension, `-` for none, `*factor` where it is not 1),
 * `80..90 percent`, `by 2024/12/_`, `text`, `blank`; then `!` for a damaged operator, `only` for an operator
 * without a figure, `left …` for what was read over.
 */
export interface QuantityCase {
  readonly text: string;
  readonly reading: string;
}

/** Parses a block of lines `text → reading`. */
export function casesOf(block: string): readonly QuantityCase[] {
  return block
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [text, reading] = line.split(' → ');
      if (text === undefined || reading === undefined) throw new Error(`no arrow in ${line}`);
      return {
        text: text.trimStart().replace(/␣/g, ' ').replace(/▯/g, '\u3000').replace(/⏎/g, '\n'),
        reading: reading.trim(),
      };
    });
}

export const operators = casesOf(`
  ≥200多人 → ≥ 200 people
  ≥10/16 → ≥ 0.625 -
  ≥12/5 → ≥ 2.4 -
  ≥1/16 → ≥ 0.0625 -
  ≥95% → ≥ 95 percent
  ≧95% → ≥ 95 percent
  ⩾95% → ≥ 95 percent
  >=95% → ≥ 95 percent
  ＞＝95% → ≥ 95 percent
  =>95% → ≥ 95 percent
  >95% → > 95 percent
  ＞95％ → > 95 percent
  ≤5% → ≤ 5 percent
  ≦5% → ≤ 5 percent
  ⩽5% → ≤ 5 percent
  <=5% → ≤ 5 percent
  =<5% → ≤ 5 percent
  <5% → < 5 percent
  ＜5％ → < 5 percent
  =100% → = 100 percent
  ＝100％ → = 100 percent
  ==100% → = 100 percent
  ≥≥90% → ≥ 90 percent
  ≥=90% → ≥ 90 percent
  ≤≤10天 → ≤ 10 days
  ≥␣95% → ≥ 95 percent
  ≥␣95␣% → ≥ 95 percent
  ▯≥▯95▯% → ≥ 95 percent
  ≥⏎95% → ≥ 95 percent
  大于95% → > 95 percent
  高于95% → > 95 percent
  超过95% → > 95 percent
  多于30次 → > 30 times
  小于5% → < 5 percent
  低于5% → < 5 percent
  少于5次 → < 5 times
  等于1项 → = 1 items
  大于等于1000万元 → ≥ 1000 money*10000
  大于或等于95% → ≥ 95 percent
  大␣于␣等␣于␣95% → ≥ 95 percent
  小于等于300万元 → ≤ 300 money*10000
  小于或等于5% → ≤ 5 percent
  高于等于90% → ≥ 90 percent
  低于等于10% → ≤ 10 percent
  不低于95% → ≥ 95 percent
  不少于200人 → ≥ 200 people
  不小于3次 → ≥ 3 times
  不得低于90% → ≥ 90 percent
  不得少于12次 → ≥ 12 times
  不得小于12次 → ≥ 12 times
  至少3次 → ≥ 3 times
  最少3次 → ≥ 3 times
  最低90% → ≥ 90 percent
  不超过100万元 → ≤ 100 money*10000
  不高于5% → ≤ 5 percent
  不大于5% → ≤ 5 percent
  不多于5次 → ≤ 5 times
  不得超过5% → ≤ 5 percent
  不得高于5% → ≤ 5 percent
  不得大于5% → ≤ 5 percent
  不得多于5次 → ≤ 5 times
  不超20万元 → ≤ 20 money*10000
  至多5次 → ≤ 5 times
  最多5次 → ≤ 5 times
  最高5% → ≤ 5 percent
  控制在5%以内 → ≤ 5 percent
  控制在100万元以内 → ≤ 100 money*10000
  控制在100万元之内 → ≤ 100 money*10000
  控制在90%以上 → ≥ 90 percent
  90%以上 → ≥ 90 percent
  90%及以上 → ≥ 90 percent
  90%（含）以上 → ≥ 90 percent
  90%(含)以上 → ≥ 90 percent
  90%以上（含） → ≥ 90 percent
  90%（含90%）以上 → ≥ 90 percent
  90%↑ → ≥ 90 percent
  90%或以上 → ≥ 90 percent
  90%及其以上 → ≥ 90 percent
  200人次以上 → ≥ 200 person-times
  三个以上 → ≥ 3 items
  10场以上 → ≥ 10 times
  5%以下 → ≤ 5 percent
  5%及以下 → ≤ 5 percent
  5%（含）以下 → ≤ 5 percent
  10天以内 → ≤ 10 days
  10天之内 → ≤ 10 days
  3日内 → ≤ 3 days
  24小时内 → ≤ 24 hours*60
  5个工作日内 → ≤ 5 workdays
  100万元以内 → ≤ 100 money*10000
  100万元（含）以内 → ≤ 100 money*10000
  95%≥ → ≥ 95 percent !
  95%≤ → ≥ 95 percent
  95%≦ → ≥ 95 percent
  90％＜＝ → ≥ 90 percent
  85%< → > 85 percent
  200人次≤ → ≥ 200 person-times
  12场≤ → ≥ 12 times
  3000平方米≤ → ≥ 3000 area
  20天≥ → ≥ 20 days !
  5%> → > 5 percent !
  95%≤满意度 → ≥ 95 percent
  95%≤x → ≥ 95 percent
  5%≥差错率 → ≤ 5 percent
  100万元≥X → ≤ 100 money*10000
  满意度≥95% → ≥ 95 percent
  合格率不低于98% → ≥ 98 percent
  业务培训≥3期 → ≥ 3 times
  办结时间≤5个工作日 → ≤ 5 workdays
  项目总成本＜120万元 → < 120 money*10000
  ≥% → text ≥ only
  ≤元 → text ≤ only
  =月 → text = only
  ≥个 → text ≥ only
  ≥ → text ≥ only
  ≤ → text ≤ only
  ≡12月 → = 12 months !
  ≡月 → text = ! only
  ≡95% → = 95 percent !
  ≈95% → = 95 percent !
  ≌95% → = 95 percent !
  -12月 → = 12 months !
  —12月 → = 12 months !
  –12月 → = 12 months !
  一12月 → = 12 months !
  -1条 → = 1 count:条 !
  一5人 → = 5 people !
  -13人 → = 13 people !
  -95百分比 → = 95 percent !
  一条 → · 1 count:条
  一项 → · 1 items
  -5% → · -5 percent
  -5 → · -5 -
  －5% → · -5 percent
  −5% → · -5 percent
  −3 → · -3 -
  ±5% → -5..5 percent
  ±0.5% → -0.5..0.5 percent
`);

export const figures = casesOf(`
  0 → · 0 -
  12 → · 12 -
  12.5 → · 12.5 -
  0.95 → · 0.95 -
  .5 → · 0.5 -
  １２ → · 12 -
  ９５．５％ → · 95.5 percent
  ≥９５％ → ≥ 95 percent
  1,234 → · 1234 -
  1，234 → · 1234 -
  1,234,567.89元 → · 1234567.89 money
  １２，３４５元 → · 12345 money
  ≥2,500人次 → ≥ 2500 person-times
  +5% → · 5 percent
  3/4 → · 0.75 -
  1/2 → · 0.5 -
  10个 → · 10 items
  10␣个 → · 10 items
  '10个 → · 10 items
  10个。 → · 10 items
  10个； → · 10 items
  100% → · 100 percent
  100％ → · 100 percent
  100%。 → · 100 percent
  99.92% → · 99.92 percent
  0% → · 0 percent
  95百分比 → · 95 percent
  百分之95 → · 95 percent
  百分之九十五 → · 95 percent
  百分之百 → · 100 percent
  百分之九十以上 → ≥ 90 percent
  不低于百分之八十五 → ≥ 85 percent
  九成以上 → ≥ 90 percent
  2个百分点 → · 2 percent
  5‰ → · 5 percent*0.1
  三人 → · 3 people
  十人 → · 10 people
  三十五人 → · 35 people
  一百二十个 → · 120 items
  两次 → · 2 times
  两千名 → · 2000 people
  一千五百平方米 → · 1500 area
  一万二千人次 → · 12000 person-times
  贰拾万元 → · 20 money*10000
  5元 → · 5 money
  191400元 → · 191400 money
  ≤197921.6元 → ≤ 197921.6 money
  5千元 → · 5 money*1000
  15万元 → · 15 money*10000
  15万 → · 15 money*10000
  3百万元 → · 3 money*1000000
  1.5亿元 → · 1.5 money*100000000
  1.5亿 → · 1.5 money*100000000
  15万元/年 → · 15 money/年*10000
  200元/人 → · 200 money/人
  200元/人·月 → · 200 money/人·月
  1.2万元每年 → · 1.2 money/年*10000
  13人 → · 13 people
  13名 → · 13 people
  13位 → · 13 people
  2万人 → · 2 people*10000
  500人次 → · 500 person-times
  2万人次 → · 2 person-times*10000
  3件 → · 3 items
  ≤350个项目 → ≤ 350 count:个项目|items
  5次 → · 5 times
  5场次 → · 5 times
  5期 → · 5 times
  4批 → · 4 times
  4批次 → · 4 times
  12套 → · 12 count:套
  12台 → · 12 count:台
  3台（套） → · 3 count:台
  20家 → · 20 count:家
  20家企业 → · 20 count:家
  18间 → · 18 count:间
  6份 → · 6 count:份
  30篇 → · 30 count:篇
  7天 → · 7 days
  7日 → · 7 days
  2周 → · 2 days*7
  5个工作日 → · 5 workdays
  24小时 → · 24 hours*60
  30分钟 → · 30 hours
  12个月 → · 12 months
  =12月 → = 12 months
  ≤9月 → ≤ 9 months
  1年 → · 1 months*12
  ≥10年 → ≥ 10 months*12
  4个季度 → · 4 months*3
  300平方米 → · 300 area
  300㎡ → · 300 area
  300m² → · 300 area
  2公顷 → · 2 area*10000
  1.5万平方米 → · 1.5 area*10000
  50亩 → · 50 area*666.6667
  5公里 → · 5 length*1000
  5km → · 5 length*1000
  800米 → · 800 length
  20吨 → · 20 mass*1000
  5公斤 → · 5 mass
  100立方米 → · 100 volume
  5000千瓦时 → · 5000 energy
  1次/月 → · 1 times/月
  80MB → · 80 other:MB
`);

export const harmlessWords = casesOf(`
  完成100% → · 100 percent left 完成
  已完成100% → · 100 percent left 已完成
  100%完成 → · 100 percent left 完成
  完成率100% → · 100 percent left 完成率
  完成5个 → · 5 items left 完成
  已完成5个 → · 5 items left 已完成
  完成了5个 → · 5 items left 完成了
  实际完成12次 → · 12 times left 实际完成
  全年完成120次 → · 120 times left 全年完成
  共120次 → · 120 times left 共
  共计120次 → · 120 times left 共计
  累计120次 → · 120 times left 累计
  合计120万元 → · 120 money*10000 left 合计
  约100人 → · 100 people left 约
  近100人 → · 100 people left 近
  达到95% → · 95 percent left 达到
  达95% → · 95 percent left 达
  达到≥95% → ≥ 95 percent left 达到
  保持在95%以上 → ≥ 95 percent left 保持在
  实现100% → · 100 percent left 实现
  为95% → · 95 percent left 为
  支出20万元 → · 20 money*10000 left 支出
  100人左右 → · 100 people left 左右
  100人上下 → · 100 people left 上下
  5个已完成 → · 5 items left 已完成
  5次达标 → · 5 times left 达标
  20万元到位 → · 20 money*10000 left 到位
  已达到百分之九十 → · 90 percent left 已达到
`);

export const ranges = casesOf(`
  80-90% → 80..90 percent
  80%-90% → 80..90 percent
  80~90% → 80..90 percent
  80％～90％ → 80..90 percent
  80%—90% → 80..90 percent
  80%–90% → 80..90 percent
  80%至90% → 80..90 percent
  80%到90% → 80..90 percent
  5-10次 → 5..10 times
  5至10次 → 5..10 times
  5次至10次 → 5..10 times
  3-5天 → 3..5 days
  10-20万元 → 10..20 money*10000
  10万元-20万元 → 10..20 money*10000
  1.5-2.5万元 → 1.5..2.5 money*10000
  20～30℃ → 20..30 other:°C
  3-5 → 3..5 -
  100-200人 → 100..200 people
  95%≤x≤100% → 95..100 percent
  95%≤满意度≤100% → 95..100 percent
  90％＜合格率≤100％ → 90..100 percent
  100%≥覆盖率≥85% → 85..100 percent
  3≤n≤5 → 3..5 -
  10天≤工期<15天 → 10..15 days
  80%小于等于参与率小于等于90% → 80..90 percent
  5000元≤单价≤1.2万元 → 0.5..1.2 money*10000
  ≥90%且≤95% → 90..95 percent
  ≥90%，≤95% → 90..95 percent
  ≥90%≤95% → 90..95 percent
  大于等于10次小于等于15次 → 10..15 times
  不低于60分，不超过80分 → 60..80 hours
  [90%,95%] → 90..95 percent
  （0,5%] → 0..5 percent
`);
