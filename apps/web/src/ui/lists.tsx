import type { ReactNode } from 'react';

/** A list opened by a black rule and divided by hairlines. Give it `li` children. */
export function Lines({
  ordered,
  tight,
  soft,
  className = '',
  children,
}: {
  ordered?: boolean;
  tight?: boolean;
  soft?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const name = `lines${tight ? ' tight' : ''}${soft ? ' soft' : ''} ${className}`.trim();
  // VoiceOver drops list semantics where bullets are styled away; the role keeps them.
  return ordered ? (
    <ol className={name} role="list">
      {children}
    </ol>
  ) : (
    <ul className={name} role="list">
      {children}
    </ul>
  );
}

/** What happened, one dated line each. */
export function Minutes({ children }: { children: ReactNode }) {
  return (
    <ol className="minutes" role="list">
      {children}
    </ol>
  );
}

/** One line of minutes; `mine` fills the dot. */
export function Minute({ when, mine, children }: { when: ReactNode; mine?: boolean; children: ReactNode }) {
  return (
    <li className={mine ? 'mine' : undefined}>
      {when}
      <div>{children}</div>
    </li>
  );
}

/** Names and values, in the margin. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

/** One name and its value. */
export function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** A table that scrolls in its own named region, never the page. */
export function TableRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
