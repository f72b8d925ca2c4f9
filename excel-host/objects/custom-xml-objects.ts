/**
 * Custom XML parts. Whatever changes them empties the list of what can be undone, as in Excel.
 */
import { HostError, invalidArgument, itemNotFound } from '../host-error.js';
import { namespaceOf } from '../model/custom-xml.js';
import type { CustomXmlPart } from '../model/workbook-model.js';
import { findingCalls, type HostObject, type Members } from '../wire/host-object.js';
import type { PartsTarget, PartTarget, Scope } from './targets.js';

/** What the parts of a namespace can do, and those of all namespaces, too. */
const SOME_PARTS = {
  items: (target: PartsTarget) => partsOf(target).map((part) => partObject(target.scope, part)),
  calls: {
    getCount: (target: PartsTarget) => partsOf(target).length,
    ...findingCalls<PartsTarget>(
      'getItem',
      (target, id) => {
        const part = partsOf(target).find((other) => other.id === id);
        return part && partObject(target.scope, part);
      },
      (_target, id) => `custom XML part ${String(id)}`,
    ),
  },
} satisfies Members<PartsTarget>;

export const CUSTOM_XML_PARTS: Members<PartsTarget> = {
  ...SOME_PARTS,
  calls: {
    ...SOME_PARTS.calls,
    add: ({ scope }, xml) => {
      const part = { id: scope.model.nextId('XML'), ...parsed(xml) };
      replace(scope, [...scope.model.customXml, part]);
      return partObject(scope, part);
    },
    getByNamespace: ({ scope }, namespace) =>
      scope.make('CustomXmlPartScopedCollection', { scope, namespace: String(namespace) }),
  },
};

export const CUSTOM_XML_PARTS_SCOPED: Members<PartsTarget> = {
  ...SOME_PARTS,
  calls: {
    ...SOME_PARTS.calls,
    ...findingCalls<PartsTarget>(
      'getOnlyItem',
      (target) => {
        const [part, ...others] = partsOf(target);
        return part && others.length === 0 ? partObject(target.scope, part) : undefined;
      },
      () => new HostError('GeneralException', 'There is not exactly one such part.'),
    ),
  },
};

export const CUSTOM_XML_PART: Members<PartTarget> = {
  identity: ({ id }) => ({ Id: id }),
  read: {
    id: ({ id }) => id,
    namespaceUri: (target) => partOf(target).namespace,
  },
  calls: {
    getXml: (target) => partOf(target).xml,
    setXml: (target, xml) => {
      const before = partOf(target);
      const after = { id: before.id, ...parsed(xml) };
      replace(
        target.scope,
        target.scope.model.customXml.map((part) => (part === before ? after : part)),
      );
    },
    delete: (target) => {
      const before = partOf(target);
      replace(
        target.scope,
        target.scope.model.customXml.filter((part) => part !== before),
      );
    },
  },
};

function partsOf({ scope, namespace }: PartsTarget): readonly CustomXmlPart[] {
  return scope.model.customXml.filter((part) => namespace === undefined || part.namespace === namespace);
}

function partObject(scope: Scope, { id }: CustomXmlPart): HostObject {
  return scope.make('CustomXmlPart', { scope, id });
}

function partOf({ scope, id }: PartTarget): CustomXmlPart {
  const part = scope.model.customXml.find((other) => other.id === id);
  if (!part) throw itemNotFound(`custom XML part ${id}`);
  return part;
}

function replace({ model }: Scope, parts: readonly CustomXmlPart[]): void {
  model.customXml = parts;
  model.history.forget();
}

function parsed(xml: unknown): { namespace: string; xml: string } {
  const namespace = typeof xml === 'string' ? namespaceOf(xml) : undefined;
  if (typeof xml !== 'string' || namespace === undefined) throw invalidArgument('XML');
  return { namespace, xml };
}
