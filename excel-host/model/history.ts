/**
 * What can be undone: each step is a list of ways back, taken in reverse order. An add-in's request is one step; so is
 * what a person types. Some changes cannot be undone in Excel and empty the list.
 */
export class History {
  private readonly steps: (() => void)[][] = [];
  private current: (() => void)[] | undefined;
  private isAside = false;

  /** How many steps can be undone. */
  get length(): number {
    return this.steps.length;
  }

  /** Everything recorded meanwhile is one step. A step within a step belongs to it. */
  step<T>(work: () => T): T {
    if (this.current) return work();
    const current: (() => void)[] = [];
    this.current = current;
    try {
      return work();
    } finally {
      this.current = undefined;
      if (current.length > 0) this.steps.push(current);
    }
  }

  /** @param back undoes what was just done */
  record(back: () => void): void {
    if (this.isAside) return;
    if (this.current) this.current.push(back);
    else this.steps.push([back]);
  }

  /** After a change that Excel cannot undo, nothing before it can be undone either. */
  forget(): void {
    this.steps.length = 0;
    this.current?.splice(0);
  }

  /** @returns whether there was anything to undo */
  undo(): boolean {
    const step = this.steps.pop();
    if (!step) return false;
    this.aside(() => step.reverse().forEach((back) => back()));
    return true;
  }

  /** What happens meanwhile is not recorded: it is somebody else's to undo. */
  aside<T>(work: () => T): T {
    const before = this.isAside;
    this.isAside = true;
    try {
      return work();
    } finally {
      this.isAside = before;
    }
  }
}
