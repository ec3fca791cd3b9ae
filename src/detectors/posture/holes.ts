/** Marks in a folded text around each stretch that is not known before run time. */

export const HOLE_START = '\u0001';
export const HOLE_END = '\u0002';

/** Wraps the source text of an expression that is not known before run time. */
export function hole(text: string): string {
  return `${HOLE_START}${text}${HOLE_END}`;
}

/** Tests if a part of the text is known only at run time. */
export function hasHole(text: string): boolean {
  return text.includes(HOLE_START);
}

/** Shows a folded text to people, with each hole as `{…}`. */
export function showHoles(text: string): string {
  return text.replaceAll(HOLE_START, '{').replaceAll(HOLE_END, '}');
}

/** Returns a folded text with the source text of each hole, without the marks. */
export function withoutMarks(text: string): string {
  return text.replaceAll(HOLE_START, '').replaceAll(HOLE_END, '');
}
