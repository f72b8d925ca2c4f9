/**
 * Copies of the sample city of which a person has to say something first, and what is answered to them.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import {
  askedSchema,
  isAsked,
  submissionSchema,
  submissionsApi,
  type AskedDto,
  type SentDto,
  type SubmissionDto,
} from '../../../../core/protocol/submissions.js';
import { withNameWritten, withRowElsewhere } from '../../../support/redrawn-workbook.js';
import { withUnknownColumn } from '../../../support/unknown-column.js';
import type { TestServer } from '../../api/running-server.js';
import type { CycleClient } from '../cycle-client.js';

export const RENAMED = '今年やったこと';
export const MEMO = '課内の確認';

/** With a header under another word, and a memo beside it. */
export async function redrawnColumns(server: TestServer, department: string): Promise<Uint8Array> {
  const bytes = await server.sample(`${department}.xlsx`);
  return withUnknownColumn(bytes, { header: '取組の成果', renamed: RENAMED, memo: MEMO, note: '済み' });
}

export const ROW = { name: 'はじめての絵本', renamed: '赤ちゃんと本の時間', number: '109' };
export const NAME = { name: '図書館', written: '本の館' };

/** The library's own workbook with a row, or its name, that the form does not have. */
export async function redrawnLibrary(server: TestServer, what: 'row' | 'name'): Promise<Uint8Array> {
  const bytes = await server.sample('図書館.xlsx');
  return what === 'row' ? withRowElsewhere(bytes, ROW) : withNameWritten(bytes, NAME);
}

interface Sending {
  readonly submissionId?: string;
  readonly unknown?: 'ask' | 'leave';
}

export async function sendAsking(
  client: CycleClient,
  fileName: string,
  bytes: Uint8Array,
  { submissionId = randomUUID(), unknown = 'ask' }: Sending = {},
): Promise<SentDto> {
  const query = { submissionId, fileName, unknown };
  const response = await client.call(submissionsApi.send, { query, body: Buffer.from(bytes) });
  assert.equal(response.status, 200);
  const answer: unknown = await response.json();
  const asked = askedSchema.safeParse(answer);
  return asked.success ? asked.data : submissionSchema.parse(answer);
}

export async function askedWith(server: TestServer, client: CycleClient, what: 'row' | 'name'): Promise<AskedDto> {
  const answer = await sendAsking(client, '図書館.xlsx', await redrawnLibrary(server, what));
  assert.ok(isAsked(answer), 'nothing was asked');
  return answer;
}

/** A workbook that has to have been taken in. */
export function taken(answer: SentDto): SubmissionDto {
  assert.ok(!isAsked(answer), 'something was asked');
  return answer;
}

/** The headers that are asked about. */
export function askedOf(answer: SentDto): string[] {
  if (!isAsked(answer)) return [];
  return answer.questions.map((question) => (question.kind === 'column' ? question.header : question.kind));
}
