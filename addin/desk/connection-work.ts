/**
 * The way to the server: whether it is there and understands this pane, who is signed in, what they may see. While it is
 * away it is looked for again by itself. Nothing thrown escapes.
 */
import type { Bilingual } from '../../core/issue/issue.js';
import type { SignInOptionsDto, TokenSignedInDto } from '../../core/protocol/session.js';
import { SYNC_PROTOCOL } from '../../core/protocol/sync.js';
import type { PasswordEntry } from '../server/accounts.js';
import { PANE_SENTENCES } from '../server/pane-sentences.js';
import { ServerProblem, serverTrouble } from '../../view/server/server-problem.js';
import type { DeskParts } from './desk-parts.js';
import { UNEXPECTED } from './unexpected.js';
import type { Witness } from './watched-server.js';

/** Milliseconds between two looks for a server that is away. */
const LOOK_AGAIN = 20_000;

const TOKEN_REFUSED: Bilingual = {
  ja: 'このトークンは使えません。全体を貼り付けたか、期限が切れていないかを確かめてください。',
  en: 'This token is not valid. See whether all of it was pasted, and whether it has expired.',
};

const PAGE_SIGNED_OUT: Bilingual = {
  ja: 'この画面では、だれもサインインしていません。下の方法でサインインしてください。',
  en: 'Nobody is signed in on this page. Sign in as below.',
};

export class ConnectionWork implements Witness {
  private connecting: Promise<void> | undefined;
  private stopLooking: () => void = () => undefined;
  private options: SignInOptionsDto = { municipalities: [], samples: [] };

  /** @param signedIn is told each time that somebody is signed in and what they may see is known */
  constructor(
    private readonly parts: DeskParts,
    private readonly signedIn: () => Promise<void>,
  ) {}

  /** Looks for the server; while that is going on, asking again waits for it. */
  connect(): Promise<void> {
    this.connecting ??= this.look().finally(() => (this.connecting = undefined));
    return this.connecting;
  }

  signIn(entry: PasswordEntry): Promise<void> {
    return this.admit(() => this.parts.accounts.signIn(entry), entry.code !== undefined);
  }

  /** One of the sample city's users, by a press. */
  signInAs(loginName: string): Promise<void> {
    return this.admit(() => this.parts.accounts.signInAsSample(loginName));
  }

  /** With a personal token that was made in the console. */
  async signInWith(token: string): Promise<void> {
    const { seat } = this.parts;
    this.showSignIn(undefined, true);
    seat.keepToken(token.trim());
    await this.welcome();
    if (this.parts.store.state.connection.kind === 'signed-out') this.showSignIn(TOKEN_REFUSED);
  }

  /** As who is signed in at the page around the pane. */
  async signInAsOnPage(): Promise<void> {
    const { seat, store } = this.parts;
    this.showSignIn(undefined, true);
    seat.declineSession(false);
    await this.welcome();
    if (store.state.connection.kind === 'signed-out') this.showSignIn(PAGE_SIGNED_OUT);
  }

  /**
   * Revokes the token; where the server is away it is forgotten all the same. The page around the pane stays signed in: the
   * pane only takes leave of it.
   */
  async signOut(): Promise<void> {
    const { accounts, seat, store } = this.parts;
    if (seat.token !== undefined) await accounts.signOut().catch(() => undefined);
    seat.forgetPerson();
    seat.declineSession(true);
    store.update({ me: undefined, cycles: [], news: undefined });
    await this.connect();
  }

  answered(): void {
    if (this.parts.store.state.connection.kind === 'away') void this.connect();
  }

  failed(error: unknown): void {
    if (!(error instanceof ServerProblem)) return;
    const { store } = this.parts;
    switch (error.trouble) {
      case 'offline':
      case 'certificate':
        store.update({ connection: { kind: 'away', detail: error.detail } });
        return this.lookAgain();
      case 'server-too-old':
      case 'page-too-old':
        return store.update({ connection: { kind: 'incompatible', detail: error.detail } });
      case 'signed-out':
        return this.noLonger(error.detail);
      case 'refused':
        // An administrator demands it since a moment ago: what may be done until it is there is asked again.
        if (error.code === 'second-factor-owed') void this.connect();
        return;
      case 'try-again':
        return;
    }
  }

  private noLonger(reason: Bilingual): void {
    const { store, seat } = this.parts;
    // Who came with the page and finds nobody signed in there has lost nothing.
    const wasSomebody = seat.token !== undefined || store.state.connection.kind === 'signed-in';
    // Not again with what is not valid any more; who it was stays, and so does what they saw.
    seat.forgetPerson();
    this.showSignIn(wasSomebody ? reason : undefined);
  }

  private async look(): Promise<void> {
    const { accounts, store, seat } = this.parts;
    this.stopLooking();
    try {
      const { version, protocol } = await accounts.health();
      store.patch('server', { version });
      if (protocol !== SYNC_PROTOCOL) {
        throw serverTrouble(protocol < SYNC_PROTOCOL ? 'server-too-old' : 'page-too-old', {}, PANE_SENTENCES);
      }
      // Which cities there are may change; who is signed in needs it only to sign in again.
      this.options = await accounts.options();
    } catch (error) {
      return this.away(error);
    }
    if (seat.token === undefined && !seat.usesSession) this.showSignIn(undefined);
    else await this.welcome();
  }

  private async welcome(): Promise<void> {
    const { server, store, seat } = this.parts;
    try {
      const me = await server.me();
      if (me.owes) return store.update({ connection: { kind: 'owing' }, me, cycles: [], news: undefined });
      const cycles = await server.cycles();
      const byPage = seat.token === undefined;
      // Of who came with the page the page knows.
      if (!byPage) seat.keepAbout({ me, cycles });
      store.update({ connection: { kind: 'signed-in', byPage }, me, cycles });
      await this.signedIn();
    } catch (error) {
      // A sign-in that is not valid was told by whoever asked.
      if (store.state.connection.kind !== 'signed-out' || !isSignedOut(error)) this.away(error);
    }
  }

  /** @param hasCode whether a code goes with the password */
  private async admit(ask: () => Promise<TokenSignedInDto>, hasCode = false): Promise<void> {
    const { seat } = this.parts;
    this.showSignIn(undefined, true, hasCode);
    try {
      const { secret } = await ask();
      seat.keepToken(secret);
    } catch (error) {
      const isAnswer = error instanceof ServerProblem && error.trouble === 'refused';
      if (!isAnswer) return this.away(error);
      const asksCode = error.code === 'code-needed';
      // To be asked for it is nothing that went wrong.
      return this.showSignIn(asksCode && !hasCode ? undefined : error.detail, false, asksCode || hasCode);
    }
    await this.welcome();
  }

  private away(error: unknown): void {
    this.failed(error);
    const { store } = this.parts;
    const isTold = error instanceof ServerProblem && !['try-again', 'refused'].includes(error.trouble);
    if (isTold) return;
    const detail = error instanceof ServerProblem ? error.detail : UNEXPECTED;
    store.update({ connection: { kind: 'away', detail } });
    this.lookAgain();
  }

  private lookAgain(): void {
    this.stopLooking();
    this.stopLooking = this.parts.later(LOOK_AGAIN, () => void this.connect());
  }

  private showSignIn(problem: Bilingual | undefined, busy = false, asksCode = false): void {
    const { options } = this;
    const { hasPage } = this.parts.seat;
    this.parts.store.update({ connection: { kind: 'signed-out', options, problem, busy, asksCode, hasPage } });
  }
}

function isSignedOut(error: unknown): boolean {
  return error instanceof ServerProblem && error.trouble === 'signed-out';
}
