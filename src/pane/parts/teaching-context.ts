/** The way from a finding to the screen on which headers are taught; null where there is none. */
import { createContext } from 'react';

export const TeachingContext = createContext<(() => void) | null>(null);
