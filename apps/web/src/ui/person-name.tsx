import { FormattedMessage } from 'react-intl';

/** A name in its own direction; deleted accounts have none. */
export function PersonName({ name }: { name: string | null | undefined }) {
  return name ? <bdi>{name}</bdi> : <FormattedMessage id="ui.formerMember" defaultMessage="A former member" />;
}
