import { FormattedMessage, useIntl } from 'react-intl';
import { PageHead } from '../ui/page-head.tsx';
import { KeysSwitch } from '../ui/keys-switch.tsx';

/** What we do so that everyone can use the forum, and what is missing. */
export function AccessibilityPage() {
  const intl = useIntl();
  return (
    <div className="wrap">
      <PageHead
        title={intl.formatMessage({ id: 'accessibility.title', defaultMessage: 'Accessibility' })}
        lead={
          <FormattedMessage
            id="accessibility.lead"
            defaultMessage="The forum is built to the Web Content Accessibility Guidelines 2.2, level AA. If something keeps you out, that is our fault, and we want to know."
          />
        }
      />
      <div className="narrow">
        <section className="section read">
          <FormattedMessage id="accessibility.do" defaultMessage="What you can rely on" tagName="h2" />
          <ul>
            <li>
              <FormattedMessage
                id="accessibility.keyboard"
                defaultMessage="Everything works with the keyboard alone, with a visible focus, and nothing needs hovering, dragging or quickness."
              />
            </li>
            <li>
              <FormattedMessage
                id="accessibility.reader"
                defaultMessage="Headings, lists and regions are named for screen readers. Live counts are spoken rarely and politely."
              />
            </li>
            <li>
              <FormattedMessage
                id="accessibility.colour"
                defaultMessage="No meaning hangs on a colour alone: stances have a sign, a word and a line pattern; each chart has the same figures as a table."
              />
            </li>
            <li>
              <FormattedMessage
                id="accessibility.zoom"
                defaultMessage="Text can be enlarged to 400 percent without scrolling sideways. Light and dark colours are yours to choose."
              />
            </li>
            <li>
              <FormattedMessage
                id="accessibility.motion"
                defaultMessage="Nothing moves that you did not touch; if your device asks for less motion, nothing moves at all."
              />
            </li>
            <li>
              <FormattedMessage
                id="accessibility.languages"
                defaultMessage="English, Spanish and Arabic, with the page turned round for Arabic. Contributions keep their own language and direction."
              />
            </li>
          </ul>
        </section>
        <section className="section">
          <FormattedMessage id="accessibility.keys" defaultMessage="Single keys" tagName="h2" />
          <KeysSwitch />
        </section>
        <section className="section read">
          <FormattedMessage id="accessibility.missing" defaultMessage="What is missing" tagName="h2" />
          <p>
            <FormattedMessage
              id="accessibility.missing.words"
              defaultMessage="Documents and pictures come from people: we ask for a description of each, and cannot promise that a PDF can be read aloud. Taking part needs JavaScript."
            />
          </p>
        </section>
      </div>
    </div>
  );
}
