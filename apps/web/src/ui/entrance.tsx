import type { ReactNode } from 'react';
import './styles/entrance.css';

/** A page at the door: the form, and beside it what it is for. */
export function Entrance({ aside, children }: { aside?: ReactNode; children: ReactNode }) {
  return (
    <div className="wrap">
      <div className="cols door">
        <div className="entrance">{children}</div>
        {aside}
      </div>
    </div>
  );
}
