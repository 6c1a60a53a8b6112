/**
 * What the project is made of: licences of every package against a list, the bill of materials of `npm sbom`
 * (CycloneDX) against the lock file, the lock file itself, and the known vulnerabilities where the registry tells them.
 * `npm run licences`; with `--sbom <file>` the bill of what people run is also written. Ends with status 1 when
 * something is wrong; a registry that does not answer is told and is no fault.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What people are given is made of these alone. */
export const FOR_USERS = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Zlib',
]);
/** Tools of the build and the tests, which are not given on, may also have these. */
export const FOR_TOOLS = new Set([
  ...FOR_USERS,
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
]);
/** Tools whose package.json names no SPDX licence, read by a person: package to what its files say. */
export const READ_BY_A_PERSON = new Map([
  [
    '@microsoft/office-js',
    'Microsoft Office.js licence; used by tests, loaded by pages from the site’s own choice',
  ],
  ['buffers', 'MIT/X11 in its README'],
  ['chainsaw', 'MIT/X11 in its package.json, as text'],
  ['traverse', 'MIT in its LICENSE'],
]);

const fullName = ({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`;

/** Whether an SPDX expression can be met with the list: one side of OR, both sides of AND. */
export function isAllowed(expression, allowed) {
  const bare = expression.trim().replace(/^\((.*)\)$/, '$1');
  if (/ OR /.test(bare)) return bare.split(/ OR /).some((part) => isAllowed(part, allowed));
  if (/ AND /.test(bare)) return bare.split(/ AND /).every((part) => isAllowed(part, allowed));
  return allowed.has(bare);
}

function licencesOf(component) {
  return (component.licenses ?? []).map(
    ({ license, expression }) => expression ?? license?.id ?? license?.name ?? '',
  );
}

/** @returns what is wrong with the licences of a bill of materials, a line each */
export function licenceFaults(bill, allowed, exceptions = new Map()) {
  return bill.components.flatMap((component) => {
    const name = component.group ? `${component.group}/${component.name}` : component.name;
    const licences = licencesOf(component);
    if (licences.length === 0 && exceptions.has(name)) return [];
    if (licences.length > 0 && licences.every((licence) => isAllowed(licence, allowed))) return [];
    return [`${name}@${component.version}: ${licences.join(', ') || 'no licence'}`];
  });
}

/**
 * Packages of the lock, each by the names it may have in a bill: that of its folder, and its own where it has an alias.
 * Those that only some machines get are no part of a bill made here.
 */
export function lockedPackages(lock, { withTools }) {
  return Object.entries(lock.packages).flatMap(([place, entry]) => {
    if (place === '' || entry.link === true || entry.optional === true || entry.devOptional === true)
      return [];
    if (entry.dev === true && !withTools) return [];
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return [[name, entry.name ?? name].map((each) => `${each}@${entry.version}`)];
  });
}

/** @returns what is wrong with the shape of a bill, and what the lock holds that it lacks */
export function billFaults(bill, lock, options) {
  const faults = [];
  if (bill.bomFormat !== 'CycloneDX') faults.push(`the format is ${String(bill.bomFormat)}`);
  if (!/^1\.[4-9]$/.test(String(bill.specVersion))) faults.push(`CycloneDX ${String(bill.specVersion)}`);
  if (!Array.isArray(bill.components)) return [...faults, 'it has no list of components'];
  const known = new Set();
  for (const component of bill.components) {
    const { purl, hashes } = component;
    const full = fullName(component);
    known.add(full);
    if (!String(purl).startsWith('pkg:npm/')) faults.push(`${full} has no package address`);
    if (!hashes?.some(({ alg, content }) => alg === 'SHA-512' && /^[0-9a-f]{128}$/.test(content)))
      faults.push(`${full} has no SHA-512`);
  }
  const refs = new Set(
    [...bill.components, bill.metadata?.component ?? {}].map((component) => component['bom-ref']),
  );
  for (const { ref, dependsOn = [] } of bill.dependencies ?? [])
    for (const each of [ref, ...dependsOn])
      if (!refs.has(each)) faults.push(`${each} is named and not listed`);
  for (const names of lockedPackages(lock, options))
    if (!names.some((name) => known.has(name))) faults.push(`${names[0]} is missing`);
  return faults;
}

/** @returns what is wrong with the lock: hosts, packages without a checksum, packages from elsewhere */
export function lockFaults(text) {
  const lock = JSON.parse(text);
  const faults = Object.entries(lock.packages).flatMap(([place, entry]) => {
    if (place === '') return [];
    const wrong = [];
    if (entry.resolved !== undefined) wrong.push(`${place} names where it comes from: ${entry.resolved}`);
    if (!/^sha512-/.test(entry.integrity ?? '')) wrong.push(`${place} has no SHA-512`);
    if (entry.link === true) wrong.push(`${place} is a link`);
    return wrong;
  });
  for (const [host] of text.matchAll(
    /https?:\/\/[^"\s]*(?:registry|npmjs|npmmirror|verdaccio|nexus|artifactory)[^"\s]*/g,
  ))
    faults.push(`a registry's address: ${host}`);
  return faults;
}

function npm(args) {
  return execFileSync('npm', args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

const makeBill = () => JSON.parse(npm(['sbom', '--sbom-format', 'cyclonedx']));

/**
 * The part of a bill that people run, by the lock file. `npm sbom --omit dev` leaves out what tools need as well, and
 * so would not be complete.
 */
export function billForUsers(bill, lock) {
  const run = new Set(lockedPackages(lock, { withTools: false }).flat());
  const components = bill.components.filter((component) => run.has(fullName(component)));
  const refs = new Set(
    [...components, bill.metadata?.component ?? {}].map((component) => component['bom-ref']),
  );
  const dependencies = (bill.dependencies ?? [])
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) }));
  return { ...bill, components, dependencies };
}

