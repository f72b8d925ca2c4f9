/**
 * The colours and the type of every page: indigo（藍）on quiet paper, light and dark, in the system's Japanese fonts.
 */
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const indigo: BrandVariants = {
  10: '#020d14',
  20: '#06202d',
  30: '#0a3043',
  40: '#0c3d56',
  50: '#0f4a69',
  60: '#12557a',
  70: '#145a80',
  80: '#165e83',
  90: '#2f7299',
  100: '#4585ab',
  110: '#5b98bc',
  120: '#73aacc',
  130: '#8cbcda',
  140: '#a8cfe6',
  150: '#c6e1f0',
  160: '#e3f1f8',
};

const type: Partial<Theme> = {
  fontFamilyBase: [
    '"BIZ UDPGothic"',
    '"Hiragino Sans"',
    '"Yu Gothic UI"',
    'Meiryo',
    '"Noto Sans JP"',
    '"Noto Sans CJK JP"',
    '"Segoe UI"',
    'system-ui',
    'sans-serif',
  ].join(', '),
  lineHeightBase200: '18px',
  lineHeightBase300: '22px',
};

const light: Theme = { ...createLightTheme(indigo), ...type };
const dark: Theme = {
  ...createDarkTheme(indigo),
  ...type,
  // The dark theme's own brand text is too dim on its backgrounds.
  colorBrandForeground1: indigo[120],
  colorBrandForegroundLink: indigo[130],
  colorBrandForegroundLinkHover: indigo[140],
  // So is its red.
  colorStatusDangerForeground1: '#eeacb2',
};

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => prefersDark().matches) ? dark : light;
}

function prefersDark(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}

function subscribe(changed: () => void): () => void {
  const query = prefersDark();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
