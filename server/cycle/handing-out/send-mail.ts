/**
 * Sends a department a letter that its sender has seen, to addresses that the department has. Which recipients it goes to is
 * noted before it is sent: the same request again, at the same time or later, goes only to those who were refused.
 */
import type { z } from 'zod';
import type { Purpose } from '../../../core/handing-out/purpose.js';
import { Problem } from '../../../core/problem/problem.js';
import type { noticesSchema } from '../../../core/protocol/handing-out.js';
import type { Delivery, Mailer } from '../../mail/mailer.js';
import { recordAudit } from '../../store/accounts/audit.js';
import { findMember, type UserRef } from '../../store/accounts/users.js';
import type { CycleRef } from '../../store/cycles.js';
import {
  insertNotices,
  noticesOfRequest,
  settleNotice,
  type RequestRef,
  type StoredNotice,
} from '../../store/notices.js';
import { whoAsks } from '../../threads/on-behalf.js';
import { changeCycle } from '../change-cycle.js';
import type { CycleParts } from '../cycle-parts.js';
import { requireCycle, requireNotClosed } from '../open-cycle.js';
import { handOut, type HandedOutFile, type HandOutWishes } from '../workbooks/hand-out.js';
import { requireDepartment } from '../reads/read-departments.js';
import { noticeAnswer } from './notices.js';
import { readRecipients } from './recipients.js';

interface Mail {
  readonly departmentId: string;
  readonly requestId: string;
  readonly purpose: Purpose;
  readonly subject: string;
  readonly text: string;
  readonly recipients: readonly string[];
  /** How the workbook is made that goes with it; null where none does. */
  readonly attach: HandOutWishes | null;
}

/**
 * @returns what became of each recipient's letter
 * @throws Problem `not-found`; `locked`; `too-large`; `conflict` where the server sends no mail, and for an address that is none of the
 *   department's
 */
export async function sendMail(
  parts: CycleParts & { readonly mailer?: Mailer | undefined },
  ref: CycleRef,
  by: UserRef,
  mail: Mail,
): Promise<z.input<typeof noticesSchema>> {
  const { mailer } = parts;
  if (!mailer) throw sendsNone();
  const request = { ...ref, departmentId: mail.departmentId, requestId: mail.requestId };
  // Before anything is on its way: nobody is written to without what the letter speaks of.
  const attachment = mail.attach ? await handOut(parts, ref, mail.departmentId, mail.attach) : undefined;
  const due = await reserve(parts, request, by, mail);
  // Others have this request's turn: mail servers take their time.
  await whoAsks().aside(() => deliver(parts, { mailer, due, by, mail, attachment, request }));
  const { client } = parts.store;
  const notices = await noticesOfRequest(client, request);
  return { notices: notices.map((one) => noticeAnswer(one, parts.stamps().now)) };
}

/** Those to whom it is to be sent now; they are on their way from here on. */
function reserve(parts: CycleParts, request: RequestRef, by: UserRef, mail: Mail): Promise<StoredNotice[]> {
  const { departmentId, purpose, subject } = mail;
  return changeCycle(parts, request, async (database, stamps) => {
    await requireDepartment(database, request, departmentId);
    requireNotClosed(await requireCycle(database, request));
    const known = (await readRecipients(database, request.municipalityId)).of(departmentId);
    const addresses = new Set(known.map(({ address }) => address));
    const strange = mail.recipients.find((address) => !addresses.has(address));
    if (strange !== undefined) throw isNoneOfTheirs(strange);
    const before = new Map((await noticesOfRequest(database, request)).map((one) => [one.recipient, one]));
    const fresh = [...new Set(mail.recipients)].filter((address) => !before.has(address));
    const notice = { ...request, purpose, way: 'smtp', subject, state: 'sending', actorId: by.userId } as const;
    await insertNotices(
      database,
      fresh.map((recipient) => ({ ...notice, recipient })),
      stamps,
    );
    const refused = mail.recipients.flatMap((address) => before.get(address) ?? []).filter(wasRefused);
    for (const one of refused) {
      const ref = { municipalityId: request.municipalityId, id: one.id };
      await settleNotice(database, ref, { state: 'sending', reason: '', at: stamps.now });
    }
    const due = new Set([...fresh, ...refused.map(({ recipient }) => recipient)]);
    const reserved = (await noticesOfRequest(database, request)).filter(({ recipient }) => due.has(recipient));
    return { result: reserved, event: undefined };
  });
}

function wasRefused({ state }: StoredNotice): boolean {
  return state === 'failed';
}

interface Delivering {
  readonly mailer: Mailer;
  readonly due: readonly StoredNotice[];
  readonly by: UserRef;
  readonly mail: Mail;
  readonly attachment: HandedOutFile | undefined;
  readonly request: RequestRef;
}

async function deliver(parts: CycleParts, { mailer, due, by, mail, attachment, request }: Delivering): Promise<void> {
  if (due.length === 0) return;
  const { client } = parts.store;
  const { municipalityId } = request;
  const replyTo = (await findMember(client, by))?.email ?? undefined;
  const trouble = await mailer.trouble();
  const notSent: string[] = [];
  for (const { id, recipient: to } of due) {
    const letter = { to, subject: mail.subject, text: mail.text, replyTo, attachment, id };
    const { state, reason }: Delivery =
      trouble === undefined ? await mailer.send(letter) : { state: 'failed', reason: trouble };
    if (state !== 'sent') notSent.push(to);
    await settleNotice(client, { municipalityId, id }, { state, reason, at: parts.stamps().now });
  }
  const detail = {
    purpose: mail.purpose,
    department: mail.departmentId,
    recipients: due.map(({ recipient }) => recipient),
    ...(notSent.length > 0 ? { notSent } : {}),
  };
  const subject = { kind: 'cycle', id: request.cycleId } as const;
  const entry = { municipalityId, actorId: by.userId, action: 'notice.send', subject, detail } as const;
  await recordAudit(client, entry, parts.stamps());
}

function sendsNone(): Problem {
  return new Problem('conflict', {
    ja: 'このサーバーは、メールを送る設定になっていません。文面をコピーするか、メールソフトで開いて送ってください。',
    en: 'This server is not set up to send mail. Copy the text, or open it in your mail program.',
  });
}

function isNoneOfTheirs(address: string): Problem {
  return new Problem('conflict', {
    ja: `${address} は、この課の宛先ではありません。画面を開き直し、宛先を確かめてください。`,
    en: `${address} is no address of this department. Open the page again and check whom it goes to.`,
  });
}
