/** The stand-in's table of requirement sets against Microsoft's own type declarations. */
import fs from 'node:fs';
import { API_SETS, isAtLeast, memberName } from '../../support/excel-host/api-sets';
import { MEMBERS } from '../../support/excel-host/members';

const DECLARATIONS = fs.readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');

/** The set that the declarations state for a member of a class; null when the class has no such member. */
function declaredSet(className: string, member: string): string | null {
  const start = DECLARATIONS.search(
    new RegExp(`^    class ${className} extends OfficeExtension\\.ClientObject`, 'm'),
  );
  if (start < 0) return null;
  const body = DECLARATIONS.slice(start, DECLARATIONS.indexOf('\n    }\n', start));
  const at = body.search(new RegExp(`^        (?:readonly )?${member}[(:?]`, 'm'));
  if (at < 0) return null;
  const sets = [...body.slice(0, at).matchAll(/\[Api set: ExcelApi ([\d.]+)/g)];
  return sets.at(-1)?.[1] ?? null;
}

it.each(Object.entries(API_SETS))('%s is of set %s', (name, set) => {
  const [className = '', member = ''] = name.split('.');
  expect(declaredSet(className, member)).toBe(set);
});

it('every other member of the stand-in is of a set below the floor of this program', () => {
  const names = Object.entries(MEMBERS).flatMap(([type, members]) =>
    [members.get, members.set, members.go, members.make, members.call].flatMap((table) =>
      Object.keys(table ?? {}).map((member) => memberName(type, member)),
    ),
  );
  const above = names.filter((name) => {
    const [className = '', member = ''] = name.split('.');
    const declared = declaredSet(className, member);
    return declared !== null && API_SETS[name] === undefined && !isAtLeast('1.9', declared);
  });
  expect(above).toEqual([]);
  expect(
    names.filter((name) => declaredSet(name.split('.')[0] ?? '', name.split('.')[1] ?? '') === null),
  ).toEqual([]);
});
