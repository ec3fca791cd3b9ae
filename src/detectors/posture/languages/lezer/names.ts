/** Names in Lezer's trees, whatever the language: what a node is called, and what a call is of. */

import type { SyntaxNode } from '@lezer/common';
import type { Stretch } from '../../position.ts';
import { ARGUMENTS, partsOf, type Grammar, type Role } from './grammar.ts';

export class LezerNames {
  constructor(
    readonly source: string,
    readonly grammar: Grammar,
  ) {}

  role(node: SyntaxNode): Role | undefined {
    return this.grammar.roles[node.name];
  }

  textOf(node: Stretch): string {
    return this.source.slice(node.from, node.to);
  }

  /**
   * Returns a name with dots: `$response->headers->set` → `$response.headers.set`. Arguments of calls within are left
   * out.
   */
  words(node: SyntaxNode): string {
    const role = this.role(node);
    if (role === 'call') return `${this.calleeOf(node).words}()`;
    if (role === 'member') {
      const parts = partsOf(node).filter(
        (part) =>
          !/^(?:\.|->|::|\?->|\?\.)$/.test(part.name) && part.name !== 'TypeArgList' && part.name !== 'ExclamationMark',
      );
      return parts.map((part) => this.words(part)).join('.');
    }
    if (role === 'wrapper')
      return partsOf(node)
        .filter((part) => part.name !== 'TypeArgList' && !/^(?:::|&|mut|\?|await)$/.test(part.name))
        .map((part) => this.words(part))
        .join('.');
    return this.textOf(node)
      .replace(/\s+/g, '')
      .replace(/->|::|\?\./g, '.');
  }

  /** Returns the callee: its words, its receiver, and the start of its own name. */
  calleeOf(node: SyntaxNode): { words: string; receiver: SyntaxNode | null; own: number } {
    const parts = partsOf(node).filter(
      (part) =>
        !ARGUMENTS.test(part.name) &&
        part.name !== 'new' &&
        part.name !== '!' &&
        part.name !== '@' &&
        part.name !== '.' &&
        part.name !== 'ClassBody',
    );
    let callee = parts[0];
    if (callee === undefined) return { words: '', receiver: null, own: node.from };
    if (this.role(callee) === 'wrapper' && callee.firstChild !== null && callee.name === 'GenericFunction')
      callee = callee.firstChild;
    // Java writes receiver and name side by side, the others a member of the receiver.
    const receiver =
      parts.length > 1 && parts.at(-1)!.name === 'MethodName'
        ? callee
        : this.role(callee) === 'member'
          ? callee.firstChild
          : null;
    const words =
      parts.length > 1 && parts.at(-1)!.name === 'MethodName'
        ? `${this.words(callee)}.${this.textOf(parts.at(-1)!)}`
        : this.words(callee);
    const own =
      receiver === null
        ? node.from
        : receiver.to + /^[\s.?!:>-]*/.exec(this.source.slice(receiver.to, node.to))![0].length;
    return { words, receiver, own };
  }
}
