import { useState, type ComponentProps } from 'react';
import { useIntl } from 'react-intl';
import { TextArea } from './fields.tsx';

/**
 * Many lines of text, up to so many characters. Typing past the end is allowed and counted; more than that at once, as a
 * whole document pasted in, is kept out, so that it neither freezes the page nor buries what was written.
 */
export function BoundedArea({
  max,
  value,
  onText,
  error,
  ...area
}: Omit<ComponentProps<typeof TextArea>, 'most' | 'value' | 'onChange' | 'onPaste'> & {
  max: number;
  value: string;
  onText: (words: string) => void;
}) {
  const intl = useIntl();
  const [refused, setRefused] = useState<number | null>(null);
  const takes = (length: number, added: number) => {
    const fits = length <= max || added <= 1;
    setRefused(fits ? null : length);
    return fits;
  };
  const tooMuch =
    refused === null
      ? null
      : intl.formatMessage(
          {
            id: 'ui.tooMuchAtOnce',
            defaultMessage:
              'That would be {length, number} characters; {max, number} fit in here. Nothing was put in, and your words stand as they were.',
          },
          { length: refused, max },
        );
  return (
    <TextArea
      {...area}
      value={value}
      most={max}
      error={tooMuch ?? error}
      onPaste={(event) => {
        const { selectionStart, selectionEnd } = event.currentTarget;
        const added = event.clipboardData.getData('text').length;
        if (!takes(value.length - (selectionEnd - selectionStart) + added, added)) event.preventDefault();
      }}
      onChange={({ target }) => {
        if (takes(target.value.length, target.value.length - value.length)) onText(target.value);
      }}
    />
  );
}
