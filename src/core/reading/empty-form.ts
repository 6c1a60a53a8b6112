/** A form of which nothing has been read yet. */
import type { ReadForm } from '../model/self-evaluation-form';
import type { CellArea } from '../model/sheet-snapshot';

export const emptyForm = (sheet: string, area: CellArea): ReadForm => ({
  sheet,
  area,
  kind: 'project',
  title: null,
  year: null,
  projectName: null,
  department: null,
  unit: null,
  funds: null,
  goalExpected: null,
  goalActual: null,
  indicators: null,
  blockWeights: [],
  executionPoints: null,
  breakdowns: [],
  subTotals: [],
  total: null,
  grade: null,
  texts: [],
  missing: [],
  doubts: [],
});
