import { Drawer, useMantineColorScheme } from '@mantine/core';
import { languages } from '@folkmoot/domain';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { NavLink } from 'react-router';
import { Icon } from '../ui/icon.tsx';
import { useLanguage } from './language.tsx';
import { places } from './places.tsx';
import { languageNames, schemes, schemeWords } from './preferences.tsx';
import { useSession } from './session.tsx';

/** All ways through the house, on the phone. */
export function NavDrawer({
  open,
  onClose,
  rooms,
}: {
  open: boolean;
  onClose: () => void;
  rooms: readonly { to: string; words: ReactNode }[];
}) {
  const intl = useIntl();
  const { viewer } = useSession();
  const { language, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Drawer
      opened={open}
      onClose={onClose}
      position="right"
      size="20rem"
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      title={intl.formatMessage({ id: 'shell.menu', defaultMessage: 'Menu' })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'ui.close', defaultMessage: 'Close' }), size: 44 }}
      classNames={{ content: 'dialog-content', title: 'dialog-title' }}
    >
      <nav
        className="drawer-nav stack-wide"
        aria-label={intl.formatMessage({ id: 'shell.nav', defaultMessage: 'Main' })}
      >
        <div>
          {[...places, ...rooms].map(({ to, words }) => (
            <NavLink key={to} to={to} end={to === '/'} onClick={onClose}>
              {words}
            </NavLink>
          ))}
          {viewer ? (
            <NavLink to="/account" onClick={onClose}>
              <Icon name="user" />
              <bdi>{viewer.displayName}</bdi>
            </NavLink>
          ) : (
            <NavLink to="/sign-in" onClick={onClose}>
              <Icon name="user" />
              <FormattedMessage id="shell.signIn" defaultMessage="Sign in" />
            </NavLink>
          )}
        </div>
        <div role="group" aria-label={intl.formatMessage({ id: 'shell.language', defaultMessage: 'Language' })}>
          {languages.map((tag) => (
            <button key={tag} type="button" lang={tag} aria-pressed={tag === language} onClick={() => choose(tag)}>
              {tag === language ? <Icon name="check" /> : <Icon name="language" />}
              {languageNames[tag]}
            </button>
          ))}
        </div>
        <div role="group" aria-label={intl.formatMessage({ id: 'shell.scheme', defaultMessage: 'Colours' })}>
          {schemes.map(({ scheme, icon }) => (
            <button
              key={scheme}
              type="button"
              aria-pressed={scheme === colorScheme}
              onClick={() => setColorScheme(scheme)}
            >
              <Icon name={scheme === colorScheme ? 'check' : icon} />
              {intl.formatMessage(schemeWords[scheme])}
            </button>
          ))}
        </div>
      </nav>
    </Drawer>
  );
}
