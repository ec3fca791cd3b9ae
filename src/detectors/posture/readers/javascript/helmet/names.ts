/**
 * Names under which a file knows helmet and its parts. Imported names are proof; the name `helmet` alone is a guess.
 */

import type { Value } from '../../../languages/value.ts';

const PACKAGE = String.raw`['"](?:helmet|koa-helmet|@fastify\/helmet|fastify-helmet)['"]`;
const REQUIRED = new RegExp(String.raw`^require\(${PACKAGE}\)(?:\.default)?$`);
const WHOLE = new RegExp(
  String.raw`(?:import\s+(?:\*\s+as\s+)?(\w+)\s*(?:,\s*\{[^}]*\}\s*)?from\s+` +
    String.raw`|(\w+)\s*=\s*(?:await\s+import|require)\(\s*)${PACKAGE}`,
  'g',
);
const LISTED = new RegExp(
  String.raw`(?:import\s+(?:\w+\s*,\s*)?|(?:const|let|var)\s+)\{([^{}]*)\}` +
    String.raw`\s*(?:from\s+|=\s*(?:await\s+import|require)\(\s*)${PACKAGE}`,
  'g',
);
const PROPERTY = new RegExp(String.raw`(\w+)\s*=\s*require\(\s*${PACKAGE}\s*\)\.(\w+)`, 'g');

export class HelmetNames {
  readonly #whole: ReadonlySet<string>;
  /** Local name → name of the part in helmet. */
  readonly #parts: ReadonlyMap<string, string>;

  constructor(source: string) {
    const parts = [...source.matchAll(PROPERTY)].map(([, local, part]) => [local!, part!] as const);
    const kept = new Set(parts.map(([local]) => local));
    const whole = [...source.matchAll(WHOLE)].map((match) => match[1] ?? match[2]!);
    const listed = [...source.matchAll(LISTED)].flatMap((match) => pairsIn(match[1]!));
    const defaults = listed.filter(([, part]) => part === 'default').map(([local]) => local);
    this.#whole = new Set(['helmet', ...whole.filter((name) => !kept.has(name)), ...defaults]);
    this.#parts = new Map([...parts, ...listed]);
  }

  /** Tests if `name` is helmet as a whole, not one of its parts. */
  isWhole(name: string): boolean {
    const plain = name.replace(/\s+/g, '');
    return this.#whole.has(plain.replace(/\.default$/, '')) || REQUIRED.test(plain);
  }

  /** Returns the part that a call names: `helmet.hsts`, or `hsts` where that is imported. */
  partOf(name: string): string | null {
    const plain = name.replace(/\s+/g, '');
    const at = plain.lastIndexOf('.');
    if (at === -1) return this.#parts.get(plain) ?? null;
    return this.isWhole(plain.slice(0, at)) ? plain.slice(at + 1) : null;
  }

  /** Returns whether a value is helmet itself, as `register()` takes it. */
  isValue(value: Value | undefined): boolean {
    return (value?.kind === 'unknown' || value?.kind === 'call') && this.isWhole(value.text);
  }
}

/** Returns local name and name in the package of each in a list: `hsts, noSniff: sniff` and `hsts as strict`. */
function pairsIn(list: string): readonly (readonly [string, string])[] {
  return list.split(',').flatMap((entry) => {
    const [part, local] = entry.trim().split(/\s*:\s*|\s+as\s+/);
    return part === undefined || !/^\w+$/.test(part) ? [] : [[local ?? part, part] as const];
  });
}
