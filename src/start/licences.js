/** The licence texts of the program and of all that is delivered with it, as one file. */
const fs = require('node:fs');
const path = require('node:path');

const PACKAGES = path.join(__dirname, '..', '..', 'node_modules');

function licenceOf(name) {
  const folder = path.join(PACKAGES, name);
  const { license, repository } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = fs.readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  // A package without a text says which licence it is under.
  const text = file
    ? fs.readFileSync(path.join(folder, file), 'utf8').trim()
    : `${license}, ${repository.url ?? repository}`;
  return `${name}\n\n${text}`;
}

/**
 * @param names packages whose code is delivered
 * @returns what makes the file from the program's own licence
 */
const licencesOf = (names) => (own) =>
  `${[own.toString().trim(), ...names.map(licenceOf)].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;

module.exports = { licencesOf };
