import { useId, useRef, useState, type ComponentProps, type KeyboardEvent, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { TextArea } from './fields.tsx';
import { Markdown } from './markdown.tsx';

type Side = 'write' | 'preview';
const sides: readonly Side[] = ['write', 'preview'];

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

/** Markdown with its preview beside it, behind a second tab. */
export function MarkdownField({ value, onText, textLang, tools, id: givenId, ...area }: MarkdownFieldProps) {
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
    <div className="field">
      <div className="tabs" role="tablist" ref={tabs} onKeyDown={onArrow} aria-label={intl.formatMessage({ id: 'ui.markdown.sides', defaultMessage: 'Writing or reading' })}>
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
            {known === 'write' ? (
              <FormattedMessage id="ui.markdown.write" defaultMessage="Write" />
            ) : (
              <FormattedMessage id="ui.markdown.preview" defaultMessage="Preview" />
            )}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${side}`} tabIndex={side === 'preview' ? 0 : undefined}>
        <div hidden={side !== 'write'}>
          <TextArea {...area} ref={textarea} id={id} prose rows={area.rows ?? 8} dir="auto" lang={textLang} value={value} onChange={({ target }) => onText(target.value)} />
          <p className="hint">
            <FormattedMessage
              id="ui.markdown.help"
              defaultMessage="Markdown: an empty line begins a paragraph, <code>## Heading</code>, <code>- list</code>, <code>**bold**</code>."
              values={{ code: (words) => <code dir="ltr">{words}</code> }}
            />
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
    </div>
  );
}
