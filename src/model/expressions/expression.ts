/** Regular expressions that take several lines. */

/** Returns the expression of a template: line breaks, and the blanks that indent a line, are no part of it. */
export function expression(flags: string): (parts: TemplateStringsArray) => RegExp {
  return ({ raw }) => new RegExp(raw.join('').replace(/\n */g, ''), flags);
}
