import type { Asking, Scope, Sql } from './view.ts';

/** Where a parameter gets its value: from whoever asks, or from the piece of SQL that gave it. */
export type Slot = 'viewer' | 'sessionId' | 'now' | { readonly value: unknown };

/** A statement being made: its parameters, and names for its tables. */
export class Statement implements Scope {
  readonly slots: Slot[] = [];
  readonly placeholders: Sql[] = [];
  readonly viewer: Scope['viewer'];
  private aliases = 0;

  constructor(viewer: Asking['viewer']) {
    const own = (): Sql => this.own('viewer', 'uuid');
    this.viewer = viewer && {
      ...viewer,
      get id() {
        return own();
      },
    };
  }

  get sessionId(): Sql {
    return this.own('sessionId', 'uuid');
  }

  get now(): Sql {
    return this.own('now', 'timestamptz');
  }

  // An arrow, since pieces of SQL take it out of its scope.
  readonly param = (value: unknown, type?: string): Sql => this.place({ value }, type);

  alias(): Sql {
    return `t${(this.aliases += 1)}`;
  }

  private own(slot: Slot, type: string): Sql {
    return this.placeholders[this.slots.indexOf(slot)] ?? this.place(slot, type);
  }

  private place(slot: Slot, type?: string): Sql {
    const placeholder = `$${this.slots.push(slot)}${type ? `::${type}` : ''}`;
    this.placeholders.push(placeholder);
    return placeholder;
  }
}

export function valuesOf(slots: readonly Slot[], { viewer, sessionId, now }: Asking): unknown[] {
  return slots.map((slot) => {
    if (slot === 'viewer') return viewer?.id;
    if (slot === 'sessionId') return sessionId;
    return slot === 'now' ? now.toISOString() : slot.value;
  });
}
