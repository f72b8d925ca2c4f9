/**
 * The ids of what was sent: the same thing sent again goes with its own, so that it has no second effect (rule S1).
 */
import { v4 } from 'uuid';

export class SentIds {
  private readonly ids = new Map<string, string>();

  /** @param newId makes UUIDs */
  constructor(private readonly newId: () => string = () => v4()) {}

  /** @param sent all that tells it from other things, as JSON would write it */
  of(...sent: readonly unknown[]): string {
    const name = JSON.stringify(sent);
    const id = this.ids.get(name) ?? this.newId();
    this.ids.set(name, id);
    return id;
  }
}
