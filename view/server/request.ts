/**
 * A request as fetch sends it, made from an endpoint's declaration (core/protocol/endpoint.ts) and what it is asked with.
 */
import type { z } from 'zod';
import {
  XLSX,
  type BodyContent,
  type ChangedWorkbookContent,
  type JsonContent,
  type NoContent,
  type WorkbookContent,
  type WorkbooksContent,
} from '../../core/protocol/content.js';
import { addressOf, type Endpoint, type Given, type Target } from '../../core/protocol/endpoint.js';
import type { Access } from './connection.js';

type Bytes = Blob | Uint8Array<ArrayBuffer>;

/** What is given as the body. */
type BodyIn<B extends BodyContent> =
  B extends JsonContent<infer S>
    ? z.input<S>
    : B extends ChangedWorkbookContent<infer S>
      ? { readonly workbook: Bytes; readonly changes: z.input<S> }
      : B extends WorkbooksContent<infer S>
        ? { readonly workbooks: readonly Bytes[]; readonly asked: z.input<S> }
        : Bytes;

/** What an endpoint is asked with. */
export type Asked<E extends Endpoint> = Target<E> &
  (E['body'] extends NoContent ? unknown : { readonly body: BodyIn<E['body']> });

export interface SentRequest extends RequestInit {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
}

export function requestOf<E extends Endpoint>(access: Access, endpoint: E, ...given: Given<Asked<E>>): SentRequest {
  // The type of what is given has seen to it that there is a body where the endpoint wants one.
  const { body: wanted } = (given[0] ?? {}) as { readonly body?: unknown };
  const { headers, body } = bodyOf(endpoint.body, wanted);
  return {
    method: endpoint.method.toUpperCase(),
    url: new URL(addressOf(endpoint, ...(given as Given<Target<E>>)), rootOf(access)).href,
    headers: { ...headers, ...(access.token === undefined ? {} : { authorization: `Bearer ${access.token}` }) },
    credentials: access.isStranger === true ? 'omit' : 'same-origin',
    ...(body === undefined ? {} : { body }),
  };
}

function rootOf({ address }: Access): string {
  return address.endsWith('/') ? address : `${address}/`;
}

function bodyOf(content: BodyContent, given: unknown): { headers: Record<string, string>; body?: BodyInit } {
  switch (content.kind) {
    case 'nothing':
      return { headers: {} };
    case 'json':
      return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(given) };
    case 'workbook':
      return { headers: { 'content-type': XLSX }, body: given as BodyIn<WorkbookContent> };
    case 'changed-workbook': {
      const { workbook, changes } = given as BodyIn<ChangedWorkbookContent>;
      const body = new FormData();
      body.set('workbook', new Blob([workbook], { type: XLSX }), 'workbook.xlsx');
      body.set('changes', JSON.stringify(changes));
      // The platform names the type, with the boundary that it chooses.
      return { headers: {}, body };
    }
    case 'workbooks': {
      const { workbooks, asked } = given as BodyIn<WorkbooksContent>;
      const body = new FormData();
      for (const one of workbooks) body.append('workbook', new Blob([one], { type: XLSX }), 'workbook.xlsx');
      body.set('asked', JSON.stringify(asked));
      return { headers: {}, body };
    }
  }
}
