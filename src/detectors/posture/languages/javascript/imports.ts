/** Names that a file imports, and the packages that they come from. */

import type { SyntaxNode } from '@lezer/common';
import { partsOf } from './value-parts.ts';

export interface Imported {
  /** Name of the package, or a path within the repository. */
  readonly from: string;
  /** Name in the package; empty for the package itself. */
  readonly name: string;
}

export class Imports {
  readonly #names = new Map<string, Imported>();

  constructor(
    readonly source: string,
    top: SyntaxNode,
  ) {
    top.cursor().iterate((ref) => {
      if (ref.name === 'ImportDeclaration') this.#import(ref.node);
      else if (ref.name === 'VariableDeclaration') this.#require(ref.node);
    });
  }

  /**
   * Returns the package of an imported name, and the name in it: `csrf`, `enforce.HTTPS`, a required package's part.
   * Null: not imported.
   */
  of(callee: string): Imported | null {
    const plain = callee.replace(/\s+/g, '').replace(/\.default(?=\.|$)/, '');
    const required = /^(?:await)?(?:require|import)\(['"]([^'"]+)['"]\)(?:\.(\w+))?$/.exec(plain);
    if (required !== null) return { from: required[1]!, name: required[2] ?? '' };
    const [own, ...path] = plain.split('.');
    const known = this.#names.get(own ?? '');
    if (known === undefined) return null;
    return path.length === 0 ? known : { from: known.from, name: [known.name, ...path].filter(Boolean).join('.') };
  }

  /** Returns the local names of a package, or of what it exports under a name. */
  namesOf(from: RegExp): readonly string[] {
    return [...this.#names].filter(([, imported]) => from.test(imported.from)).map(([name]) => name);
  }

  /** Records the names of an `import` statement: its default, its list, and `* as name`. */
  #import(node: SyntaxNode): void {
    const from = textIn(node.getChild('String'), this.source);
    if (from === null) return;
    const clause = this.source.slice(node.from, node.to);
    const listed = node.getChild('ImportGroup');
    if (listed !== null) this.#list(listed, from);
    for (const child of partsOf(node))
      if (child.name === 'VariableDefinition')
        this.#names.set(this.source.slice(child.from, child.to), { from, name: '' });
    const whole = /^import\s+\*\s+as\s+([\w$]+)/.exec(clause)?.[1];
    if (whole !== undefined) this.#names.set(whole, { from, name: '' });
  }

  /** Records the name that a call of `require` is assigned to, or those of the pattern `{ a }`. */
  #require(node: SyntaxNode): void {
    const [target, , value] = partsOf(node).filter(({ name }) => !/^(?:const|let|var|TypeAnnotation)$/.test(name));
    if (target === undefined || value === undefined) return;
    const required = this.of(this.source.slice(value.from, Math.min(value.to, value.from + 200)));
    if (required === null) return;
    if (target.name === 'VariableDefinition') this.#names.set(this.source.slice(target.from, target.to), required);
    else if (/^(?:ObjectPattern|ArrayPattern)$/.test(target.name)) this.#list(target, required.from);
  }

  /** Records the names of a list: `{ hsts, noSniff: sniff, frameguard as guard }`. */
  #list(node: SyntaxNode, from: string): void {
    for (const entry of this.source.slice(node.from + 1, node.to - 1).split(',')) {
      const [name, local] = entry
        .trim()
        .replace(/^type\s+/, '')
        .split(/\s*:\s*|\s+as\s+/);
      if (name !== undefined && /^[\w$]+$/.test(name))
        this.#names.set((local ?? name).trim(), { from, name: name === 'default' ? '' : name });
    }
  }
}

function textIn(node: SyntaxNode | null, source: string): string | null {
  return node === null ? null : source.slice(node.from + 1, node.to - 1);
}
