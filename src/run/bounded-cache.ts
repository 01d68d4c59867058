/** Values by number, as many as a bound on their bytes allows: those that were asked for last. */
export class BoundedCache<Value> {
  private readonly values = new Map<number, Value>();
  private held = 0;

  constructor(
    private readonly mostBytes: number,
    private readonly bytesOf: (value: Value) => number,
  ) {}

  /** The value that is held, or the one that is made. A single value may be larger than the bound. */
  get(key: number, make: () => Value): Value {
    const known = this.values.get(key);
    if (known !== undefined) {
      // Last in the order of the map: what stands first was asked for longest ago.
      this.values.delete(key);
      this.values.set(key, known);
      return known;
    }
    const made = make();
    this.values.set(key, made);
    this.held += this.bytesOf(made);
    for (const [oldest, value] of this.values) {
      if (this.held <= this.mostBytes || oldest === key) break;
      this.values.delete(oldest);
      this.held -= this.bytesOf(value);
    }
    return made;
  }
}
