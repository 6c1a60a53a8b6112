/** docs/rules.md is what the rules say of themselves now. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/rules/index';
import { rulesDoc } from './rules-doc';

test('the committed page is what the rules give; run npm run rules-doc after changing one', () => {
  expect(readFileSync(join(__dirname, '..', '..', 'docs', 'rules.md'), 'utf8')).toBe(rulesDoc());
});

test('every check has its section', () => {
  const headings = [...rulesDoc().matchAll(/^## (ZP\d{3}) /gm)].map(([, code]) => code);
  expect(headings).toEqual(RULES.map(({ code }) => code));
});
