/**
 * Desks of the task pane with the real server: each test has a server of its own, with the sample city.
 */
import assert from 'node:assert/strict';
import type { Workbook } from '../../../core/grid/grid.js';
import type { CycleDto } from '../../../core/protocol/cycles.js';
import { workflowApi } from '../../../core/protocol/workflow.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { startTestServer, type TestServer } from '../../server/api/running-server.js';
import { openTestDesk, type TestDesk } from './open-test-desk.js';

/** To be called in a `describe`: it makes the hooks. What it gives is of the test that runs. */
export function realDesks() {
  let server: TestServer;
  let cycle: CycleDto;
  let workbook: Workbook;
  let blank: Workbook;
  const desks: TestDesk[] = [];

  before(async function (this: Mocha.Context) {
    this.timeout(60_000);
    await (await startTestServer(true)).stop();
  });
  beforeEach(async () => {
    server = await startTestServer(true);
    cycle = await server.cycleOf(2025);
    workbook = await handedOut(cycle);
    blank = await readWorkbook(await server.blank(cycle));
  });
  afterEach(async () => {
    for (const { desk } of desks.splice(0)) desk.events.stop();
    await server.stop();
  });

  /** What the library gets in a cycle. */
  async function handedOut({ id: cycleId }: CycleDto): Promise<Workbook> {
    const { departments } = await server.ask(workflowApi.departments, { params: { cycleId } });
    const { id } = departments.find(({ name }) => name === '図書館')!;
    return readWorkbook(await server.handedOut({ id: cycleId }, id));
  }

  function open(options?: Parameters<typeof openTestDesk>[2], book = workbook): TestDesk {
    const test = openTestDesk(server, book, options);
    desks.push(test);
    return test;
  }

  async function openAs(loginName: string, options?: Parameters<typeof openTestDesk>[2], book = workbook) {
    const test = open(options, book);
    await test.desk.start();
    await test.desk.connection.signInAs(loginName);
    assert.equal(test.desk.state.connection.kind, 'signed-in');
    return test;
  }

  return {
    get server() {
      return server;
    },
    get cycle() {
      return cycle;
    },
    /** The one that the library gets. */
    get workbook() {
      return workbook;
    },
    /** As it was handed out, without a link. */
    get blank() {
      return blank;
    },
    handedOut,
    open,
    openAs,
  };
}
