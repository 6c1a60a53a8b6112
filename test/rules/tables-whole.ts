/** ZP5xx and ZP6xx: totals and grades, reasons and years. */
import type { FormParts } from './form-sheet';
import type { RuleTable } from './rule-table';

const first = (cells: string, more: FormParts = {}): FormParts => ({
  ...more,
  change: { 0: `产出指标 | 数量指标 | 培训人数 | ${cells}`, ...more.change },
});
export const wholeTables: Readonly<Record<string, RuleTable>> = {
  ZP501: {
    accepted: [
      ['the sum', {}],
      ['a hundredth off', { total: '100 | 99.51' }],
      ['a total of the indicators alone that says so', { total: '90 | 90' }],
    ],
    rejected: [
      [
        'the sum of printed scores of which one is wrong: it follows',
        first('≥200人 | 150人 | 15 | 15 | '),
        ['H18 info 99.5→95.75 fix H18=95.75'],
      ],
      ['one point off', { total: '100 | 98.5' }, ['H18 error 98.5→99.5 fix H18=99.5']],
      ['a whole number for 99.5', { total: '100 | 100' }, ['H18 error 100→99.5 fix H18=99.5']],
      [
        'the fix is the recomputed total',
        first('≥200人 | 150人 | 15 | 15 | ', { total: '100 | 98' }),
        ['H18 error 98→95.75 fix H18=95.75'],
      ],
      ['blank', { total: '100 | ' }, ['H18 info ∅→99.5 fix H18=99.5']],
      [
        'capped by the execution rate',
        { funds: '100 | 100 | 55 | 10 | 55% | 5.5', parts: [], total: '100 | ' },
        ['H18 info ∅→69 fix H18=69'],
        'capped-by-execution',
      ],
      [
        'on two forms',
        [{ total: '100 | 98' }, { name: '另一项目', total: '100 | 97' }],
        ['Sheet1!H18 error 98→99.5 fix H18=99.5', 'Sheet2!H18 error 97→99.5 fix H18=99.5'],
      ],
    ],
  },
  ZP502: {
    accepted: [
      ['100', {}],
      ['blank', { total: ' | 99.5' }],
      ['the indicators alone', { total: '90 | 90' }],
    ],
    rejected: [
      [
        '100 above weights of 95',
        first('≥200人 | 210人 | 10 | 10 | ', { total: '100 | 94.5' }),
        ['G18 error 100→95'],
      ],
      ['a misprint', { total: '110 | 99.5' }, ['G18 error 110→100 offer G18=100']],
      [
        'on two forms',
        [{ total: '99 | 99.5' }, { name: '另一项目', total: '10 | 99.5' }],
        ['Sheet1!G18 error 99→100 offer G18=100', 'Sheet2!G18 error 10→100 offer G18=100'],
      ],
    ],
  },
  ZP503: {
    accepted: [
      ['优 from 90 on', { grade: '优' }],
      ['letters', { grade: 'A' }],
      ['longer words', { grade: '优秀' }],
      [
        '89.94 is no 90',
        {
          funds: '100 | 100 | 0 | 10 | 0% | 0',
          parts: [],
          total: '100 | 89.94',
          grade: '良',
          change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥1000人 | 996人 | 15 | 14.94 | ' },
        },
      ],
      ['no grade', {}],
    ],
    rejected: [
      ['a grade too low', { grade: '良' }, ['I18 error 良→优 fix I18=优']],
      ['in letters', { grade: 'C' }, ['I18 error C→A fix I18=A']],
      ['in longer words', { grade: '良好' }, ['I18 error 良好→优秀 fix I18=优秀']],
      [
        'a grade that changes with the recomputed total',
        first('≥200人 | 40人 | 15 | 15 | ', { grade: '优' }),
        ['I18 info 优→良 fix I18=良'],
      ],
      [
        'on two forms',
        [{ grade: '良' }, { name: '另一项目', grade: '差' }],
        ['Sheet1!I18 error 良→优 fix I18=优', 'Sheet2!I18 error 差→优 fix I18=优'],
      ],
    ],
  },
  ZP601: {
    accepted: [
      ['nothing is missing', {}],
      ['points are missing with a reason', first('≥200人 | 150人 | 15 | 11.25 | 招生困难')],
      ['无 is told by another check', first('≥200人 | 150人 | 15 | 11.25 | 无')],
      ['a low rate where the profile sets no limit', { funds: '100 | 100 | 10 | 10 | 10% | 1', parts: [] }],
    ],
    rejected: [
      [
        'two rows below their weights',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 150人 | 15 | 11.25 | ',
            4: '效益指标 | 社会效益指标 | 就业能力 | 提升 | 提升 | 30 | 25 | ',
          },
        },
        ['I12 warning ∅→∅', 'I16 warning ∅→∅'],
      ],
    ],
  },
  ZP602: {
    accepted: [
      ['无 where nothing is missing', first('≥200人 | 210人 | 15 | 15 | 无')],
      ['a reason that says something', first('≥200人 | 150人 | 15 | 11.25 | 无故缺勤人数较多')],
    ],
    rejected: [
      [
        '无 and a dash',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 150人 | 15 | 11.25 | 无',
            4: '效益指标 | 社会效益指标 | 就业能力 | 提升 | 提升 | 30 | 25 | —',
          },
        },
        ['I12 warning 无→∅', 'I16 warning —→∅'],
      ],
      ['with a full stop', first('≥200人 | 150人 | 15 | 11.25 | 无偏差。'), ['I12 warning 无偏差。→∅']],
    ],
  },
  ZP603: {
    accepted: [
      ['the own year', { goals: ['2024年完成培训', '2024年已完成培训'] }],
      ['a document of another year', { goals: ['按照2020年印发的办法完成培训', '已完成'] }],
      ['a beginning in another year', { goals: ['2019年以来持续开展培训', '已完成'] }],
      ['a comparison that names the own year too', { goals: ['完成培训', '2024年较2023年增加20人'] }],
      ['the next year', { goals: ['完成培训', '余款2025年支付'] }],
      ['a form without a year', { year: '', goals: ['2020年完成培训', '已完成'] }],
    ],
    rejected: [
      [
        'both goals',
        { goals: ['2020年完成培训', '2020年培训已完成'] },
        ['B10 warning 2020→2024', 'F10 warning 2020→2024'],
      ],
      [
        'a target',
        { change: { 2: '产出指标 | 时效指标 | 完成时间 | 2023年12月底前 | 2024年11月 | 10 | 5 | 延期' } },
        ['E14 warning 2023→2024'],
      ],
    ],
  },
};
