/**
 * Conditions of GitHub's workflows, evaluated as far as they are the same for all changes. Pure and linear in the text.
 * https://docs.github.com/actions/reference/workflows-and-actions/expressions
 */

import { expression } from '../../model/expressions/expression.ts';

/** `rarely`: true for a few people or changes that the condition names, false for all others. */
export type Holds = 'always' | 'never' | 'rarely' | 'unknown';

/** Returns for which changes a condition holds. `events`: names of those that changes come with. */
export function holdsFor(condition: unknown, events: ReadonlySet<string>): Holds {
  if (typeof condition === 'boolean') return condition ? 'always' : 'never';
  const tokens = tokensOf(String(condition).replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1'));
  if (tokens === null) return 'unknown';
  const found = [...(events.size === 0 ? [''] : events)].map((event) => new Evaluator(tokens, event).whole());
  if (found.every((one) => one === found[0])) return found[0]!;
  return found.every((one) => one === 'never' || one === 'rarely') ? 'rarely' : 'unknown';
}

/** Characters of a condition, and levels of its brackets; longer ones are not evaluated. */
const LONGEST = 4000;
const DEEPEST = 50;

const TOKEN = expression('y')`
  \s*('(?:[^']|'')*'|\d+(?:\.\d+)?|&&|\|\||[=!<>]=|[!<>(),]|\[|\]|[A-Za-z_*][\w.*-]*|\.[\w.*-]+)
`;

function tokensOf(text: string): readonly string[] | null {
  const source = text.trim();
  if (source.length > LONGEST) return null;
  const tokens: string[] = [];
  for (let at = 0; at < source.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const [, token] = TOKEN.exec(source) ?? [];
    if (token === undefined) return null;
    tokens.push(token);
  }
  return tokens;
}

type Literal = string | number | boolean | null;

/** A value that is known, or what is known of its truth. `path`: the context that it is, or is read from. */
interface Part {
  readonly holds: Holds;
  readonly literal?: Literal;
  readonly path?: string;
}

const UNKNOWN: Part = { holds: 'unknown' };

/** Contexts that an author chooses for each change: who made it, its labels, its text. */
const CHOSEN = expression('i')`
  ^github\.(?:(?:triggering_)?actor(?:_id)?|event\.(?:sender|pusher|pull_request\.user|head_commit\.(?:author
  |committer))\.(?:login|id|name|email|username|type)|event\.(?:pull_request|label)(?:\.labels)?(?:\.\*)?\.(?:name
  |title|body|draft|merged|author_association)|event\.head_commit\.message|head_ref|run_attempt|run_number)$
`;

/** Evaluates the tokens from left to right, by the precedence of the operators. */
class Evaluator {
  #at = 0;
  #depth = 0;

  constructor(
    readonly tokens: readonly string[],
    readonly event: string,
  ) {}

  whole(): Holds {
    const { holds } = this.#any();
    return this.#at === this.tokens.length ? holds : 'unknown';
  }

  #takes(token: string): boolean {
    if (this.tokens[this.#at] !== token) return false;
    this.#at++;
    return true;
  }

  #any(): Part {
    let one = this.#all();
    while (this.#takes('||')) one = { holds: either(one.holds, this.#all().holds) };
    return one;
  }

  #all(): Part {
    let one = this.#compared();
    while (this.#takes('&&')) one = { holds: both(one.holds, this.#compared().holds) };
    return one;
  }

  #compared(): Part {
    const one = this.#value();
    const operator = this.tokens[this.#at] ?? '';
    if (!/^(?:[=!<>]=|[<>])$/.test(operator)) return one;
    this.#at++;
    return compared(one, operator, this.#value());
  }

  #value(): Part {
    if (++this.#depth > DEEPEST) return this.#end();
    const value = this.#inner();
    this.#depth--;
    return value;
  }

  #inner(): Part {
    if (this.#takes('!')) return { holds: not(this.#value().holds) };
    if (this.#takes('(')) {
      const inner = this.#any();
      return this.#takes(')') ? inner : this.#end();
    }
    const token = this.tokens[this.#at++];
    if (token === undefined) return UNKNOWN;
    if (token.startsWith("'")) return ofLiteral(token.slice(1, -1).replaceAll("''", "'"));
    if (/^\d/.test(token)) return ofLiteral(Number(token));
    if (/^(?:true|false)$/i.test(token)) return ofLiteral(token.toLowerCase() === 'true');
    if (/^null$/i.test(token)) return ofLiteral(null);
    if (!/^[a-z_]/i.test(token)) return this.#end();
    return this.#takes('(') ? this.#call(token.toLowerCase()) : this.#context(token);
  }

  /** Reads `github.actor`, `github['actor']` and the like. */
  #context(first: string): Part {
    let path = first;
    for (;;) {
      const token = this.tokens[this.#at] ?? '';
      if (token.startsWith('.')) this.#at++;
      else if (token !== '[') break;
      if (token !== '[') path += token;
      else {
        const [key = '', end] = this.tokens.slice(this.#at + 1, this.#at + 3);
        if (end !== ']') return this.#end();
        path += `.${key.replaceAll("'", '')}`;
        this.#at += 3;
      }
    }
    if (path.toLowerCase() === 'github.event_name' && this.event !== '') return ofLiteral(this.event);
    return { holds: CHOSEN.test(path) && /\.(?:draft|merged)$/i.test(path) ? 'rarely' : 'unknown', path };
  }

  #call(name: string): Part {
    const given: Part[] = [];
    while (!this.#takes(')')) {
      if (this.#at >= this.tokens.length) return this.#end();
      given.push(this.#any());
      if (!this.#takes(',') && this.tokens[this.#at] !== ')') return this.#end();
    }
    if (name === 'always' || name === 'success') return ofLiteral(true);
    if (name === 'failure' || name === 'cancelled') return ofLiteral(false);
    const [one, other] = given;
    if (name === 'fromjson') return { ...UNKNOWN, ...(one?.literal === undefined ? {} : { literal: one.literal }) };
    if (!/^(?:contains|startswith|endswith)$/.test(name) || one === undefined || other === undefined) return UNKNOWN;
    if (one.literal !== undefined && other.literal !== undefined)
      return ofLiteral(searched(name, String(one.literal), String(other.literal)));
    const path = one.path ?? other.path;
    const isNamed = one.literal !== undefined || other.literal !== undefined;
    return { holds: isNamed && path !== undefined && CHOSEN.test(path) ? 'rarely' : 'unknown' };
  }

  /** Gives up: what follows is not evaluated. */
  #end(): Part {
    this.#at = this.tokens.length + 1;
    return UNKNOWN;
  }
}

function ofLiteral(literal: Literal): Part {
  return { holds: literal === '' || !literal ? 'never' : 'always', literal };
}

/** Compares like GitHub does: texts without regard to case, and values of different kinds as numbers. */
function compared(one: Part, operator: string, other: Part): Part {
  if (one.literal !== undefined && other.literal !== undefined) {
    const isText = typeof one.literal === 'string' && typeof other.literal === 'string';
    const [a, b] = [one.literal, other.literal].map((value) => (isText ? String(value).toLowerCase() : Number(value)));
    const order = a === b ? 0 : a! < b! ? -1 : a! > b! ? 1 : NaN;
    return ofLiteral(
      { '==': order === 0, '!=': order !== 0, '<': order < 0, '>': order > 0, '<=': order <= 0, '>=': order >= 0 }[
        operator
      ]!,
    );
  }
  const path = one.path ?? other.path ?? '';
  const literal = one.literal === undefined ? other.literal : one.literal;
  if (literal === undefined || !CHOSEN.test(path)) return UNKNOWN;
  // Few changes are drafts or merged, and most are not.
  if (literal === false || literal === null || literal === '') return UNKNOWN;
  if (/\.run_(?:attempt|number)$/i.test(path))
    return { holds: operator === '>' || (operator === '==' && literal !== 1) ? 'rarely' : 'unknown' };
  return { holds: operator === '==' ? 'rarely' : 'unknown' };
}

function searched(name: string, text: string, part: string): boolean {
  const [whole, sought] = [text.toLowerCase(), part.toLowerCase()];
  if (name === 'contains') return whole.includes(sought);
  return name === 'startswith' ? whole.startsWith(sought) : whole.endsWith(sought);
}

function not(one: Holds): Holds {
  return one === 'always' ? 'never' : one === 'never' ? 'always' : 'unknown';
}

function both(one: Holds, other: Holds): Holds {
  for (const holds of ['never', 'rarely', 'unknown'] as const) if (one === holds || other === holds) return holds;
  return 'always';
}

function either(one: Holds, other: Holds): Holds {
  for (const holds of ['always', 'unknown', 'rarely'] as const) if (one === holds || other === holds) return holds;
  return 'never';
}
