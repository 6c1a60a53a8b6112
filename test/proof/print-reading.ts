/**
 * `npm run -s reading`: forms of other places, pasted forms, and the account of their cells, as docs/accuracy.md counts
 * them. `-- --only places,pastes,account` takes some, `--list` names what went wrong; of the places held out it is
 * never named. Damaged headers have a command of their own, `npm run -s headers`.
 */
import { parseArgs } from 'node:util';
import { measureAccount, measurePastes, measurePlaces } from './measure-reading';
import { accountTable, pasteTable, placeTable } from './reading-section';

const { values } = parseArgs({
  options: { only: { type: 'string' }, list: { type: 'boolean', default: false } },
});

const SECTIONS: Readonly<Record<string, () => readonly string[]>> = {
  places: () => {
    const places = measurePlaces();
    return [...placeTable({ places }, 'en'), ...(values.list ? places.known.flaws : [])];
  },
  pastes: () => {
    const pastes = measurePastes();
    return [
      ...pasteTable({ pastes }, 'en'),
      ...(values.list ? pastes.flatMap(([, { flaws }]) => flaws) : []),
    ];
  },
  account: () => {
    const account = measureAccount();
    const open = account.unaccounted.map(
      ({ where, isFigure }) => `${isFigure ? 'figure' : 'words'}  ${where}`,
    );
    return [...accountTable(account, 'en'), ...(values.list ? open : [])];
  },
};

const only = values.only?.split(',') ?? Object.keys(SECTIONS);
for (const name of only) {
  const section = SECTIONS[name];
  if (!section) throw new Error(`no section ${name}; there are ${Object.keys(SECTIONS).join(', ')}`);
  process.stdout.write(`${section().join('\n')}\n\n`);
}