/** What the registry knows of vulnerabilities in what people run; null when it does not say. */
function vulnerabilities() {
  let said;
  try {
    said = npm(['audit', '--omit', 'dev', '--json']);
  } catch (error) {
    said = error.stdout ?? '';
  }
  try {
    return JSON.parse(said).metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}

function main() {
  const { values } = parseArgs({
    options: { sbom: { type: 'string' }, audit: { type: 'boolean', default: false } },
  });
  const text = readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8');
  const lock = JSON.parse(text);
  const all = makeBill();
  const forUsers = billForUsers(all, lock);
  const checks = [
    ['package-lock.json', lockFaults(text)],
    ['bill of materials, what people run', billFaults(forUsers, lock, { withTools: false })],
    ['bill of materials, with tools', billFaults(all, lock, { withTools: true })],
    ['licences, what people run', licenceFaults(forUsers, FOR_USERS)],
    ['licences, with tools', licenceFaults(all, FOR_TOOLS, READ_BY_A_PERSON)],
  ];
  for (const [what, faults] of checks)
    process.stdout.write(
      `${faults.length === 0 ? 'ok  ' : 'FAIL'} ${what}\n${faults.map((fault) => `     ${fault}\n`).join('')}`,
    );
  process.stdout.write(
    `     ${String(forUsers.components.length)} packages in what people run, ${String(all.components.length)} with tools\n`,
  );
  if (values.sbom !== undefined) writeFileSync(values.sbom, `${JSON.stringify(forUsers, null, 2)}\n`);
  let isSafe = true;
  if (values.audit) {
    const known = vulnerabilities();
    isSafe = (known?.high ?? 0) + (known?.critical ?? 0) === 0;
    process.stdout.write(
      known === null
        ? '--   npm audit: the registry does not say; ask again where it does\n'
        : `${isSafe ? 'ok  ' : 'FAIL'} npm audit: ${JSON.stringify(known)}\n`,
    );
  }
  process.exitCode = isSafe && checks.every(([, faults]) => faults.length === 0) ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
