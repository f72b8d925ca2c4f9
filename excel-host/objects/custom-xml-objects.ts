/**
 * Custom XML parts. Whatever changes them empties the list of what can be undone, as in Excel.
 */
import { namespaceOf } from '../model/custom-xml.js';
import type { CustomXmlPart } from '../model/workbook-model.js';
import { HostError, invalidArgument, itemNotFound, kind, NULL_OBJECT, type HostObject } from '../wire/host-object.js';
import type { Scope } from './targets.js';

interface PartsTarget {
  readonly scope: Scope;
  /** undefined for the parts of all namespaces. */
  readonly namespace: string | undefined;
}

interface PartTarget {
  readonly scope: Scope;
  readonly id: string;
}

function partsOf({ scope, namespace }: PartsTarget): readonly CustomXmlPart[] {
  return scope.model.customXml.filter((part) => namespace === undefined || part.namespace === namespace);
}

function partObject(target: PartsTarget, id: unknown): HostObject {
  const part = partsOf(target).find((other) => other.id === id);
  return part ? CUSTOM_XML_PART.of({ scope: target.scope, id: part.id }) : NULL_OBJECT;
}

function found(object: HostObject, what: string): HostObject {
  if (object === NULL_OBJECT) throw itemNotFound(what);
  return object;
}

export const CUSTOM_XML_PARTS = kind<PartsTarget>('CustomXmlPartCollection', {
  items: (target) => partsOf(target).map(({ id }) => CUSTOM_XML_PART.of({ scope: target.scope, id })),
  calls: {
    add: ({ scope }, xml) => {
      const part = { id: scope.model.nextId('XML'), ...parsed(xml) };
      replace(scope, [...scope.model.customXml, part]);
      return CUSTOM_XML_PART.of({ scope, id: part.id });
    },
    getByNamespace: ({ scope }, namespace) => CUSTOM_XML_PARTS_SCOPED.of({ scope, namespace: String(namespace) }),
    getCount: (target) => partsOf(target).length,
    getItem: (target, id) => found(partObject(target, id), `custom XML part ${String(id)}`),
    getItemOrNullObject: partObject,
  },
});

export const CUSTOM_XML_PARTS_SCOPED = kind<PartsTarget>('CustomXmlPartScopedCollection', {
  items: (target) => partsOf(target).map(({ id }) => CUSTOM_XML_PART.of({ scope: target.scope, id })),
  calls: {
    getCount: (target) => partsOf(target).length,
    getItem: (target, id) => found(partObject(target, id), `custom XML part ${String(id)}`),
    getItemOrNullObject: partObject,
    getOnlyItem: (target) => {
      const [part, ...others] = partsOf(target);
      if (!part || others.length > 0) throw new HostError('GeneralException', 'There is not exactly one such part.');
      return CUSTOM_XML_PART.of({ scope: target.scope, id: part.id });
    },
    getOnlyItemOrNullObject: (target) => {
      const [part, ...others] = partsOf(target);
      return part && others.length === 0 ? CUSTOM_XML_PART.of({ scope: target.scope, id: part.id }) : NULL_OBJECT;
    },
  },
});

export const CUSTOM_XML_PART = kind<PartTarget>('CustomXmlPart', {
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
});

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
