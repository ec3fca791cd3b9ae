/**
 * Security rules of Firestore and Storage → what each path allows.
 * https://firebase.google.com/docs/rules/rules-language
 */

import type { Stretch } from '../position.ts';

export interface Allowed {
  /** Paths of the blocks around it, joined. */
  readonly path: string;
  /** `read`, `write`, `get`, `list`, `create`, `update`, `delete` */
  readonly methods: readonly string[];
  /** Empty for a rule without `if`. */
  readonly condition: string;
  readonly at: Stretch;
}

export interface FirebaseRules {
  readonly allowed: readonly Allowed[];
  /** All paths that have a block. */
  readonly paths: readonly { readonly path: string; readonly at: Stretch }[];
  /** Functions of one expression, by name. */
  readonly functions: ReadonlyMap<string, RuleFunction>;
}

export interface RuleFunction {
  readonly parameters: readonly string[];
  readonly body: string;
}

const BLOCK = /^(service|match|function)\b([^\n;]*?)\{\s*(?=[\n\r]|$|allow|match|\/\/|\/\*|function|return|let|\})/;
const RETURNS = /^function\s+(\w+)\s*\(([^()]*)\)\s*\{\s*return\b([^;{}]*);?\s*\}/;
const ALLOW = /^allow\s+([\w\s,]+?)\s*(?::\s*if\b([^;]*))?;/;

/** Reads statement by statement: linear in the length, since each step goes forward. */
export function parseFirebaseRules(text: string): FirebaseRules {
  const source = withoutComments(text);
  const open: string[] = [];
  const allowed: Allowed[] = [];
  const paths: { path: string; at: Stretch }[] = [];
  const functions = new Map<string, RuleFunction>();
  const pathOf = () => open.join('') || '/';
  for (let at = 0; at < source.length; ) {
    const char = source[at]!;
    if (char === '}') open.pop();
    if (!/[a-z{]/.test(char) || (at > 0 && /\w/.test(source[at - 1]!))) {
      at++;
      continue;
    }
    const piece = source.slice(at, at + 2000);
    const block = BLOCK.exec(piece);
    const allow = block === null ? ALLOW.exec(piece) : null;
    const [, name, parameters = '', body = ''] = block?.[1] === 'function' ? (RETURNS.exec(piece) ?? []) : [];
    if (name !== undefined)
      functions.set(name, { parameters: parameters.split(',').map((one) => one.trim()), body: body.trim() });
    if (block !== null) {
      open.push(block[1] === 'match' ? block[2]!.trim() : '');
      if (block[1] === 'match') paths.push({ path: pathOf(), at: { from: at, to: at + block[0].length } });
      at += block[0].length;
    } else if (allow !== null) {
      const methods = allow[1]!.split(',').map((method) => method.trim());
      allowed.push({
        path: pathOf(),
        methods,
        condition: (allow[2] ?? '').trim(),
        at: { from: at, to: at + allow[0].length },
      });
      at += allow[0].length;
    } else {
      if (char === '{') open.push('');
      at++;
    }
  }
  return { allowed, paths, functions };
}

/** Blanks comments, length for length. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '));
}
