/** Measures what is found of planted mistakes, kind by kind and family by family, and what is wrongly flagged. */
import fc from 'fast-check';
import { checkSheet } from '../../src/core/checking/check-workbook';
import type { Finding } from '../../src/core/model/finding';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { drawSheet, sheetsOf, type DrawnSheet, type SheetPlan } from './drawn-sheet';
import type { Family } from './layout';
import type { Kind, Planted, Site } from './plant';
import type { Places } from './sheet-part';

export interface Cell {
  readonly planted: number;
  readonly found: number;
  /** Errors on cells that the planted mistake does not touch. */
  readonly falseErrors: number;
  /** The first that was missed or wrongly flagged, in words, for looking into. */
  readonly flaws: readonly string[];
}

const OPTIONS = { rules: RULES, profiles: PROFILES };

function findingsOf(drawn: DrawnSheet): readonly Finding[] {
  return checkSheet(drawn.sheet, OPTIONS).flatMap((checked) => checked.findings);
}

/** Cells by name; a weight without a column of its own stands in the name of its indicator. */
function resolve(places: Places, names: readonly string[]): ReadonlySet<string> {
  return new Set(
    names.flatMap((name) => places.get(name) ?? places.get(name.replace(/^weight:/, 'level3:')) ?? []),
  );
}

function siteOf(plan: SheetPlan, drawn: DrawnSheet, at: number, choice: number): Site | null {
  const [form, places] = [plan.forms[at], drawn.places[at]];
  if (!form || !places) return null;
  return {
    form,
    layout: plan.layout,
    dressing: plan.dressing,
    isProse: plan.family === 'prose',
    has: (place) => places.has(place),
    choice,
  };
}

interface PlantedSheet {
  readonly drawn: DrawnSheet;
  readonly places: Places;
  readonly planted: Planted;
}

/** Plants one mistake in one form of the sheet; null where the kind has no place there. */
export function plantIn(plan: SheetPlan, kind: Kind, choice: number): PlantedSheet | null {
  const right = drawSheet(plan);
  const at = choice % plan.forms.length;
  const site = siteOf(plan, right, at, choice);
  const planted = site && kind.plant(site);
  if (!planted) return null;
  const drawn = drawSheet({
    ...plan,
    forms: plan.forms.map((form, index) => (index === at ? planted.form : form)),
  });
  const places = drawn.places[at];
  return places ? { drawn, places, planted } : null;
}

interface Outcome {
  readonly isFound: boolean;
  readonly falseErrors: readonly Finding[];
}

function judge({ drawn, places, planted }: PlantedSheet): Outcome {
  const findings = findingsOf(drawn);
  const isFound = planted.wanted.some(({ codes, places: names }) => {
    const cells = resolve(places, names);
    return findings.some((finding) => codes.includes(finding.code) && cells.has(finding.cell));
  });
  const touched = resolve(places, [
    ...planted.wanted.flatMap(({ places: names }) => names),
    ...planted.follow,
  ]);
  return {
    isFound,
    falseErrors: findings.filter(({ severity, cell }) => severity === 'error' && !touched.has(cell)),
  };
}

/** How many sheets are drawn at most for one planted mistake: many forms have no place for some kinds. */
const PATIENCE = 8;

/** One seed a cell, so that a cell can be measured again alone. */
function seedOf(seed: number, family: string, kind: string): number {
  let mixed = seed;
  for (const sign of `${family}/${kind}`) mixed = Math.imul(mixed ^ sign.charCodeAt(0), 0x01000193) >>> 0;
  return mixed % 0x7fffffff;
}

export function measure(kind: Kind, family: Family, count: number, seed: number): Cell {
  let planted = 0;
  let found = 0;
  let falseErrors = 0;
  const flaws: string[] = [];
  const samples = fc.sample(fc.tuple(sheetsOf(family), fc.nat(9999)), {
    numRuns: count * PATIENCE,
    seed: seedOf(seed, family.id, kind.id),
  });
  for (const [plan, choice] of samples) {
    if (planted === count) break;
    const sheet = plantIn(plan, kind, choice);
    if (!sheet) continue;
    planted++;
    const outcome = judge(sheet);
    if (outcome.isFound) found++;
    else
      flaws.push(`missed at ${[...resolve(sheet.places, sheet.planted.wanted[0]?.places ?? [])].join('/')}`);
    falseErrors += outcome.falseErrors.length;
    for (const { cell, code, message } of outcome.falseErrors) flaws.push(`${cell} ${code} ${message.zh}`);
  }
  return { planted, found, falseErrors, flaws };
}

/** Errors and warnings on right sheets of one family. */
export function measureRight(
  family: Family,
  count: number,
  seed: number,
): { forms: number; errors: number; warnings: number } {
  const totals = { forms: 0, errors: 0, warnings: 0 };
  for (const plan of fc.sample(sheetsOf(family), {
    numRuns: count,
    seed: seedOf(seed, family.id, 'right'),
  })) {
    totals.forms += plan.forms.length;
    for (const { severity } of findingsOf(drawSheet(plan))) {
      if (severity === 'error') totals.errors++;
      if (severity === 'warning') totals.warnings++;
    }
  }
  return totals;
}
