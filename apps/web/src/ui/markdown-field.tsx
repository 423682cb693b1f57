import { useId, useRef, useState, type ComponentProps, type KeyboardEvent, type ReactNode } from 'react';
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import { Field } from './fields.tsx';
import { Markdown } from './markdown.tsx';
import './styles/markdown-field.css';

type Side = 'write' | 'preview';
const sides: readonly Side[] = ['write', 'preview'];
const sideWords = defineMessages({
  write: { id: 'ui.markdown.write', defaultMessage: 'Write' },
  preview: { id: 'ui.markdown.preview', defaultMessage: 'Preview' },
});

interface MarkdownFieldProps extends Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  value: string;
  onText: (text: string) => void;
  most?: number;
  /** The language of the words, for the preview. */
  textLang?: string;
  /** What else belongs to writing, for example a way to put a picture in; it may insert text where the cursor stands. */
  tools?: (insert: (text: string) => void) => ReactNode;
}

/** Markdown, and behind a second tab how it will look. */
export function MarkdownField({
  label,
  hint,
  error,
  value,
  onText,
  most,
  textLang,
  tools,
  id: givenId,
  ...area
}: MarkdownFieldProps) {
  const intl = useIntl();
  const ownId = useId();
  const id = givenId ?? ownId;
  const [side, setSide] = useState<Side>('write');
  const textarea = useRef<HTMLTextAreaElement>(null);
  const tabs = useRef<HTMLDivElement>(null);

  const insert = (text: string) => {
    const at = textarea.current?.selectionEnd ?? value.length;
    onText(`${value.slice(0, at)}${text}${value.slice(at)}`);
  };
  const onArrow = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other = side === 'write' ? 'preview' : 'write';
    setSide(other);
    tabs.current?.querySelector<HTMLButtonElement>(`[data-side=${other}]`)?.focus();
  };

  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {(described) => (
        <>
          <div
            className="tabs"
            role="tablist"
            ref={tabs}
            onKeyDown={onArrow}
            aria-label={intl.formatMessage({ id: 'ui.markdown.sides', defaultMessage: 'Writing or reading' })}
          >
            {sides.map((known) => (
              <button
                key={known}
                type="button"
                role="tab"
                id={`${id}-${known}`}
                data-side={known}
                aria-selected={side === known}
                aria-controls={`${id}-panel`}
                tabIndex={side === known ? 0 : -1}
                onClick={() => setSide(known)}
              >
                {intl.formatMessage(sideWords[known])}
              </button>
            ))}
          </div>
          <div
            className="markdown"
            role="tabpanel"
            id={`${id}-panel`}
            aria-labelledby={`${id}-${side}`}
            tabIndex={side === 'preview' ? 0 : undefined}
          >
            <div hidden={side !== 'write'}>
              <textarea
                rows={8}
                {...area}
                {...described}
                ref={textarea}
                className="input prose"
                dir="auto"
                lang={textLang}
                value={value}
                onChange={({ target }) => onText(target.value)}
              />
              <p className="hint">
                <FormattedMessage
                  id="ui.markdown.help"
                  defaultMessage="Markdown: an empty line begins a paragraph, <code>## Heading</code>, <code>- list</code>, <code>**bold**</code>."
                  values={{ code: (words) => <code dir="ltr">{words}</code> }}
                />
                {most !== undefined && value.length > most * 0.8 && (
                  <span aria-live="polite">
                    {' '}
                    <FormattedMessage
                      id="ui.charactersLeft"
                      defaultMessage="{left, plural, =0 {No characters left} one {# character left} other {# characters left}}"
                      values={{ left: Math.max(0, most - value.length) }}
                    />
                  </span>
                )}
              </p>
              {tools?.(insert)}
            </div>
            {side === 'preview' &&
              (value.trim() ? (
                <Markdown text={value} lang={textLang} firstHeading={3} />
              ) : (
                <p className="muted">
                  <FormattedMessage id="ui.markdown.nothing" defaultMessage="Nothing is written yet." />
                </p>
              ))}
          </div>
        </>
      )}
    </Field>
  );
}
