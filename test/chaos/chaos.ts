/**
 * A run of the chaos test: a city is made, its people work on it over a network that does its worst while the server is
 * killed and started again, then the network holds, everybody syncs until nobody has anything to say, and the checks are
 * made. It never throws for what it finds; it tells.
 */
import { foundCity, type City } from '../support/city/city.js';
import { startServerProcess, type ServerProcess } from '../support/city/server-process.js';
import { AppendOnly, readAudit } from './audit.js';
import { CopyClient } from './copy-client.js';
import { ConsoleClient } from './console-client.js';
import { Errand } from './errand.js';
import { checkHistory, type Finding } from './history-checks.js';
import { Ledger } from './ledger.js';
import { Network, type Message } from './network.js';
import { describeOperation, makePlan, type Fate, type Operation } from './plan.js';
import { checkPresent } from './present-checks.js';
import { WorkbookClient } from './workbook-client.js';

export interface ChaosOptions {
  readonly databaseUrl: string;
  readonly operations: number;
  readonly seed: string;
  /** People with a copy each; half as many have a workbook. */
  readonly clients?: number;
  /** For a test of the checks: what a repeated request becomes on its way. */
  readonly change?: (message: Message, copy: number) => Message;
}

export interface ChaosReport {
  readonly options: ChaosOptions;
  readonly seconds: number;
  readonly kills: number;
  readonly fates: ReadonlyMap<Fate, number>;
  readonly submissions: number;
  readonly acknowledged: number;
  readonly values: number;
  readonly conflicts: number;
  /** What the clients were told, and how often. */
  readonly outcomes: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
  /** The last operations before the first finding, or of the run. */
  readonly last: readonly string[];
}

const CLIENTS = 8;
const DEPARTMENTS = 4;
const ROWS_EACH = 3;
/** A cycle that was closed is opened again after so many operations. */
const CLOSED_FOR = 12;
const LAST = 40;
/** After so many rounds everybody has to have come to rest. */
const MOST_ROUNDS = 12;
/** The round in which everybody gives up what the server refused. */
const GIVING_UP = 1;
const SURE: readonly Fate[] = ['arrives', 'arrives', 'arrives'];

export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const begun = performance.now();
  const city = await foundCity(options.databaseUrl, { departments: DEPARTMENTS, rowsEach: ROWS_EACH });
  const world = await World.begin(options, city);
  try {
    for (const operation of makePlan(options.operations, options.seed)) await world.take(operation);
    await world.comeToRest();
    return { ...(await world.check()), seconds: (performance.now() - begun) / 1000 };
  } finally {
    await world.end();
  }
}

type Person = CopyClient | WorkbookClient | ConsoleClient;

class World {
  private readonly findings: Finding[] = [];
  private readonly last: string[] = [];
  private readonly appendOnly = new AppendOnly();
  private readonly network: Network;
  private readonly ledger: Ledger;
  private readonly copies: readonly CopyClient[];
  private readonly books: readonly WorkbookClient[];
  private readonly consoles: readonly ConsoleClient[];
  private up: Promise<ServerProcess>;
  private kills = 0;
  private closedAt: number | undefined;

  static async begin(options: ChaosOptions, city: City): Promise<World> {
    return new World(options, city, await startServerProcess(options.databaseUrl));
  }

  private constructor(
    private readonly options: ChaosOptions,
    private readonly city: City,
    private server: ServerProcess,
  ) {
    this.up = Promise.resolve(server);
    const { staff, coordinator, cycleId } = city;
    const path = `api/cycles/${cycleId}`;
    this.ledger = new Ledger(city.form);
    this.network = new Network(async () => (await this.up).url, options.change);
    const [network, ledger] = [this.network, this.ledger];
    const count = options.clients ?? CLIENTS;
    this.copies = Array.from({ length: count }, (_, n) => {
      const own = n === 0 ? undefined : staff[n % staff.length]!;
      const token = own?.token ?? coordinator;
      return new CopyClient(`copy${n}`, token, own?.department, staff.length, path, network, ledger);
    });
    this.books = Array.from({ length: Math.ceil(count / 2) }, (_, n) => {
      const { token, department, departmentId } = staff[n % staff.length]!;
      return new WorkbookClient(`book${n}`, token, department, departmentId, path, network, ledger);
    });
    this.consoles = [
      new ConsoleClient('coordinator', coordinator, undefined, path, network, ledger),
      ...staff.map(({ department, token, departmentId }) => {
        return new ConsoleClient(department, token, departmentId, path, network, ledger);
      }),
    ];
  }

  async take(operation: Operation): Promise<void> {
    this.network.tick();
    if (this.findings.length === 0) this.note(describeOperation(operation));
    const { fates } = operation;
    if (operation.index === (this.closedAt ?? NaN) + CLOSED_FOR) await this.setState('open');
    switch (operation.do) {
      case 'write':
        return pick(this.copies, operation.who).write(operation.which, operation.field, operation.text);
      case 'add':
        return pick(this.copies, operation.who).add(operation.which);
      case 'delete':
        return pick(this.copies, operation.who).delete(operation.which);
      case 'restart':
        return pick(this.copies, operation.who).restart(operation.index % 2 === 0);
      case 'type':
        return pick(this.books, operation.who).type(operation.which, operation.field, operation.text);
      case 'sync':
        return this.let(pick(this.copies, operation.who), (copy) => copy.sync(fates));
      case 'fetch':
        return this.let(pick(this.books, operation.who), (book) => book.fetch(fates, operation.link));
      case 'upload':
        return this.let(pick(this.books, operation.who), (book) => book.upload(fates));
      case 'step': {
        // Only the coordinator reviews.
        const client = operation.step === 'submit' ? pick(this.consoles, operation.who) : this.consoles[0]!;
        return this.let(client, (one) => one.step(fates, operation.step, operation.who));
      }
      case 'resolve':
        return this.let(pick(this.consoles, operation.who), (client) =>
          client.resolve(fates, operation.which, operation.how),
        );
      case 'read':
        return this.let(pick(this.consoles, operation.what), (client) => client.look(operation.what >> 3));
      case 'close-cycle':
        this.closedAt = operation.index;
        return this.setState('closed');
      case 'kill':
        return this.kill();
    }
  }

