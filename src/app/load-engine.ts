/** Fetches the core with all rules and profiles when the first workbook is opened. */
import type { LoadEngine } from './engine';

export const loadCoreEngine: LoadEngine = async () => (await import('./core-engine')).coreEngine;
