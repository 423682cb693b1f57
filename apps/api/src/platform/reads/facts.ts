import type { Statement } from './statement.ts';
import type { Arguments, Asking, Field, Sql } from './view.ts';

/** The facts of one object as they came, by the names that `Facts` gave them. */
export type Known = Readonly<Record<string, unknown>>;

/**
 * What the computed fields of one object ask. Rules ask much alike, and plain fields the same again, so each fact is read
 * once, whoever asks it.
 */
export class Facts {
  private readonly names = new Map<Sql, string>();

  /** The pairs of a JSON object of all facts. */
  get pairs(): Sql[] {
    return [...this.names].map(([sql, name]) => `'${name}', ${sql}`);
  }

  nameOf(sql: Sql): string | undefined {
    return this.names.get(sql);
  }

  /** Gathers what a field asks; answers what decides it once the facts are known. */
  decision(
    field: Extract<Field, { kind: 'computed' }>,
    row: Sql,
    args: Arguments,
    statement: Statement,
  ): (known: Known, asking: Asking) => unknown {
    const asked = Object.entries(field.needs(row, statement, args)).map(
      ([need, sql]) => [need, this.add(sql)] as const,
    );
    // The facts were gathered by the same field's SQL: their shape is what its function takes.
    const decide = field.value as (facts: unknown, asking: Asking) => unknown;
    return (known, asking) => decide(Object.fromEntries(asked.map(([need, name]) => [need, known[name]])), asking);
  }

  private add(sql: Sql): string {
    const name = this.names.get(sql) ?? `f${this.names.size}`;
    this.names.set(sql, name);
    return name;
  }
}
