import type { Editor } from '@tiptap/react';
import { useState, type KeyboardEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button, TextButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/fields.tsx';

const isAddress = (address: string) => /^(https?:\/\/|mailto:|\/(?!\/)|#)\S+$/i.test(address);

/** Where the chosen words lead. */
export function LinkRow({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const before: unknown = editor.getAttributes('link')['href'];
  const [address, setAddress] = useState(typeof before === 'string' ? before : 'https://');
  const [wrong, setWrong] = useState(false);
  const close = () => {
    onClose();
    editor.view.focus();
  };
  const set = () => {
    const href = address.trim();
    if (!isAddress(href)) return setWrong(true);
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !before)
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    onClose();
    return undefined;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    set();
  };
  return (
    <div className="draft-row">
      <TextField
        label={<FormattedMessage id="text.link.address" defaultMessage="Address the words lead to" />}
        error={
          wrong && <FormattedMessage id="text.link.wrong" defaultMessage="Begin with https://, mailto: or a slash." />
        }
        type="url"
        dir="ltr"
        value={address}
        autoFocus
        onKeyDown={onKey}
        onChange={({ target }) => setAddress(target.value)}
      />
      <Button look="line" onClick={set}>
        <FormattedMessage id="text.link.set" defaultMessage="Set the link" />
      </Button>
      {typeof before === 'string' && (
        <TextButton
          onClick={() => {
            editor.chain().focus().extendMarkRange('link').unsetLink().run();
            onClose();
          }}
        >
          <FormattedMessage id="text.link.unset" defaultMessage="Take the link out" />
        </TextButton>
      )}
      <TextButton onClick={close}>
        <FormattedMessage id="ui.close" defaultMessage="Close" />
      </TextButton>
    </div>
  );
}
