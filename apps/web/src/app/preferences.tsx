import type { MantineColorScheme } from '@mantine/core';
import type { Language } from '@folkmoot/domain';
import { defineMessages } from 'react-intl';
import type { IconName } from '../ui/icon.tsx';

/** Languages name themselves. */
export const languageNames: Record<Language, string> = { en: 'English', es: 'Español', ar: 'العربية' };

export const schemes: readonly { scheme: MantineColorScheme; icon: IconName }[] = [
  { scheme: 'light', icon: 'sun' },
  { scheme: 'dark', icon: 'moon' },
  { scheme: 'auto', icon: 'device' },
];

export const schemeWords = defineMessages({
  light: { id: 'shell.scheme.light', defaultMessage: 'Light' },
  dark: { id: 'shell.scheme.dark', defaultMessage: 'Dark' },
  auto: { id: 'shell.scheme.auto', defaultMessage: 'As on this device' },
});
