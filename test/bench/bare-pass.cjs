/** The floor: unzips the same bytes with the same library and looks at every byte of every part once. */
const { readFileSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { unzipSync } = require('fflate');

const [path] = process.argv.slice(2);
const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
let tags = 0;
for (const file of files) {
  for (const part of Object.values(unzipSync(readFileSync(file)))) {
    // A plain loop: the fastest way over bytes, so that the floor is a floor.
    let at = part.length;
    while (at > 0) {
      at -= 1;
      if (part[at] === 60) tags += 1;
    }
  }
}
process.stdout.write(`${tags}\n`);
