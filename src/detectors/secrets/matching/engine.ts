/**
 * The one door to regular expressions: RE2 as a native addon, re2js where no addon fits, with the same answers.
 * Both run in time linear in the text, so that no pushed file can stall a hook.
 */

import type { Span } from '../../../model/text.ts';
import { UsageError } from '../../../model/errors.ts';
import type { Re2Constructor } from '../addon.ts';
import { shortenToWords } from '../../../model/strings.ts';

/** A match in bytes of the text that was searched; `secret` is the group of that name, or the whole match. */
export interface PatternHit extends Span {
  readonly secret: Span;
}

export interface CompiledPattern {
  /** Reports whether there is a match anywhere in these bytes. Cheaper than `exec`, so called first. */
  test(bytes: Buffer): boolean;
  /** Returns the leftmost match that starts at `from` or later. */
  exec(bytes: Buffer, from: number): PatternHit | null;
}

export interface Engine {
  readonly name: 're2' | 're2js';
  /** `^` and `$` are line boundaries. Throws `UsageError('bad-rule')`. */
  compile(pattern: string): CompiledPattern;
}

/** Returns the addon if one fits this machine (or is asked for), otherwise re2js. */
export async function loadEngine(wanted?: 're2' | 're2js'): Promise<Engine> {
  if (wanted !== 're2js') {
    const addon = (await import('../addon.ts')).loadAddon();
    if ('re2' in addon) return nativeEngine(addon.re2);
    if (wanted === 're2') throw new UsageError('bad-arguments', `The re2 engine cannot be used: ${addon.missing}.`);
  }
  return portableEngine(await import('re2js'));
}

/** Returns the engine over the addon. The search with places is compiled for the few patterns that match at all. */
function nativeEngine(RE2: Re2Constructor): Engine {
  return {
    name: 're2',
    compile(pattern) {
      const probe = compileOrExplain(pattern, () => new RE2(pattern, 'mu'));
      const searching = () => new RE2(pattern, 'gdmu');
      let search: ReturnType<typeof searching> | undefined; // compiled for the few patterns that match at all
      return {
        test: (bytes) => probe.test(bytes),
        exec(bytes, from) {
          search ??= searching();
          search.lastIndex = from;
          const hit = search.exec(bytes) as unknown as {
            indices: [number, number][] & { groups?: { secret?: [number, number] } };
          } | null;
          if (!hit) return null;
          const [start, end] = hit.indices[0]!;
          const secret = hit.indices.groups?.secret ?? [start, end];
          return { from: start, to: end, secret: { from: secret[0], to: secret[1] } };
        },
      };
    },
  };
}

/** Returns the engine over re2js. */
function portableEngine({ RE2JS }: typeof import('re2js')): Engine {
  return {
    name: 're2js',
    compile(pattern) {
      const compiled = compileOrExplain(pattern, () => RE2JS.compile(pattern, RE2JS.MULTILINE));
      const named = /\(\?P?<secret>/.test(pattern);
      return {
        test: (bytes) => compiled.matcher(bytes).find(),
        exec(bytes, from) {
          const matcher = compiled.matcher(bytes);
          if (!matcher.find(from)) return null;
          const whole = { from: matcher.start(), to: matcher.end() };
          const inner = named ? matcher.start('secret') : -1;
          return { ...whole, secret: inner < 0 ? whole : { from: inner, to: matcher.end('secret') } };
        },
      };
    },
  };
}

/** Runs `compile`. Throws `UsageError('bad-rule')` with RE2's reason if the pattern is not valid. */
function compileOrExplain<T>(pattern: string, compile: () => T): T {
  try {
    return compile();
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError('bad-rule', `This pattern is no RE2 expression: ${shortenToWords(pattern, 120)}: ${detail}`, {
      next: 'RE2 has no look-around and no back-references: https://github.com/google/re2/wiki/Syntax',
      cause,
    });
  }
}
