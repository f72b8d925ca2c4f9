/**
 * The law of the pane: whatever is typed at whatever moment of a sync, and whatever gets lost on the way, nothing that
 * was typed disappears unseen by the server, and no sync writes over a value that it had not looked at.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { displayText } from '../../../core/record/value.js';
import { entryCells } from '../../support/evaluation-form.js';
import { Desk } from './desk.js';
import { startMemoryServer, type Way } from './memory-port.js';
import type { Moment } from './paper-workbook.js';

/** Each run is a dozen syncs. */
const RUNS = 40;
const CELLS = ['D4', 'E4', 'F4', 'D5', 'E5', 'D6', 'E6', 'F6'];
const TEXTS = ['準備', '実施', '達成', '継続', '3', ''];

interface Typing {
  readonly moment: Moment | 'answer' | 'before';
  readonly cell: number;
  readonly text: number;
}

interface Round {
  readonly who: number;
  readonly way: Way;
  readonly typings: readonly Typing[];
  readonly trouble: 'none' | 'pane-closed' | 'write-refused' | 'link-refused' | 'link-lost';
}

const typing: fc.Arbitrary<Typing> = fc.record({
  moment: fc.constantFrom<Typing['moment']>('before', 'before', 'read', 'answer', 'write', 'link'),
  cell: fc.nat(CELLS.length - 1),
  text: fc.nat(TEXTS.length - 1),
});
const round: fc.Arbitrary<Round> = fc.record({
  who: fc.nat(1),
  way: fc.constantFrom<Way>('arrives', 'arrives', 'request-lost', 'answer-lost'),
  typings: fc.array(typing, { maxLength: 4 }),
  trouble: fc.constantFrom<Round['trouble']>(
    'none',
    'none',
    'none',
    'pane-closed',
    'write-refused',
    'link-refused',
    'link-lost',
  ),
});

/** What somebody typed into a cell, in its order; each text is one of its own, so that it can be followed. */
class TypedHere {
  private count = 0;
  readonly last = new Map<string, string>();

  constructor(
    private readonly desk: Desk,
    private readonly who: number,
  ) {}

  type({ cell, text }: Typing): void {
    const address = CELLS[cell]!;
    const isText = address.startsWith('D');
    const value = TEXTS[text]! && isText ? `${TEXTS[text]!} ${this.who}-${++this.count}` : TEXTS[text]!;
    this.desk.excel.type(address, value);
    this.last.set(address, value);
  }
}

describe('the laws of a sync in the workbook', () => {
  it('[W1] nothing that was typed is lost, and everybody agrees in the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 8 }), async (rounds) => {
        const server = startMemoryServer(entryCells());
        const desks = [new Desk(server), new Desk(server)];
        const typed = desks.map((desk, who) => new TypedHere(desk, who));
        for (const one of rounds) await carryRound(desks[one.who]!, typed[one.who]!, one);
        for (let i = 0; i < 3; i++) for (const desk of desks) await quietly(desk);
        for (const [who, desk] of desks.entries()) {
          assert.equal(desk.session.state.kind, 'done');
          const said = server.history.map(({ value }) => displayText(value));
          for (const [address, text] of typed[who]!.last) {
            // A text of its own is in the cell, or the server has it: as a value of before, or in a conflict.
            if (!text.includes('-')) continue;
            assert.ok(desk.excel.shown(address) === text || said.includes(text), `${text} in ${address} is lost`);
          }
        }
        const [a, b] = desks.map(({ excel }) => CELLS.map((cell) => excel.shown(cell)));
        assert.deepEqual(a, b);
      }),
      { numRuns: RUNS, seed: 20_260_401 },
    );
  });

  it('[W1] a cell is written only where it held what the preview or the last look showed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(typing, { maxLength: 6 }), fc.array(typing, { maxLength: 6 }), async (theirs, mine) => {
        const server = startMemoryServer(entryCells());
        const [desk, other] = [new Desk(server), new Desk(server)];
        for (const one of theirs) new TypedHere(other, 1).type(one);
        await other.sync();
        const typed = new TypedHere(desk, 0);
        const during = new Set<string>();
        listen(desk, mine, (one) => {
          const address = CELLS[one.cell]!;
          const before = desk.excel.shown(address);
          typed.type(one);
          // Typing what stands there changes nothing.
          const isLate = one.moment === 'answer' || one.moment === 'write' || one.moment === 'link';
          if (isLate && desk.excel.shown(address) !== before) during.add(address);
        });
        await desk.sync();
        for (const address of during) assert.equal(desk.excel.shown(address), typed.last.get(address), address);
      }),
      { numRuns: RUNS, seed: 20_260_402 },
    );
  });
});

/** Types at the moments that are meant, each once. */
function listen(desk: Desk, typings: readonly Typing[], type: (one: Typing) => void): void {
  const waiting = [...typings];
  const at = (moment: Typing['moment']) => {
    for (const one of waiting.filter((typing) => typing.moment === moment)) {
      waiting.splice(waiting.indexOf(one), 1);
      type(one);
    }
  };
  at('before');
  desk.excel.meanwhile = at;
  desk.port.meanwhile = () => at('answer');
}

async function carryRound(desk: Desk, typed: TypedHere, { way, typings, trouble }: Round): Promise<void> {
  listen(desk, typings, (one) => typed.type(one));
  desk.port.ways.push(way);
  if (trouble === 'link-lost') desk.excel.link = undefined;
  desk.excel.refusal = (moment) => {
    if (`${moment}-refused` === trouble) throw new Error('refused');
  };
  await desk.sync();
  desk.port.ways.length = 0;
  if (trouble === 'pane-closed') desk.openPane();
}

async function quietly(desk: Desk): Promise<void> {
  desk.excel.meanwhile = () => undefined;
  desk.excel.refusal = () => undefined;
  desk.port.meanwhile = () => undefined;
  await desk.sync();
}
