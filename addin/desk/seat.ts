/**
 * What the pane remembers in the browser's own storage: the token, and what it has to know of the server while that is
 * away. A seat is somebody at a pane: in the workbench two people sit side by side, each with a name of their own in
 * front of what is kept, and each is who is signed in at the page until somebody else signs in at the seat. Storage may be
 * forbidden; then everything lasts as long as the pane does.
 */
import { z } from 'zod';
import { Form } from '../../core/form/form.js';
import { formSchema } from '../../core/form/form-schema.js';
import { meSchema, type MeDto } from '../../core/protocol/session.js';
import { cycleSchema, type CycleDto } from '../../core/protocol/cycles.js';
import { memoryStore, type TextStore } from '../session/journal.js';

const aboutSchema = z.object({ me: meSchema, cycles: z.array(cycleSchema) });
/** Who was signed in last, and what they could see. */
interface About {
  readonly me: MeDto;
  readonly cycles: readonly CycleDto[];
}

/** More than a city has in use; each is some ten thousand letters. */
const MOST_FORMS = 24;

export class Seat {
  private readonly spare = memoryStore();
  private isDeclined = false;
  /** For the journal of syncs. */
  readonly texts: TextStore;

  /** @param name tells seats of one browser apart; `''` in Excel, where there is one */
  constructor(
    private readonly store: TextStore,
    private readonly name = '',
  ) {
    const prefix = name === '' ? 'torimatome.pane.' : `torimatome.pane.${name}.`;
    this.texts = {
      getItem: (key) => this.read(prefix + key),
      setItem: (key, text) => this.write(prefix + key, text),
      removeItem: (key) => this.remove(prefix + key),
    };
  }

  get token(): string | undefined {
    return this.texts.getItem('token') ?? undefined;
  }

  keepToken(token: string): void {
    this.texts.setItem('token', token);
  }

  /** Whether there is a page around the pane on which somebody may be signed in: Excel shows it alone. */
  get hasPage(): boolean {
    return this.name !== '';
  }

  /** Whether the browser's session counts here while there is no token. */
  get usesSession(): boolean {
    return this.hasPage && !this.isDeclined;
  }

  /** Somebody else wants to sign in, or the one of the page again; remembered as long as the pane is open. */
  declineSession(isDeclined: boolean): void {
    this.isDeclined = isDeclined;
  }

  get about(): About | undefined {
    return this.parsed('about', aboutSchema);
  }

  keepAbout(about: About): void {
    this.texts.setItem('about', JSON.stringify(about));
  }

  /** Nothing of the person stays; the forms do, they are nobody's secret. */
  forgetPerson(): void {
    this.texts.removeItem('token');
    this.texts.removeItem('about');
  }

  get forms(): readonly Form[] {
    return (this.parsed('forms', z.array(formSchema)) ?? []).map((document) => new Form(document));
  }

  /** @param forms those needed most first */
  keepForms(forms: readonly Form[]): void {
    this.texts.setItem('forms', JSON.stringify(forms.slice(0, MOST_FORMS)));
  }

  get marks(): boolean {
    return this.texts.getItem('marks') === 'on';
  }

  keepMarks(marks: boolean): void {
    this.texts.setItem('marks', marks ? 'on' : 'off');
  }

  private parsed<T>(name: string, schema: z.ZodType<T>): T | undefined {
    try {
      return schema.safeParse(JSON.parse(this.texts.getItem(name) ?? 'null')).data;
    } catch {
      return undefined;
    }
  }

  private read(name: string): string | null {
    try {
      return this.spare.getItem(name) ?? this.store.getItem(name);
    } catch {
      return this.spare.getItem(name);
    }
  }

  private write(name: string, text: string): void {
    try {
      this.store.setItem(name, text);
      this.spare.removeItem(name);
    } catch {
      this.spare.setItem(name, text);
    }
  }

  private remove(name: string): void {
    this.spare.removeItem(name);
    try {
      this.store.removeItem(name);
    } catch {
      // What cannot be taken away was never kept.
    }
  }
}
