import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'open' | 'soon' | 'late' | 'done' | 'yes' | 'part';

/** A state: an icon and a word, coloured by what it asks of the reader. */
export function StateLabel({
  tone,
  icon,
  inherit,
  title,
  children,
}: {
  tone: Tone;
  icon: IconName;
  inherit?: boolean;
  title?: string;
  children: ReactNode;
}) {
  return (
    <span className={`state ${tone}${inherit ? ' inherit' : ''}`} title={title}>
      <Icon name={icon} flip={icon === 'undo'} />
      <span>{children}</span>
    </span>
  );
}

export type TagTone = 'plain' | 'open' | 'soon' | 'late' | 'done' | 'act' | 'for' | 'against' | 'neutral';

/** A small label: a stance, a topic, a role. */
export function Tag({ tone = 'plain', icon, children }: { tone?: TagTone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`tag ${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

/** A sentence set apart: what happened, what is safe, what to do. */
export function Note({
  tone,
  icon,
  role,
  id,
  children,
}: {
  tone?: 'soon' | 'late' | 'open';
  icon?: IconName;
  role?: 'alert' | 'status';
  id?: string;
  children: ReactNode;
}) {
  return (
    <div className={`note ${tone ?? ''}`.trim()} role={role} id={id}>
      {icon && <Icon name={icon} />}
      {children}
    </div>
  );
}
