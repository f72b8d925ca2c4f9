/**
 * The OpenAPI document, made from the same declarations that are mounted. Nothing in it is written by hand but the
 * frame around them.
 */
import { z } from 'zod';
import { MOST_WORKBOOKS, XLSX, ZIP, type AnswerContent, type BodyContent } from '../../../core/protocol/content.js';
import { problemSchema } from '../../../core/protocol/problem.js';
import type { ProblemCode } from '../../../core/problem/problem.js';
import { STATUS } from '../problems.js';
import { problemsOf, type Access, type Route } from './route.js';

type Json = Record<string, unknown>;

const PROBLEM = { $ref: '#/components/schemas/Problem' };

/** @param version of the product */
export function openApiOf(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operationOf(route);
  return {
    openapi: '3.1.0',
    info: {
      title: '取りまとめ / Torimatome',
      version,
      description:
        '各課の評価調書をセル単位で取りまとめるサーバーのAPI。 / The API of the server that consolidates evaluation workbooks cell by cell.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problemSchema, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'torimatome-session' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function operationOf(route: Route): Json {
  const { method, path, summary, access, params, query, body } = route;
  return {
    operationId: `${method} ${path}`.replace(/^(\w+) \/api\//, '$1-').replace(/[^A-Za-z0-9]+/g, '-'),
    summary: `${summary.ja} / ${summary.en}`,
    description: accessText(access),
    security: securityOf(access),
    parameters: [...parametersOf('path', params), ...parametersOf('query', query)],
    ...(body.kind === 'nothing' ? {} : { requestBody: { required: true, content: contentOf(body, 'input') } }),
    responses: { ...successOf(route), ...refusalsOf(problemsOf(route)) },
  };
}

function securityOf(access: Access): Json[] {
  if (access === 'everyone') return [];
  return access === 'browser' ? [{ session: [] }] : [{ session: [] }, { token: [] }];
}

function accessText(access: Access): string {
  if (access === 'everyone') return 'Nobody has to be signed in.';
  if (access === 'signed-in') return 'Whoever is signed in.';
  if (access === 'browser') return 'Whoever is signed in with a browser; a personal token does not do.';
  if ('anywhere' in access) return `Needs the right to ${access.action} in at least one department.`;
  if ('department' in access) return `Needs the right to ${access.action} in the department {${access.department}}.`;
  return `Needs the right to ${access.action}.`;
}

function parametersOf(place: 'path' | 'query', schema: z.ZodObject): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, property]) => {
    return { name, in: place, required: place === 'path' || required.includes(name), schema: property };
  });
}

function successOf({ answer, status }: Route): Json {
  if (answer.kind === 'nothing') return { 204: { description: 'Done.' } };
  if (answer.kind === 'redirect') return { 302: { description: 'Go on there.' } };
  return { [status]: { description: 'Done.', content: contentOf(answer, 'output') } };
}

function refusalsOf(codes: readonly ProblemCode[]): Json {
  const content = { 'application/problem+json': { schema: PROBLEM } };
  const statuses = [...new Set(codes.map((code) => STATUS[code]))];
  return Object.fromEntries(
    statuses.map((status) => {
      const description = codes.filter((code) => STATUS[code] === status).join(', ');
      return [String(status), { description, content }];
    }),
  );
}

function contentOf(content: BodyContent | AnswerContent, io: 'input' | 'output'): Json {
  switch (content.kind) {
    case 'json':
      return { 'application/json': { schema: schemaOf(content.schema, io) } };
    case 'workbook':
      return { [XLSX]: { schema: { type: 'string', format: 'binary' } } };
    case 'archive':
      return { [ZIP]: { schema: { type: 'string', format: 'binary' } } };
    case 'file':
      return Object.fromEntries(content.types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));
    case 'changed-workbook': {
      const properties = { workbook: { type: 'string', format: 'binary' }, changes: schemaOf(content.schema, io) };
      return { 'multipart/form-data': { schema: { type: 'object', required: Object.keys(properties), properties } } };
    }
    case 'workbooks': {
      const file = { type: 'string', format: 'binary' };
      const properties = {
        workbook: { type: 'array', items: file, minItems: 1, maxItems: MOST_WORKBOOKS },
        asked: schemaOf(content.schema, io),
      };
      return { 'multipart/form-data': { schema: { type: 'object', required: Object.keys(properties), properties } } };
    }
    case 'events':
      return {
        'text/event-stream': { schema: { type: 'string', description: JSON.stringify(schemaOf(content.schema, io)) } },
      };
    case 'redirect':
    case 'nothing':
      return {};
  }
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const described: Json = { ...z.toJSONSchema(schema, { io, unrepresentable: 'any' }) };
  // The document names the dialect of all schemas by its own version.
  delete described['$schema'];
  return described;
}
