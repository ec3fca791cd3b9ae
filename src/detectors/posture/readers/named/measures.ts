/** Numbers, lengths of time and rates as settings write them. */

import { secondsOf, unitOf } from '../settings/durations.ts';

/** A longer text is a sentence. */
const LONGEST = 80;
/** Words that set no bound. */
const BOUNDLESS = /^(?:-1|unlimited|never|infinite|infinity|none|null|nil|off|false|no)$/i;

/**
 * Returns the amount in a text: a number, seconds of a length of time, or requests per second; null for none. 0 mostly
 * means that there is no bound, or none is allowed: not known. `unit`: the unit that the setting's name gives.
 */
export function measured(text: string, unit: string): number | null {
  const plain = text.trim();
  if (plain === '' || plain.length > LONGEST) return null;
  if (BOUNDLESS.test(plain)) return Number.MAX_SAFE_INTEGER;
  const amount = ratesIn(plain) ?? productOf(plain) ?? secondsOf(plain);
  if (amount === null || amount <= 0) return null;
  return amount * (/^[\d_.]+$/.test(plain) ? (unit === '' ? 1 : (unitOf(unit) ?? 1)) : 1);
}

/** Returns the lowest rate of a list, in requests per second: `10/minute;1000/hour`, `20 per 5 minutes`, `5r/s`. */
function ratesIn(text: string): number | null {
  const rates = text.split(/[;,]\s*|\s+and\s+/).map(rateOf);
  return rates.some((rate) => rate === null) ? null : Math.min(...(rates as number[]));
}

function rateOf(text: string): number | null {
  const [, count, amount, unit] =
    /^(\d+)\s?(?:r|req|requests?)?\s?(?:\/|per)\s?(\d+)?\s?([a-z]+)$/i.exec(text.trim()) ?? [];
  const seconds = unit === undefined ? undefined : unitOf(unit.toLowerCase());
  return seconds === undefined ? null : Number(count) / (Number(amount ?? 1) * seconds);
}

/** Returns a number, or the product of numbers: `60 * 60 * 24`, `1_000`. */
function productOf(text: string): number | null {
  const factors = text.split('*').map((factor) => factor.trim().replaceAll('_', ''));
  return factors.every((factor) => /^\d+(?:\.\d+)?$/.test(factor))
    ? factors.reduce((product, factor) => product * Number(factor), 1)
    : null;
}
