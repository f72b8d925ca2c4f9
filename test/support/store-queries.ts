/**
 * What the server asks its database, found by what a function does: the compiler says which expressions are tables of
 * Prisma's, and of which type the values are that a query is limited by.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { Prisma } from '../../server/store/generated/sqlite/client.js';
import { ROOT } from './import-graph.js';

export interface Query {
  /** Path in the repository. */
  readonly file: string;
  /** The function that it stands in. */
  readonly name: string;
  /** Why it may reach into another municipality; undefined where it cannot. */
  readonly fault: string | undefined;
}

/** @param added sources that are not there, by their path in the repository: looked through like those of server/ */
export function serverQueries(added: Readonly<Record<string, string>> = {}): Query[] {
  const program = serverProgram(new Map(Object.entries(added).map(([name, text]) => [join(ROOT, name), text])));
  const checker = program.getTypeChecker();
  const sources = program.getSourceFiles().filter(({ fileName, isDeclarationFile }) => {
    return !isDeclarationFile && fileName.startsWith(join(ROOT, 'server/')) && !fileName.includes('/generated/');
  });
  return sources.flatMap((source) => {
    const found: Query[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) {
        const fault = faultOf(checker, node);
        if (fault !== NO_QUERY)
          found.push({ file: relative(ROOT, source.fileName), name: functionAround(node), fault });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function serverProgram(added: ReadonlyMap<string, string>): ts.Program {
  const config = join(ROOT, 'server/tsconfig.json');
  const { config: json } = ts.readConfigFile(config, (name) => readFileSync(name, 'utf8')) as { config: unknown };
  const { fileNames, options, projectReferences } = ts.parseJsonConfigFileContent(json, ts.sys, join(ROOT, 'server'));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (name) => added.has(name) || fileExists(name);
  host.readFile = (name) => added.get(name) ?? readFile(name);
  const rootNames = [...fileNames, ...added.keys()];
  return ts.createProgram({ rootNames, options, host, ...(projectReferences ? { projectReferences } : {}) });
}

const NO_QUERY = Symbol('no query');
/** Tables by the names that Prisma's client has for them. */
const TABLES = new Map(
  Object.keys(Prisma.ModelName).map((model) => [model.charAt(0).toLowerCase() + model.slice(1), model]),
);
/** The column that says of which municipality a row is. */
const scopeOf = (model: string) => (model === 'Municipality' ? 'id' : 'municipalityId');

function faultOf(checker: ts.TypeChecker, node: ts.Identifier): string | undefined | typeof NO_QUERY {
  const { text, parent } = node;
  if (/^\$(query|execute)Raw(Unsafe)?$/.test(text)) return rawFault(parent);
  if (/^(sql|raw)$/.test(text) && ts.isPropertyAccessExpression(parent) && parent.expression.getText() === 'Prisma') {
    return text === 'sql' ? fragmentFault(parent.parent) : 'is made of a text';
  }
  const model = TABLES.get(text);
  if (model === undefined || checker.getTypeAtLocation(node).symbol?.name !== `${model}Delegate`) return NO_QUERY;
  const method = parent.parent;
  const call = method?.parent;
  if (!ts.isPropertyAccessExpression(parent) || parent.name !== node) return 'hands a table on';
  if (!ts.isPropertyAccessExpression(method) || !ts.isCallExpression(call)) return 'hands a table on';
  const [options] = call.arguments;
  const parts = /^create/.test(method.name.text)
    ? ['data']
    : method.name.text === 'upsert'
      ? ['where', 'create']
      : ['where'];
  const given = options && checker.getTypeAtLocation(options);
  const open = parts.find((part) => {
    const value = given?.getProperty(part);
    return !value || !isScoped(checker, checker.getTypeOfSymbolAtLocation(value, call), scopeOf(model), call);
  });
  return open && `${model}: ${open} does not say of which municipality`;
}

/** Whether rows are limited to one municipality: by the column itself, or by a key that it is a part of. */
function isScoped(checker: ts.TypeChecker, type: ts.Type, column: string, at: ts.Node): boolean {
  const row = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : type;
  return (
    row?.getProperties().some((property) => {
      const value = checker.getTypeOfSymbolAtLocation(property, at);
      // What may be undefined limits nothing.
      if (property.name === column) return (value.flags & ts.TypeFlags.String) !== 0;
      return property.name.startsWith(`${column}_`) && isScoped(checker, value, column, at);
    }) ?? false
  );
}

function rawFault(access: ts.Node): string | undefined {
  const { parent } = access;
  if (!ts.isTaggedTemplateExpression(parent)) return 'carries out a statement from elsewhere';
  return statementFault(textOf(parent.template));
}

/** A piece of SQL is a query where it names a table. */
function fragmentFault(parent: ts.Node): string | undefined | typeof NO_QUERY {
  if (!ts.isTaggedTemplateExpression(parent)) return 'is made of a text';
  const text = textOf(parent.template);
  return TABLE.test(text) ? statementFault(text) : NO_QUERY;
}

/** The statement, with what is put into it in guillemets. */
function textOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return (
    template.head.text +
    template.templateSpans.map((span) => `«${span.expression.getText()}»${span.literal.text}`).join('')
  );
}

const TABLE = /\b(?:FROM|JOIN|INTO|UPDATE)\s+"(\w+)"/;
/** A municipality that was given, as the function's own value or a part of one. */
const GIVEN = '«(?:\\w+\\.)*municipalityId»';

/** Every table of a statement is compared with the municipality that was given, or with a table that is. */
function statementFault(text: string): string | undefined {
  const models = [...text.matchAll(new RegExp(TABLE, 'g'))].map(([, model = '']) => model);
  const scoped = models.filter((model) => [...TABLES.values()].includes(model) && scopeOf(model) === 'municipalityId');
  const given = count(text, `"municipalityId" = ${GIVEN}`);
  const written = /\bINSERT INTO "\w+" \("municipalityId"/.test(text)
    ? count(text, `SELECT CAST\\(${GIVEN} AS text\\)`)
    : 0;
  const joined = count(text, '"municipalityId" = \\w+\\."municipalityId"');
  const isEach = given + written + joined >= scoped.length && (given + written > 0 || scoped.length === 0);
  return isEach ? undefined : `${scoped.join(', ')}: not every table is of the municipality that was given`;
}

function count(text: string, pattern: string): number {
  return text.match(new RegExp(pattern, 'g'))?.length ?? 0;
}

/** The innermost function with a name. */
function functionAround(node: ts.Node): string {
  for (let one: ts.Node = node; !ts.isSourceFile(one); one = one.parent) {
    if ((ts.isFunctionDeclaration(one) || ts.isMethodDeclaration(one)) && one.name) return one.name.getText();
    const isFunction = ts.isArrowFunction(one) || ts.isFunctionExpression(one);
    if (isFunction && (ts.isPropertyAssignment(one.parent) || ts.isVariableDeclaration(one.parent))) {
      return one.parent.name.getText();
    }
  }
  return 'the file itself';
}
