/**
 * The table of faults inside Excel in docs/reliability.md says what is seen when each of them is made. Run with
 * `npm run excel-faults-doc` it writes the table anew.
 */
import fs from 'node:fs';
import path from 'node:path';
import {
  CODES,
  OPERATIONS,
  PLACES,
  seeOperation,
  type MatrixRow,
  type Place,
  type Seen,
} from './fault-matrix';

const DOC = path.join(__dirname, '../../../docs/reliability.md');

const CODE_NAMES: Readonly<Record<number, string>> = {
  5102: '5102 busy',
  5103: '5103 request too large',
  5104: '5104 answer too large',
  5012: '5012 session lost',
  5016: '5016 dialog open',
};
const PLACE_NAMES: Readonly<Record<Place, readonly [zh: string, en: string]>> = {
  look: ['写入前的查看失败', 'the look before it fails'],
  before: ['写入的请求被拒绝', 'the write is refused'],
  midway: ['写到一半失败（每个动作依次）', 'it fails half-way (each action in turn)'],
  lost: ['全部写完，答复丢失', 'all is done, the answer is lost'],
  again: ['写到一半失败，恢复时又失败', 'it fails half-way, and taking back fails too'],
};
const SEEN_NAMES: Readonly<Record<Seen, readonly [zh: string, en: string]>> = {
  old: ['原样', 'as it was'],
  new: ['完成', 'done'],
  less: ['少写批注或记录', 'done without notes or record'],
  told: ['说明', 'told'],
};

const rows: MatrixRow[] = [];

it.each(OPERATIONS.map((operation) => [operation.name.en, operation] as const))(
  '%s ends whole, or says what is not',
  async (_, operation) => {
    const seen = await seeOperation(operation);
    rows.push(...seen);
    const kindsOf = (place: Place) => seen.find((row) => row.place === place)!.seen.flat();
    // Only where taking back fails as well may anything be unfinished.
    for (const place of PLACES.filter((each) => each !== 'again'))
      expect([place, kindsOf(place)]).toEqual([place, expect.not.arrayContaining(['told'])]);
    expect(seen.reduce((sum, { faults }) => sum + faults, 0)).toBeGreaterThan(100);
  },
);

it('docs/reliability.md says what was seen', () => {
  const document = fs.readFileSync(DOC, 'utf8');
  const wanted = (['zh', 'en'] as const).reduce((text, language, at) => {
    const [begin, end] = [`<!-- excel faults ${language} -->`, `<!-- end of excel faults ${language} -->`];
    const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
    expect(to).toBeGreaterThan(from);
    return `${text.slice(0, from)}\n\n${table(at)}\n\n${text.slice(to)}`;
  }, document);
  if (process.env['WRITE_EXCEL_FAULTS'] === '1') fs.writeFileSync(DOC, wanted);
  else expect(lines(document)).toEqual(lines(wanted));
});

/** @param language 0: Chinese, 1: English */
function table(language: number): string {
  const head = [
    language === 0 ? '操作' : 'Operation',
    language === 0 ? '在哪里失败' : 'Where it fails',
    ...CODES.map((code) => (typeof code === 'number' ? CODE_NAMES[code]! : code)),
    language === 0 ? '次数' : 'Times made',
  ];
  const body = rows.map(({ operation, place, seen, faults }) => [
    operation.name[language === 0 ? 'zh' : 'en'],
    PLACE_NAMES[place][language]!,
    ...seen.map(
      (kinds) =>
        kinds?.map((kind) => SEEN_NAMES[kind][language]!).join(language === 0 ? '或' : ' or ') ?? '—',
    ),
    String(faults),
  ]);
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The document without what prettier does to tables. */
function lines(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/\s*\|\s*/g, '|').replace(/-{3,}/g, '---'));
}
