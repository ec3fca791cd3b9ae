/** Names the surroundings of a node of JavaScript's tree: its function, route or variable. */

import type { SyntaxNode } from '@lezer/common';
import type { JavaScriptValues } from './values.ts';
import { partsOf } from './value-parts.ts';
import { expression } from '../../../../model/expressions/expression.ts';

const FUNCTIONS = /^(?:FunctionDeclaration|ArrowFunction|FunctionExpression|MethodDeclaration)$/;
/** Functions whose effect other answers share, or that set an application up. */
const SHARED = expression('i')`
  secur|header|middleware|filter|csp|hsts|cors|harden|helmet|setup|config|init|bootstrap|create|build|app$|server|main
  |hook|proxy|plugin
`;
/** Names that frameworks give the first parameter of a function that answers a request. */
const HANDLES = /^\(?\s*\{?\s*(?:_?req(?:uest)?|c|ctx|context|event|e|q|_)\b/;
const ROUTES = /\.(get|post|put|patch|delete|all|head|options)$/;

export interface Site {
  /** Function and variable around it: they distinguish two calls of one name. */
  readonly label: string | undefined;
  /** The handler that it is in; empty for what every answer gets. */
  readonly handler: string;
}

export class Sites {
  readonly #known = new Map<number, Site>();
  /** All labels asked for. */
  readonly labels = new Set<string>();

  constructor(readonly values: JavaScriptValues) {}

  /** Returns the function, variable and route around a node; remembers it. */
  of(node: SyntaxNode): Site {
    const known = this.#known.get(node.from);
    if (known !== undefined) return known;
    const site = this.#findSite(node);
    this.#known.set(node.from, site);
    if (site.label !== undefined) this.labels.add(site.label);
    return site;
  }

  /** Walks up from a node: the nearest named function, the variable in it, and the nearest handler of requests. */
  #findSite(node: SyntaxNode): Site {
    let variable = '';
    let named = '';
    let handler = '';
    for (let child = node, parent = node.parent; parent !== null; child = parent, parent = parent.parent) {
      const owner = FUNCTIONS.test(parent.name) ? this.#nameOfFunction(parent) : null;
      if (owner !== null && owner !== '') {
        if (named === '') named = owner;
        if (handler === '' && !SHARED.test(owner) && this.#isHandler(parent)) handler = owner;
      }
      if (parent.name === 'VariableDeclaration' && variable === '' && named === '')
        variable = this.#nameOfVariable(parent);
      if (parent.name === 'CallExpression' && handler === '') handler = this.#routeOf(parent, child);
    }
    const label = [named, variable].filter((name) => name !== '').join('.') || handler;
    return { label: label === '' ? undefined : label, handler };
  }

  /** Returns the name that a function is declared under, or kept under. */
  #nameOfFunction(node: SyntaxNode): string {
    const own = node.getChild('VariableDefinition') ?? node.getChild('PropertyDefinition');
    if (own !== null && node.name !== 'ArrowFunction') return this.values.text(own);
    const parent = node.parent;
    if (parent?.name === 'VariableDeclaration' || parent?.name === 'Property') return this.#nameOfVariable(parent);
    return '';
  }

  #nameOfVariable(node: SyntaxNode): string {
    const name = node.getChild('VariableDefinition') ?? node.getChild('PropertyDefinition');
    return name === null ? '' : this.values.text(name).slice(0, 60);
  }

  /** Tests if a function's first parameter is a request and none is `next`: it answers, and passes nothing on. */
  #isHandler(node: SyntaxNode): boolean {
    const list = node.getChild('ParamList');
    const params = list === null ? '' : this.values.text(list).slice(0, 200);
    return HANDLES.test(params) && !/\bnext\b/.test(params);
  }

  /**
   * Returns the route that a call declares around a handler: `router.get(PATH, (req, res) => …)`. Empty for other
   * calls.
   */
  #routeOf(call: SyntaxNode, child: SyntaxNode): string {
    const [callee, list] = partsOf(call);
    const method =
      callee === undefined || child.from < callee.to ? null : ROUTES.exec(this.values.text(callee).slice(-20));
    const parts = list === undefined ? [] : partsOf(list);
    if (method === null || parts.length < 2) return '';
    const path = this.values.text(parts[0]!);
    return /^["'`]\/?\*?["'`]$/.test(path) ? '' : `${method[1]} ${path.slice(0, 60)}`;
  }
}
