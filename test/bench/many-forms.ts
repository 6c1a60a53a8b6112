/** As many forms as a bench or a test of scale asks for, from the sample's, each with a name of its own. */
import { sampleForms } from '../workbooks/sample-forms';
import type { FormData } from '../workbooks/form-data';

export function manyForms(count: number): FormData[] {
  return Array.from({ length: count }, (_, i) => {
    const form = sampleForms[i % sampleForms.length];
    if (!form) throw new Error('the sample has no forms');
    return { ...form, id: `${form.id}-${i}`, projectName: `${i + 1}号${form.projectName ?? '项目'}` };
  });
}
