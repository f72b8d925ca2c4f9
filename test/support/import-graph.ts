/**
 * Who imports whom in the project's own sources, read by the compiler's parser: `import`, `export … from` and `import()`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

export const ROOT = resolve(import.meta.dirname, '../../..');
export const HOUSES = ['core', 'view', 'excel-host', 'addin', 'console', 'workbench', 'server'] as const;

export interface Import {
  /** Path in the repository. */
  readonly file: string;
  /** Path in the repository for what is the project's own, else the name of the package. */
  readonly target: string;
  readonly isPackage: boolean;
  /** Whether nothing of it is there when the program runs. */
  readonly isTypeOnly: boolean;
}

/** Every import of a house's sources, without what is generated. */
export function importsOf(house: string): Import[] {
  return readdirSync(join(ROOT, house), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.d\.ts$|generated/.test(name))
    .flatMap((name) => importsIn(join(house, name)));
}

function importsIn(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, isTypeOnly: boolean) => {
    if (specifier && ts.isStringLiteral(specifier)) found.push(importOf(file, specifier.text, isTypeOnly));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isForTypes(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isForTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause || clause.name) return false;
  if (clause.isTypeOnly) return true;
  const { namedBindings } = clause;
  return namedBindings !== undefined && ts.isNamedImports(namedBindings)
    ? namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
    : false;
}

function importOf(file: string, specifier: string, isTypeOnly: boolean): Import {
  if (!specifier.startsWith('.')) return { file, target: specifier, isPackage: true, isTypeOnly };
  const target = relative(ROOT, resolve(ROOT, dirname(file), specifier));
  return { file, target, isPackage: false, isTypeOnly };
}

/** The sources behind what others import: `a/b.js` is written in `a/b.ts` or `a/b.tsx`. */
export type ImportGraph = ReadonlyMap<string, ReadonlySet<string>>;

/** @param take which imports count */
export function importGraph(take: (one: Import) => boolean = () => true): ImportGraph {
  const graph = new Map<string, Set<string>>();
  for (const one of HOUSES.flatMap(importsOf)) {
    const from = moduleOf(one.file);
    const targets = graph.get(from) ?? new Set();
    graph.set(from, targets);
    if (!one.isPackage && take(one)) targets.add(moduleOf(one.target));
  }
  return graph;
}

/** A module by its path without its ending. */
export function moduleOf(path: string): string {
  return path.replace(/\.(tsx?|js)$/, '');
}

/** What is there when the programs run that begin with these files. */
export function reachedFrom(graph: ImportGraph, entries: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = entries.map(moduleOf);
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (reached.has(one)) continue;
    reached.add(one);
    open.push(...(graph.get(one) ?? []));
  }
  return reached;
}

/** Files that import each other in a loop, by Tarjan's strongly connected components. */
export function importCircles(graph: ImportGraph): string[][] {
  const order = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (one: string): number => {
    const number = order.size;
    let low = number;
    order.set(one, number);
    stack.push(one);
    for (const next of graph.get(one) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (stack.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low === number) {
      const circle = stack.splice(stack.indexOf(one));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return low;
  };
  for (const one of graph.keys()) if (!order.has(one)) visit(one);
  return circles;
}
