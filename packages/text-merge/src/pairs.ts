/** Which piece of a text continues which of an earlier one, by index; each has one partner at most. */
export class Pairs {
  private readonly forerunners = new Map<number, number>();
  private readonly heirs = new Map<number, number>();

  /** The index before, of a piece after. */
  forerunner(after: number): number | undefined {
    return this.forerunners.get(after);
  }

  /** The index after, of a piece before. */
  heir(before: number): number | undefined {
    return this.heirs.get(before);
  }

  /** Pairs the two, if both are free. */
  join(before: number, after: number): void {
    if (this.forerunners.has(after) || this.heirs.has(before)) return;
    this.forerunners.set(after, before);
    this.heirs.set(before, after);
  }
}
