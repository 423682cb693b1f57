import { Menu, useMantineColorScheme } from '@mantine/core';
import { languages } from '@folkmoot/domain';
import { useIntl } from 'react-intl';
import { Icon } from '../ui/icon.tsx';
import { useLanguage } from './language.tsx';
import { languageNames, schemes, schemeWords } from './preferences.tsx';

const menuClasses = { dropdown: 'pop', item: 'pop-item', label: 'pop-label' };

/** Language and colours, on wide screens. On the phone they are in the drawer. */
export function PreferenceMenus() {
  const intl = useIntl();
  const { language, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const current = schemes.find(({ scheme }) => scheme === colorScheme) ?? schemes[0];
  return (
    <>
      <Menu position="bottom-end" width={200} classNames={menuClasses} transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <button type="button" className="tool only-wide">
            <Icon name="language" />
            <span>{languageNames[language]}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {languages.map((tag) => (
            <Menu.Item
              key={tag}
              lang={tag}
              role="menuitemradio"
              aria-checked={tag === language}
              onClick={() => choose(tag)}
              leftSection={tag === language ? <Icon name="check" /> : <span className="icon" />}
            >
              {languageNames[tag]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-end" width={220} classNames={menuClasses} transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <button
            type="button"
            className="tool only-wide"
            aria-label={intl.formatMessage({ id: 'shell.scheme', defaultMessage: 'Colours' })}
          >
            <Icon name={current?.icon ?? 'device'} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {schemes.map(({ scheme, icon }) => (
            <Menu.Item
              key={scheme}
              role="menuitemradio"
              aria-checked={scheme === colorScheme}
              onClick={() => setColorScheme(scheme)}
              leftSection={<Icon name={icon} />}
              rightSection={scheme === colorScheme ? <Icon name="check" /> : null}
            >
              {intl.formatMessage(schemeWords[scheme])}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
