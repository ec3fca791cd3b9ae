/**
 * Removes secrets from words that are shown: names, messages, reasons, quoted settings. Every match counts here, of any
 * confidence: a word too many that is hidden costs little, a secret that is shown is leaked once more.
 */

import type { SecretMatch } from '../../model/match.ts';
import type { Secret } from '../../model/secret.ts';
import { DEFAULT_POLICY, type Policy } from '../../model/policy.ts';
import { Text } from '../../model/text.ts';
import type { SecretScanner } from './detect.ts';
import { createScanner } from './index.ts';
import { expression } from '../../model/expressions/expression.ts';

/** A shorter part of a known secret is a word that may occur anywhere. */
const SHORTEST = 6;

const DOTS = '••••';

/** End of quotations that the hook cut off. */
const CUT = '…';

/** A secret that words may quote: what is shown in its place, and the length of its public prefix. */
interface Known {
  readonly instead: string;
  readonly open: number;
}

type Scan = (text: Text, path: string) => readonly SecretMatch[];

export class Redactor {
  readonly #memory = new Map<string, string>();
  /** By their first characters: secrets that words may quote, in small letters. */
  readonly #known = new Map<string, Map<string, Known>>();

  constructor(
    readonly scan: Scan,
    /** Asked first: what it remembers is not scanned twice. */
    readonly narrower: Redactor | null = null,
  ) {}

  /** Returns the text without the secrets in it. Linear in its length. */
  readonly redact = (text: string): string => {
    if (text.length < SHORTEST - 2 || IS_OURS.test(text)) return text;
    if (this.narrower) return this.#redactKnown(this.narrower.redact(text));
    let shown = this.#memory.get(text);
    if (shown === undefined) this.#memory.set(text, (shown = this.#redactFound(text)));
    return shown;
  };

  /** Redacts a line of the file at `path`, which decides how values are written in it. */
  redactLine(line: string, path: string): string {
    return this.#redactKnown(this.#redactFound(line, path));
  }

  /** Returns a redactor that also knows the secrets of these texts, wherever and however shortened they are quoted. */
  knowing(texts: Iterable<readonly [path: string, text: Text]>): Redactor {
    const wider = new Redactor(this.scan, this);
    for (const [path, text] of texts)
      for (const { secret, span } of this.scan(text, path))
        wider.#remember(secret.publicPrefix, [secret.reveal(), text.slice(span)]);
    return wider;
  }

  /** Returns a redactor that also knows these secrets, unless they are words that may occur in any name. */
  knowingSecrets(secrets: Iterable<Secret>): Redactor {
    const wider = new Redactor(this.scan, this);
    for (const secret of secrets) {
      const text = secret.reveal();
      if (isDistinctive(text)) wider.#remember(secret.publicPrefix, [text]);
    }
    return wider;
  }

  /** Adds each form of a secret, and each of its lines, to the known texts. */
  #remember(publicPrefix: string, forms: readonly string[]): void {
    for (const form of forms) {
      for (const part of [form, ...form.split(/[\r\n]+/)]) {
        const known = part.trim();
        if (known.length < SHORTEST || publicPrefix.includes(known)) continue;
        const small = inSmallLetters(known);
        const start = small.slice(0, SHORTEST);
        if (!this.#known.has(start)) this.#known.set(start, new Map());
        const open = known.startsWith(publicPrefix) ? publicPrefix.length : 0;
        this.#known.get(start)!.set(small, { instead: publicPartOf(publicPrefix, known), open });
      }
    }
  }

  /** Redacts the secrets that the scanner finds in the words. */
  #redactFound(words: string, path = ''): string {
    const text = Text.of(words);
    let shown = '';
    let end = 0;
    for (const { secret, span } of this.scan(text, path)) {
      if (span.to <= end) continue;
      const from = Math.max(end, span.from);
      shown += text.slice({ from: end, to: from }) + publicPartOf(secret.publicPrefix, text.slice({ ...span, from }));
      end = span.to;
    }
    return end === 0 ? words : shown + text.slice({ from: end, to: text.bytes.length });
  }

  /** Redacts the secrets that are known, whole or shortened. */
  #redactKnown(words: string): string {
    if (this.#known.size === 0) return words;
    const small = inSmallLetters(words);
    const cut = small.endsWith(CUT) ? small.length - CUT.length : small.length;
    let shown = '';
    let end = 0;
    for (let at = 0; at + SHORTEST <= small.length; at++) {
      const quoted = this.#quotedAt(small, at, cut);
      if (quoted === null) continue;
      shown += words.slice(end, at) + quoted.instead;
      end = quoted.to;
      at = end - 1;
    }
    return end === 0 ? words : shown + words.slice(end);
  }

  /** Returns the longest known secret that begins here, whole or up to where the quotation was shortened. */
  #quotedAt(small: string, from: number, cut: number): { readonly to: number; readonly instead: string } | null {
    let longest: { readonly to: number; readonly instead: string } | null = null;
    for (const [text, { instead, open }] of this.#known.get(small.slice(from, from + SHORTEST)) ?? []) {
      const isCut = text.length > cut - from && cut - from > open && text.startsWith(small.slice(from, cut));
      const to = isCut ? cut : from + text.length;
      if ((isCut || small.startsWith(text, from)) && to > (longest?.to ?? 0)) longest = { to, instead };
    }
    return longest;
  }
}

const made = new WeakMap<Policy, Redactor>();

/**
 * Returns a redactor with an existing scanner; `redactorOf` then returns it for this policy, since a scanner takes a
 * while to make.
 */
export function redactorOfScanner(scanner: SecretScanner, policy: Policy): Redactor {
  const redactor = new Redactor((text, path) => scanner.scan(text, path, [text.whole]));
  made.set(policy, redactor);
  return redactor;
}

/** Returns the redactor for a policy, the same one each time. */
export async function redactorOf(policy: Policy = DEFAULT_POLICY): Promise<Redactor> {
  return made.get(policy) ?? redactorOfScanner(await createScanner(policy), policy);
}

/** Makes a redactor for quoted lines of files: it hides credentials even if their rules are off. */
export async function redactorOfAllRules(policy: Policy): Promise<Redactor> {
  if (policy.disabledRules.size === 0) return await redactorOf(policy);
  return redactorOfScanner(await createScanner({ ...policy, disabledRules: new Set() }), { ...policy });
}

function publicPartOf(prefix: string, text: string): string {
  return text.startsWith(prefix) ? prefix + DOTS : DOTS;
}

/** Names of objects, fingerprints and dates are in every finding, and can be nothing else. */
const IS_OURS = expression('')`
  ^(?:[0-9a-f]{40}|[0-9a-f]{64}|[0-9A-HJKMNP-TV-Z]{10}|[0-9A-HJKMNP-TV-Z]{20}|\d{4}-\d\d-\d\dT[\d:.]{5,15}(?:Z
  |[+-]\d\d:\d\d))$
`;

const SHORTEST_TELLING = 8;

/** Reports whether a text may be hidden wherever it occurs: a plain word, or dots that stand for a secret, may not. */
function isDistinctive(text: string): boolean {
  return text.length >= SHORTEST_TELLING && /[^a-z_-]/.test(text) && !text.includes(DOTS);
}

/** Returns the text in small letters, with the same length: a header's value is often shown without its capitals. */
function inSmallLetters(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}
