import { filled, outline } from './icon-paths.ts';

export type IconName = keyof typeof outline | 'mine';

/** A picture beside a word, never instead of one. `flip` mirrors it where the language is read from the right. */
export function Icon({ name, flip = false, turning = false }: { name: IconName; flip?: boolean; turning?: boolean }) {
  const className = `icon${flip ? ' flip' : ''}${turning ? ' turning' : ''}`;
  if (name === 'mine') {
    return (
      <svg className={className} viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
        <path d={filled.mine} />
      </svg>
    );
  }
  return (
    <svg
      className={className}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={outline[name]} />
    </svg>
  );
}
