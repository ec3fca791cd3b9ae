/** Lengths of time as settings and programs write them. */

const UNITS: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  y: 31_557_600,
};

/**
 * Returns the seconds of `15m`, `7 days`, `PT30M`, `3600`; null: no duration. A bare number is in the unit of its
 * setting.
 */
export function secondsOf(text: string): number | null {
  const [, amount, unit = ''] = /^\s*(?:PT?)?(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(text) ?? [];
  if (amount === undefined) return null;
  const factor = unit === '' ? 1 : unitOf(unit.toLowerCase());
  return factor === undefined ? null : Number(amount) * factor;
}

/** Returns the seconds of a unit by its word. */
export function unitOf(word: string): number | undefined {
  if (UNITS[word] !== undefined) return UNITS[word];
  if (word.startsWith('milli') || word.startsWith('msec')) return 0.001;
  return word.startsWith('mo') ? 2_629_800 : UNITS[word[0] ?? ''];
}
