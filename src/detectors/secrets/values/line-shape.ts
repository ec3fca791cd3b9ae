/** Recognises minified code by the shape of its line: long, with hardly a space, dense with punctuation. */

const EACH_SIDE = 300;
const SHORTEST = 400;

/** Reports whether the line around an offset looks minified. Reads a bounded part on both sides. */
export function isMinified(text: string, at: number): boolean {
  const before = text.lastIndexOf('\n', at - 1);
  const after = text.indexOf('\n', at);
  const from = Math.max(0, at - EACH_SIDE, before + 1);
  const to = Math.min(text.length, at + EACH_SIDE, after === -1 ? text.length : after);
  if (to - from < SHORTEST) return false;
  let spaces = 0;
  let marks = 0;
  for (let i = from; i < to; i++) {
    const char = text[i]!;
    if (char === ' ' || char === '\t') spaces++;
    else if ('(){}[];,=:.&|!?+'.includes(char)) marks++;
  }
  return spaces < (to - from) * 0.1 && marks > (to - from) * 0.1;
}
