/**
 * Finds the department that a name means: by name and alias without width and white space, and as people write it, with
 * its department in front or a unit in brackets behind. Never by resemblance: a name that could be two departments is
 * nobody's, and what is none of the spellings is unknown.
 */
import { compact } from '../text/normalise.js';
import { existsIn, type Department } from './department-schema.js';
import { bracketed, ownName, withoutSuperior } from './department-part.js';
import { isPersonInBrackets, withoutPerson } from './department-person.js';
import { lineOf } from './succession.js';

export type NameMatch =
  /** `unit`: what stands in brackets behind the name, `''` where nothing does. `person`: who is named behind it. */
  | { readonly kind: 'known'; readonly department: Department; readonly unit: string; readonly person?: string }
  /** `candidates`: the departments that it could be, where it fits more than one. */
  | { readonly kind: 'unknown'; readonly candidates: readonly Department[] };

const NOBODY: NameMatch = { kind: 'unknown', candidates: [] };
/** So many texts are remembered; a workbook has far fewer. */
const MOST_REMEMBERED = 20_000;
/** Longer texts are prose. */
const LONGEST_NAME = 200;

export class Register {
  private readonly spellings = new Map<string, Department[]>();
  /** Names that the register has with a department in front, without it. */
  private readonly ownNames = new Map<string, Department[]>();
  /** What the register has with different brackets behind: 支所（東）, 支所（西）. */
  private readonly bracketed = new Map<string, Department[]>();
  private readonly remembered = new Map<string, NameMatch>();

  constructor(
    readonly departments: readonly Department[],
    readonly year?: number,
  ) {
    for (const department of departments) {
      for (const spelling of [department.name, ...department.aliases]) {
        add(this.spellings, compact(spelling), department);
        const own = ownName(spelling);
        if (own !== undefined) add(this.ownNames, own, department);
        const parts = bracketed(spelling);
        if (parts) add(this.bracketed, compact(parts.before), department);
      }
    }
  }

  /** The department that one name means. */
  find(text: string): NameMatch {
    const before = this.remembered.get(text);
    if (before) return before;
    const match = text.length > LONGEST_NAME ? NOBODY : this.match(text);
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    this.remembered.set(text, match);
    return match;
  }

  private match(text: string): NameMatch {
    const whole = this.named(text);
    if (whole.length > 0) return choose(whole, '');
    const parts = bracketed(text);
    if (!parts) return this.withoutPerson(text);
    const { before, unit, inside } = parts;
    const found = this.named(before);
    // 福祉課（企画課）: two departments. 支所（北） where the register tells 東 and 西 apart: a third one, perhaps.
    const other = this.named(unit);
    const namesakes = (this.bracketed.get(compact(before)) ?? []).filter((department) => !found.includes(department));
    if (found.length === 0) return this.withoutPerson(text);
    if (other.length + namesakes.length === 0) {
      return isPersonInBrackets(inside) ? withPerson(choose(found, ''), inside) : choose(found, unit);
    }
    return { kind: 'unknown', candidates: [...new Set([...found, ...other, ...namesakes])] };
  }

  /** 福祉課　田所: a name with somebody of the department behind it. */
  private withoutPerson(text: string): NameMatch {
    for (const { name, people, person } of withoutPerson(text)) {
      if (people.some((one) => this.spellings.has(one) || this.ownNames.has(one))) return NOBODY;
      const found = this.named(name);
      if (found.length > 0) return withPerson(choose(found, ''), person);
    }
    return NOBODY;
  }

  /** The departments that go by a name, with or without a department in front; one where the name is clear. */
  private named(text: string): readonly Department[] {
    const name = compact(text);
    const exact = this.spellings.get(name);
    if (exact) return this.preferred(exact, name);
    const short = this.ownNames.get(name);
    if (short) return this.inYear(short);
    for (const { fronts, own } of withoutSuperior(text)) {
      const found = this.spellings.get(own);
      if (!found) continue;
      // Not clear where what stands in front is a department itself（議会事務局）, and where the register has one of that
      // name in another department.
      const before = fronts.flatMap((front) => this.spellings.get(front) ?? []);
      const namesakes = [...new Set([...found, ...(this.ownNames.get(own) ?? [])])];
      const meant = this.inYear(namesakes);
      const isOwn = before.length === 0 && found.some((department) => department === meant[0]);
      return isOwn ? meant : [...namesakes, ...before];
    }
    return [];
  }

  /** Of several: the one of that year, else the one whose own name it is, else their line's where it is one. */
  private preferred(found: readonly Department[], name: string): readonly Department[] {
    const inYear = this.inYear(found);
    const byName = inYear.filter((department) => compact(department.name) === name);
    return byName.length === 1 ? byName : inYear;
  }

  private inYear(found: readonly Department[]): readonly Department[] {
    const { year } = this;
    if (found.length < 2) return found;
    const present = year === undefined ? [] : found.filter((department) => existsIn(department, year));
    if (present.length === 1) return present;
    const lines = new Set(found.map((department) => lineOf(this.departments, department)));
    return lines.size === 1 ? [...lines] : found;
  }
}

function choose(found: readonly Department[], unit: string): NameMatch {
  const [department, second] = found;
  return department && !second ? { kind: 'known', department, unit } : { kind: 'unknown', candidates: found };
}

function withPerson(match: NameMatch, person: string): NameMatch {
  return match.kind === 'known' ? { ...match, person } : match;
}

function add(index: Map<string, Department[]>, spelling: string, department: Department): void {
  const there = index.get(spelling);
  if (!there) index.set(spelling, [department]);
  else if (!there.includes(department)) there.push(department);
}
