/**
 * Every member of Excel's API that the add-in's sources name, found by the TypeScript compiler: properties read and
 * written, methods called, and the names in `load('…')`. The workbench, which is the other side, is left out.
 */
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

export interface UsedCall {
  /** As in the API's documentation: `Range`. */
  readonly type: string;
  readonly member: string;
  /** File and line, for the message. */
  readonly place: string;
}

const ROOT = resolve(import.meta.dirname, '../../../..');
/** Members of office.js itself, which never travel. */
const CLIENT_SIDE = new Set(
  'load context isNullObject set toJSON track untrack ensureUnchanged retrieve sync items value add remove'.split(' '),
);
const CLIENT_TYPES = new Set(['RequestContext', 'ClientObject', 'ClientRequestContext']);

let found: readonly UsedCall[] | undefined;

export function callsOfAddin(): readonly UsedCall[] {
  return (found ??= findCalls());
}

function findCalls(): UsedCall[] {
  const program = programOf(join(ROOT, 'addin/tsconfig.json'));
  const checker = program.getTypeChecker();
  const calls: UsedCall[] = [];
  for (const source of program.getSourceFiles()) {
    if (!isMeant(source.fileName)) continue;
    const file = relative(ROOT, source.fileName);
    const visit = (node: ts.Node): void => {
      for (const [type, member] of callsAt(node, checker)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        calls.push({ type, member, place: `${file}:${line + 1}` });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return calls;
}

function programOf(config: string): ts.Program {
  const { config: json } = ts.readConfigFile(config, ts.sys.readFile) as { config: unknown };
  const { fileNames, options } = ts.parseJsonConfigFileContent(json, ts.sys, join(config, '..'));
  // Views know nothing of Excel, and their libraries take the compiler seconds; so do the comments of Office's types.
  const roots = fileNames.filter((name) => isMeant(name) && /\bExcel\b/.test(ts.sys.readFile(name) ?? ''));
  const given = {
    ...options,
    noEmit: true,
    composite: false,
    incremental: false,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  };
  const host = { ...ts.createCompilerHost(given), jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  return ts.createProgram(roots, given, host);
}

function isMeant(name: string): boolean {
  const file = relative(ROOT, name);
  return name.endsWith('.ts') && file.startsWith('addin/');
}

function callsAt(node: ts.Node, checker: ts.TypeChecker): (readonly [string, string])[] {
  if (ts.isPropertyAccessExpression(node)) {
    const type = excelType(checker.getTypeAtLocation(node.expression));
    return type === undefined ? [] : memberCalls(type, node, checker);
  }
  if (ts.isObjectBindingPattern(node)) {
    const type = excelType(checker.getTypeAtLocation(node));
    return type === undefined
      ? []
      : node.elements.flatMap(({ propertyName, name }) => {
          const member = (propertyName ?? name).getText();
          return CLIENT_SIDE.has(member) ? [] : [[type, member] as const];
        });
  }
  return [];
}

function memberCalls(
  type: string,
  node: ts.PropertyAccessExpression,
  checker: ts.TypeChecker,
): (readonly [string, string])[] {
  const member = node.name.text;
  const call = ts.isCallExpression(node.parent) && node.parent.expression === node ? node.parent : undefined;
  if (member === 'load') return loadedNames(type, call, checker);
  if (isEvent(checker.getTypeAtLocation(node))) return [[type, `event ${member}`]];
  const isCollectionCall = member === 'add' || member === 'items';
  return CLIENT_SIDE.has(member) && !(isCollectionCall && type.endsWith('Collection')) ? [] : [[type, member]];
}

/** `load('name,format/indentLevel,items/name')`: each name on the type where its path ends. */
function loadedNames(
  type: string,
  call: ts.CallExpression | undefined,
  checker: ts.TypeChecker,
): (readonly [string, string])[] {
  const given = call?.arguments[0];
  if (!call || !given) return [];
  const owner = checker.getTypeAtLocation((call.expression as ts.PropertyAccessExpression).expression);
  return textsOf(checker.getTypeAtLocation(given)).flatMap((text) =>
    text.split(',').map((path) => loadedName(type, owner, path.trim().split('/'), checker, call)),
  );
}

function loadedName(
  type: string,
  owner: ts.Type,
  path: readonly string[],
  checker: ts.TypeChecker,
  at: ts.Node,
): readonly [string, string] {
  const [head = '', ...rest] = path;
  if (rest.length === 0 && head !== 'items') return [type, head];
  const property = owner.getProperty(head);
  const next = property && checker.getTypeOfSymbolAtLocation(property, at);
  const element = next && (checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next);
  const inner = element && excelType(element);
  if (!element || inner === undefined) return [type, head];
  return rest.length === 0 ? [type, head] : loadedName(inner, element, rest, checker, at);
}

/** The texts that an argument may be, where the compiler knows them. */
function textsOf(type: ts.Type): string[] {
  if (type.isStringLiteral()) return [type.value];
  return type.isUnion() ? type.types.flatMap(textsOf) : [];
}

function isEvent(type: ts.Type): boolean {
  return type.symbol?.name === 'EventHandlers';
}

/** `Range` for a type of the namespace Excel that lives in Excel; undefined for any other, plain data among them. */
function excelType(type: ts.Type): string | undefined {
  const candidates = type.isUnion() ? type.types : [type];
  for (const { symbol } of candidates) {
    const parent = symbol && (symbol as ts.Symbol & { parent?: ts.Symbol }).parent;
    const isClass = symbol && (symbol.flags & ts.SymbolFlags.Class) !== 0;
    if (isClass && parent?.name === 'Excel' && !CLIENT_TYPES.has(symbol.name)) return symbol.name;
  }
  return undefined;
}