  /** The network holds; everybody syncs until there is nothing to say, and gives up what the server does not want. */
  async comeToRest(): Promise<void> {
    await this.network.heal();
    const people = [...this.copies, ...this.books, ...this.consoles];
    await Promise.all(people.map(({ busy }) => busy));
    await this.setState('open');
    for (let round = 0; round < MOST_ROUNDS; round++) {
      for (const client of this.consoles) await this.now(client, () => client.finish(SURE).then(() => undefined));
      for (const book of this.books) if (!book.isQuiet) await this.now(book, () => book.upload(SURE));
      for (const copy of this.copies) {
        await this.now(copy, () => copy.sync(SURE));
        if (round === GIVING_UP) copy.restart(false);
      }
      const revisions = new Set(this.copies.map(({ revision }) => revision));
      if (round > GIVING_UP && revisions.size === 1 && people.every(({ isQuiet }) => isQuiet)) break;
    }
    for (const { name, isQuiet } of people) if (!isQuiet) this.find('agreement', `${name} has not come to rest`);
  }

  async check(): Promise<Omit<ChaosReport, 'seconds'>> {
    const audit = await readAudit(this.options.databaseUrl, this.city.cycleId);
    for (const what of this.appendOnly.look(audit)) this.find('append-only', what);
    this.findings.push(...checkHistory(this.ledger, audit));
    this.findings.push(...(await checkPresent(this.server.url, this.city, this.copies, audit)));
    for (const what of this.server.errors) this.find('log', what);
    return {
      options: this.options,
      kills: this.kills,
      fates: this.network.fates,
      submissions: audit.submissions.length,
      acknowledged: [...this.ledger.sendings.values()].filter(({ revision }) => revision !== undefined).length,
      values: audit.revisions.length,
      conflicts: audit.conflicts.length,
      outcomes: this.ledger.outcomes,
      findings: this.findings,
      last: this.last,
    };
  }

  async end(): Promise<void> {
    await (await this.up).stop();
  }

  /** Begins something that takes its time; whoever is still busy brings that to its end first. */
  private async let<P extends Person>(person: P, work: (person: P) => Promise<void>): Promise<void> {
    if (person.busy) await this.network.hurry(person.token, person.busy);
    person.busy = this.guarded(person, () => work(person)).then(() => void (person.busy = undefined));
  }

  private now(person: Person, work: () => Promise<void>): Promise<void> {
    return this.guarded(person, work);
  }

  private async guarded({ name }: Person, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.find('answer', `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }

  /** While requests are under way. What is in the database then has to be there ever after. */
  private async kill(): Promise<void> {
    this.kills++;
    await this.server.kill();
    for (const what of this.server.errors) this.find('log', what);
    const restart = async () => {
      const audit = await readAudit(this.options.databaseUrl, this.city.cycleId);
      for (const what of this.appendOnly.look(audit)) this.find('append-only', what);
      return startServerProcess(this.options.databaseUrl);
    };
    this.up = restart();
    this.server = await this.up;
  }

  private async setState(state: 'open' | 'closed'): Promise<void> {
    const path = `api/cycles/${this.city.cycleId}/state`;
    const body = JSON.stringify({ state });
    const message = { method: 'PUT', path, token: this.city.coordinator, body, type: 'application/json' };
    const reply = await new Errand(this.network, message).attempt(SURE);
    if (reply?.status !== 200) this.find('answer', `the cycle is not ${state}: ${reply?.status ?? 'no answer'}`);
  }

  private find(check: Finding['check'], what: string): void {
    this.findings.push({ check, what });
  }

  private note(line: string): void {
    this.last.push(line);
    if (this.last.length > LAST) this.last.shift();
  }
}

function pick<T>(list: readonly T[], number: number): T {
  return list[number % list.length]!;
}

/** For people: the numbers, and where something was found, what is needed to look for it. */
export function describeReport(report: ChaosReport): string {
  const { options, seconds, kills, submissions, acknowledged, values, conflicts, findings, last } = report;
  const { operations, seed, databaseUrl, clients = CLIENTS } = options;
  const database = databaseUrl.startsWith('file:') ? 'sqlite' : 'postgresql';
  const requests = [...report.fates.values()].reduce((sum, count) => sum + count, 0);
  const lines = [
    `${database}, seed ${seed}: ${operations} operations in ${seconds.toFixed(0)} s, ${kills} kills`,
    `${requests} requests: ${listed(report.fates)}`,
    `${submissions} submissions (${acknowledged} acknowledged), ${values} values in the history, ${conflicts} conflicts`,
    `answers: ${listed(report.outcomes)}`,
    `${findings.length} findings`,
  ];
  if (findings.length === 0) return lines.join('\n');
  const told = findings.slice(0, 20).map(({ check, what }) => `  [${check}] ${what}`);
  const again = `again: npm run chaos -- --ops ${operations} --seed ${seed} --database ${database} --clients ${clients}`;
  return [...lines, ...told, again, 'the last operations before the first of them:', ...last].join('\n');
}

function listed(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
