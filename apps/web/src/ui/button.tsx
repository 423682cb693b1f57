import type { ComponentProps, ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { Icon, type IconName } from './icon.tsx';

/** `filled` once a screen: the one thing this page is for. `line` beside it, `quiet` for the rest. */
export type Look = 'filled' | 'line' | 'quiet' | 'mine';

interface Face {
  look?: Look;
  small?: boolean;
  block?: boolean;
  icon?: IconName;
  flipIcon?: boolean;
}

const faceClass = ({ look = 'filled', small, block }: Face, className = '') =>
  `btn ${look === 'filled' ? '' : look}${small ? ' sm' : ''}${block ? ' block' : ''} ${className}`.trim();

type ButtonProps = Face &
  Omit<ComponentProps<'button'>, 'disabled'> & {
    /** On its way to the server: says so and takes no second press. */
    sending?: boolean;
    /** Closed: stays visible and focusable; say why beside it and name that by `aria-describedby`. */
    closed?: boolean;
  };

/** A button that never vanishes and never loses focus while it waits. */
export function Button({
  look,
  small,
  block,
  icon,
  flipIcon,
  sending,
  closed,
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const still = Boolean(sending || closed);
  return (
    <button
      type="button"
      {...rest}
      className={faceClass({ look, small, block }, className)}
      aria-disabled={still || undefined}
      onClick={(event) => {
        if (still) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {sending ? <Icon name="turning" turning /> : icon && <Icon name={icon} flip={flipIcon} />}
      {sending ? <FormattedMessage id="ui.sending" defaultMessage="Sending" /> : children}
    </button>
  );
}

/** A link that looks like a button because it leads to the main thing to do. */
export function LinkButton({
  look,
  small,
  block,
  icon,
  flipIcon,
  className,
  children,
  ...rest
}: Face & ComponentProps<typeof Link>) {
  return (
    <Link {...rest} className={faceClass({ look, small, block }, className)}>
      {icon && <Icon name={icon} flip={flipIcon} />}
      {children}
    </Link>
  );
}

/** An act in running text or under a comment. */
export function TextButton({
  icon,
  closed,
  className = '',
  onClick,
  children,
  ...rest
}: Omit<ComponentProps<'button'>, 'disabled'> & { icon?: IconName; closed?: boolean; children: ReactNode }) {
  return (
    <button
      type="button"
      {...rest}
      className={`textbtn ${className}`.trim()}
      aria-disabled={closed || undefined}
      onClick={(event) => {
        if (!closed) onClick?.(event);
      }}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
