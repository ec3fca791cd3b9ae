/**
 * Regular expressions over short texts, matched without backtracking: sets of positions instead of attempts. Letters
 * match in any case. What is not understood (look-around, back references) makes no expression.
 */

type Node =
  | { readonly kind: 'char'; readonly test: (char: string) => boolean; readonly samples: readonly string[] }
  | { readonly kind: 'all'; readonly parts: readonly Node[] }
  | { readonly kind: 'any'; readonly parts: readonly Node[] }
  | { readonly kind: 'repeat'; readonly part: Node; readonly least: number; readonly most: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' };

/** Longer or deeper expressions are not read. */
const LONGEST = 400;
const DEEPEST = 20;
/** Texts that one expression gives as samples, at most. */
const MOST_SAMPLES = 64;

export interface Expression {
  /** Returns whether the expression matches anywhere in the text. */
  test(text: string): boolean;
  /** Texts that it matches, with what each repeated part may be. `filler` stands for a repeated character. */
  samples(fillers: readonly string[]): readonly string[];
}

/** Null: not understood. */
export function readExpression(source: string): Expression | null {
  if (source.length > LONGEST) return null;
  const root = new Parser(source).parse();
  if (root === null) return null;
  return {
    test: (text) => {
      const starts = new Set(Array.from({ length: text.length + 1 }, (_, at) => at));
      return endsOf(root, text.toLowerCase(), starts).size > 0;
    },
    samples: (fillers) => samplesOf(root, fillers),
  };
}

function endsOf(node: Node, text: string, from: ReadonlySet<number>): ReadonlySet<number> {
  switch (node.kind) {
    case 'start':
      return new Set([...from].filter((at) => at === 0));
    case 'end':
      return new Set([...from].filter((at) => at === text.length));
    case 'char':
      return new Set([...from].filter((at) => at < text.length && node.test(text[at]!)).map((at) => at + 1));
    case 'all':
      return node.parts.reduce((ends, part) => (ends.size === 0 ? ends : endsOf(part, text, ends)), from);
    case 'any':
      return new Set(node.parts.flatMap((part) => [...endsOf(part, text, from)]));
    case 'repeat': {
      let ends = from;
      for (let count = 0; count < node.least && ends.size > 0; count++) ends = endsOf(node.part, text, ends);
      const all = new Set(ends);
      for (let count = node.least; count < node.most && ends.size > 0; count++) {
        ends = new Set([...endsOf(node.part, text, ends)].filter((at) => !all.has(at)));
        for (const at of ends) all.add(at);
      }
      return all;
    }
  }
}

function samplesOf(node: Node, fillers: readonly string[]): readonly string[] {
  switch (node.kind) {
    case 'start':
    case 'end':
      return [''];
    case 'char':
      return node.samples;
    case 'any':
      return [...new Set(node.parts.flatMap((part) => samplesOf(part, fillers)))].slice(0, MOST_SAMPLES);
    case 'all':
      return node.parts.reduce<readonly string[]>(
        (texts, part) => {
          const next = samplesOf(part, fillers);
          return texts.flatMap((text) => next.map((more) => text + more)).slice(0, MOST_SAMPLES);
        },
        [''],
      );
    case 'repeat': {
      const { part, least } = node;
      const none = least === 0 ? [''] : [];
      if (part.kind !== 'char') return [...none, ...samplesOf(part, fillers)].slice(0, MOST_SAMPLES);
      const filled = fillers.filter((filler) => filler.length >= least && [...filler].every(part.test));
      const one = part.samples[0]!.repeat(Math.max(1, least));
      return [...none, ...(node.most > 1 && filled.length > 0 ? filled : [one])];
    }
  }
}

const CLASSES: Readonly<Record<string, readonly [test: (char: string) => boolean, sample: string]>> = {
  d: [(char) => char >= '0' && char <= '9', '1'],
  w: [(char) => /[a-z0-9_]/.test(char), 'a'],
  s: [(char) => char.trim() === '', ' '],
};

class Parser {
  #at = 0;
  #depth = 0;
  #isBroken = false;

  constructor(readonly source: string) {}

  parse(): Node | null {
    const root = this.#alternatives();
    return this.#isBroken || this.#at < this.source.length ? null : root;
  }

  #alternatives(): Node {
    if (++this.#depth > DEEPEST) this.#isBroken = true;
    const parts: Node[] = [this.#sequence()];
    while (!this.#isBroken && this.source[this.#at] === '|') {
      this.#at++;
      parts.push(this.#sequence());
    }
    this.#depth--;
    return parts.length === 1 ? parts[0]! : { kind: 'any', parts };
  }

  #sequence(): Node {
    const parts: Node[] = [];
    while (!this.#isBroken && this.#at < this.source.length && !'|)'.includes(this.source[this.#at]!))
      parts.push(this.#repeated(this.#atom()));
    return { kind: 'all', parts };
  }

  #repeated(part: Node): Node {
    const hit = /^(?:([*+?])|\{(\d{1,3})(,(\d{0,3}))?\})[?+]?/.exec(this.source.slice(this.#at, this.#at + 12));
    if (hit === null) return part;
    this.#at += hit[0].length;
    const least = hit[1] === undefined ? Number(hit[2]) : hit[1] === '+' ? 1 : 0;
    const most = hit[1] === '?' ? 1 : hit[1] !== undefined || hit[4] === '' ? Infinity : Number(hit[4] ?? hit[2]);
    return { kind: 'repeat', part, least, most };
  }

  #atom(): Node {
    const char = this.source[this.#at++]!;
    switch (char) {
      case '^':
        return { kind: 'start' };
      case '$':
        return { kind: 'end' };
      case '.':
        // A dot that somebody forgot to escape matches a letter, too.
        return { kind: 'char', test: () => true, samples: ['.', 'x'] };
      case '(':
        return this.#group();
      case '[':
        return this.#set();
      case '\\':
        return this.#escaped();
      default:
        return charOf(char);
    }
  }

  #group(): Node {
    if (this.source[this.#at] === '?') {
      const name = /^\?(?::|P?<[a-zA-Z_]\w*>)/.exec(this.source.slice(this.#at, this.#at + 60));
      if (name === null) this.#isBroken = true;
      this.#at += name?.[0].length ?? 0;
    }
    const inner = this.#isBroken ? charOf('') : this.#alternatives();
    if (this.source[this.#at] !== ')') this.#isBroken = true;
    this.#at++;
    return inner;
  }

  #escaped(): Node {
    const char = this.source[this.#at++];
    if (char === undefined || /[1-9bBkpPuxc]/.test(char)) {
      this.#isBroken = true;
      return charOf('');
    }
    if (char === 'A') return { kind: 'start' };
    if (char === 'z' || char === 'Z') return { kind: 'end' };
    const [test, sample] = CLASSES[char] ?? [];
    if (test !== undefined) return { kind: 'char', test, samples: [sample!] };
    const [negated] = CLASSES[char.toLowerCase()] ?? [];
    if (negated !== undefined && char !== char.toLowerCase())
      return { kind: 'char', test: (one) => !negated(one), samples: ['-'] };
    return charOf(char);
  }

  #set(): Node {
    const isNegated = this.source[this.#at] === '^';
    if (isNegated) this.#at++;
    const tests: ((char: string) => boolean)[] = [];
    for (let first = true; ; first = false) {
      const char = this.source[this.#at++];
      if (char === undefined) {
        this.#isBroken = true;
        break;
      }
      if (char === ']' && !first) break;
      tests.push(this.#range(char));
    }
    const isIn = (char: string) => tests.some((test) => test(char)) !== isNegated;
    const samples = [...'a1-.x/:'].filter(isIn).slice(0, 1);
    return { kind: 'char', test: isIn, samples: samples.length === 0 ? ['a'] : samples };
  }

  #range(char: string): (char: string) => boolean {
    if (char === '\\') {
      const escaped = this.source[this.#at++] ?? '';
      return CLASSES[escaped]?.[0] ?? ((one) => one === escaped.toLowerCase());
    }
    const [dash, last] = [this.source[this.#at], this.source[this.#at + 1]];
    const low = char.toLowerCase();
    if (dash !== '-' || last === undefined || last === ']') return (one) => one === low;
    this.#at += 2;
    const high = last.toLowerCase();
    return (one) => one >= low && one <= high;
  }
}

function charOf(char: string): Node {
  const lower = char.toLowerCase();
  return { kind: 'char', test: (one) => one === lower, samples: [lower] };
}
