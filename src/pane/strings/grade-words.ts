/** A grade as a form words it; in English with what it means. */
import type { Language } from '../../core/model/localized';

const GLOSSES: Readonly<Record<string, string>> = {
  优: 'excellent',
  优秀: 'excellent',
  良: 'good',
  良好: 'good',
  中: 'fair',
  中等: 'fair',
  合格: 'fair',
  差: 'poor',
  较差: 'poor',
  不合格: 'poor',
};

export function gradeWords(grade: string, language: Language): string {
  const gloss = GLOSSES[grade.trim()];
  return language === 'zh' || gloss === undefined ? grade : `${grade} (${gloss})`;
}
