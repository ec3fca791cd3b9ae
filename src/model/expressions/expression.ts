/** Regular expressions that take several lines. */

/** Returns the regular expression of a template, without its line breaks and the spaces that indent a line. */
export function expression(flags: string): (parts: TemplateStringsArray) => RegExp {
  return ({ raw }) => new RegExp(raw.join('').replace(/\n */g, ''), flags);
}
