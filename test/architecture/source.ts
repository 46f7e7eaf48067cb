import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

export interface Import {
  /** As a path from the root of the project, or the name of a package. */
  to: string;
  /** Only for types: gone when the program runs. */
  isType: boolean;
}

export interface Source {
  path: string;
  text: string;
  tree: ts.SourceFile;
  imports: Import[];
}

/** Every TypeScript file below these folders. */
export function sourcesIn(...folders: string[]): Source[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) => !path.includes('node_modules'))
        .map(readSource),
    );
}

function readSource(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  return { path, text, tree, imports: importsOf(path, tree) };
}

function importsOf(path: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (name: string, isType: boolean): void => {
    found.push({ to: name.startsWith('.') ? normalize(join(dirname(path), name)) : name, isType });
  };
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, isTypeOnly(node.importClause));
    }
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, node.isTypeOnly);
    }
    const [first] =
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments : [];
    if (first && ts.isStringLiteral(first)) add(first.text, false);
  });
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  if (clause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((one) => one.isTypeOnly);
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Every string written in a file, in code or in a type. */
export function stringsIn(source: Source): string[] {
  const found: string[] = [];
  walk(source.tree, (node) => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
  });
  return found;
}

/** The members of `export type Name = 'a' | 'b'`. */
export function unionOf(source: Source | undefined, name: string): string[] {
  const found: string[] = [];
  if (source) {
    walk(source.tree, (node) => {
      if (!ts.isTypeAliasDeclaration(node) || node.name.text !== name) return;
      walk(node, (inside) => {
        if (ts.isStringLiteral(inside)) found.push(inside.text);
      });
    });
  }
  return found;
}

export { ts };
