/** Colours of the pane: Fluent's themes on Excel's green, chosen by the person or following the surroundings. */
import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

export type ThemeName = 'light' | 'dark' | 'contrast';
export type ThemeChoice = ThemeName | 'auto';

const GREEN: BrandVariants = {
  10: '#04130b',
  20: '#092517',
  30: '#0c3b23',
  40: '#0c4a2b',
  50: '#0c5a33',
  60: '#0d653a',
  70: '#0e6f3c',
  80: '#107c41',
  90: '#2b8a55',
  100: '#42986a',
  110: '#5aa67e',
  120: '#74b593',
  130: '#8fc4a9',
  140: '#abd3c0',
  150: '#c8e2d6',
  160: '#e6f2ec',
};

const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

/** Buttons go off and on with every run: they do it at once, without fading. */
const STILL = { durationFaster: '0ms' } satisfies Partial<Theme>;

const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: { ...createLightTheme(GREEN), ...STILL, fontFamilyBase: FONTS },
  dark: {
    ...createDarkTheme(GREEN),
    ...STILL,
    colorBrandForeground1: GREEN[120],
    colorBrandForeground2: GREEN[130],
    colorBrandForegroundLink: GREEN[120],
    fontFamilyBase: FONTS,
  },
  contrast: { ...teamsHighContrastTheme, ...STILL, fontFamilyBase: FONTS },
};

export function themeOf(name: ThemeName): Theme {
  return THEMES[name];
}

/** The system's own choice; high contrast through forced colours wins over dark. */
export function useSystemTheme(): ThemeName {
  return useSyncExternalStore(subscribeToSystem, systemTheme);
}

const QUERIES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'];

function systemTheme(): ThemeName {
  const [dark, contrast] = QUERIES.map((query) => window.matchMedia(query).matches);
  if (contrast && !window.matchMedia('(forced-colors: active)').matches) return 'contrast';
  return dark ? 'dark' : 'light';
}

function subscribeToSystem(listener: () => void): () => void {
  const lists = QUERIES.map((query) => window.matchMedia(query));
  for (const list of lists) list.addEventListener('change', listener);
  return () => {
    for (const list of lists) list.removeEventListener('change', listener);
  };
}
