/**
 * The routes of handing out: what each department is to be told, the workbooks, the mail, the record of it.
 */
import type { z } from 'zod';
import { handingOutApi, type handOutQuerySchema } from '../../core/protocol/handing-out.js';
import { changeAddresses } from '../accounts/department-addresses.js';
import type { AccountSettings } from '../accounts/settings.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { noteDownloads } from '../cycle/handing-out/note-downloads.js';
import { changeTemplate } from '../cycle/handing-out/notice-texts.js';
import { noteNotice, readNotices } from '../cycle/handing-out/notices.js';
import { readHandingOut } from '../cycle/handing-out/overview.js';
import { sendMail } from '../cycle/handing-out/send-mail.js';
import { makeArchive } from '../cycle/workbooks/archive.js';
import type { HandOutWishes } from '../cycle/workbooks/hand-out.js';
import type { Mailer } from '../mail/mailer.js';
import { refOf } from './cycle-call.js';
import { serve, type Route } from './routing/route.js';

/** Who returns and accepts also hands out and reminds. */
const REVIEW = { action: 'review' } as const;

export interface HandingOutParts extends CycleParts {
  /** Not given where the server sends no mail. */
  readonly mailer?: Mailer | undefined;
}

export function handingOutRoutes(parts: HandingOutParts, { publicUrl }: Pick<AccountSettings, 'publicUrl'>): Route[] {
  return [
    serve(handingOutApi.overview, {
      access: REVIEW,
      handle: ({ caller, params, exchange }) =>
        readHandingOut(parts, refOf(caller, params), publicUrl ?? `${exchange.origin}/`),
    }),
    serve(handingOutApi.archive, {
      access: REVIEW,
      handle: ({ caller, params, query, exchange }) => {
        const ref = refOf(caller, params);
        return makeArchive(parts, ref, {
          ...wishesOf(query, exchange.origin),
          departmentIds: query.departments?.split(',').filter((id) => id !== ''),
          onMade: (ids) => noteDownloads(parts, ref, caller.actor, ids),
        });
      },
    }),
    serve(handingOutApi.notices, {
      access: REVIEW,
      handle: ({ caller, params }) => readNotices(parts, refOf(caller, params), params.departmentId),
    }),
    serve(handingOutApi.note, {
      access: REVIEW,
      handle: ({ caller, params, body }) =>
        noteNotice(parts, refOf(caller, params), caller.actor, { ...body, departmentId: params.departmentId }),
    }),
    serve(handingOutApi.send, {
      access: REVIEW,
      handle: ({ caller, params, body, exchange }) => {
        const attach = body.attach && wishesOf(body.attach, exchange.origin);
        const mail = { ...body, departmentId: params.departmentId, attach };
        return sendMail(parts, refOf(caller, params), caller.actor, mail);
      },
    }),
    serve(handingOutApi.setTemplate, {
      access: REVIEW,
      handle: ({ caller, params, body }) => changeTemplate(parts, caller.actor, params.purpose, body),
    }),
    serve(handingOutApi.resetTemplate, {
      access: REVIEW,
      handle: ({ caller, params }) => changeTemplate(parts, caller.actor, params.purpose, null),
    }),
    serve(handingOutApi.setAddresses, {
      access: { action: 'manage-departments' },
      handle: ({ caller, params, body }) => changeAddresses(parts, caller.actor, params.departmentId, body.addresses),
    }),
  ];
}

/** @param server names the installation in the link: its address */
export function wishesOf({ marked, earlier }: z.output<typeof handOutQuerySchema>, server: string): HandOutWishes {
  return { server, marked: marked === 'yes', earlier: earlier === 'sheet' };
}
