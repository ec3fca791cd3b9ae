/**
 * Patterns for the text between a name and the value assigned to it, for values without a shape of their own. A rule
 * adds the names and the shape of the value.
 */

/**
 * Closing quotes and brackets, a type, an operator of any language (or `value:` beside the name, or white space),
 * opening quotes.
 */
export const ASSIGNED =
  String.raw`["'\])\\]{0,4}(?::[ \t]{0,2}[A-Za-z]{2,10})?` +
  String.raw`(?:[ \t]{0,12}(?:=>|:=|\?=|\|\||\?\?|[=:,(>])[ \t]{0,12}` +
  String.raw`|,?\s{1,30}["']?value["']?[ \t]{0,2}[:=][ \t]{0,2}|[ \t]{1,4})["'\\]{0,3}`;

/** The same without types, defaults and calls, and over the end of a line. */
export const ASSIGNED_PLAINLY =
  String.raw`["'\]\\]{0,3}(?:\s{0,3}(?::=|=>|[:=,>])` + String.raw`|,?\s{1,30}"?value"?\s?[:=]|\s)\s{0,3}["'\\]{0,2}`;
