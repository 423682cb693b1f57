import { createTheme } from '@mantine/core';

/** Mantine in the forum's shades. Its variables stand in ui/styles/mantine-roles.css. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  colors: {
    ink: ['#fbf4f9', '#f2e3ee', '#e3c6db', '#d5a6c8', '#bd7dac', '#a35b92', '#88427a', '#6c2c60', '#53204a', '#3a1534'],
    gray: [
      '#f7f6f5',
      '#efedec',
      '#dfdcda',
      '#c9c5c3',
      '#a8a3a2',
      '#85807f',
      '#656061',
      '#494547',
      '#2e2b2d',
      '#1b191b',
    ],
    dark: [
      '#edeaeb',
      '#c8c3c5',
      '#a39d9f',
      '#8a8487',
      '#383437',
      '#292628',
      '#1f1d1f',
      '#171517',
      '#121012',
      '#0c0b0c',
    ],
  },
  black: '#1b191b',
  white: '#ffffff',
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font-read)', fontWeight: '600' },
});
