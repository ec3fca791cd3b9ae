/** Recognises placeholders that a template engine, a shell or a format string replaces by a value. Pure. */

import { expression } from '../../../model/expressions/expression.ts';
import { surprise } from '../score/entropy.ts';

const NAME = String.raw`[A-Za-z_][\w.:\[\]()'"| -]{0,80}`;

/** An index or a call within a hole of Python, with the attributes behind it. */
const STEP = String.raw`(?:\[[^\[\]{}\n]{0,60}\]|\([^(){}\n]{0,60}\))[\w.]{0,40}`;

/** A closed piece of a template, by engine. Linear: no piece contains the character that ends it. */
const PIECES = new RegExp(
  [
    String.raw`\$\{[^{}]{1,200}\}`, // shells, JavaScript, Maven, Spring; `${X:?message}` of Compose
    String.raw`\$\{\{[^{}]{1,200}\}\}`, // GitHub Actions
    String.raw`\$\$?\([^()]{1,200}\)`, // make, shells, Azure Pipelines
    String.raw`\$\[[^\[\]]{1,200}\]`,
    String.raw`\{\{[^{}]{0,200}\}\}`, // Jinja, Go, Handlebars, Helm
    String.raw`\{%[^{}%]{1,200}%\}`,
    String.raw`<%[^<>%]{1,200}%>`, // ERB, EJS, JSP
    String.raw`#\{[^{}]{1,200}\}`, // Ruby, Octopus, SpEL
    String.raw`@\{${NAME}\}|@\(${NAME}\)`, // Robot Framework, Razor
    String.raw`%\(\w{1,60}\)[sdr]?|%env\([\w:]{1,80}\)%`, // Python, Symfony
    String.raw`\$[A-Z_][A-Z0-9_]{2,40}|%[A-Z_][A-Z0-9_]{2,40}%`, // shells: in the midst of a text only in capitals
    String.raw`%\{[^{}]{1,100}\}`, // Terraform, Logstash
    String.raw`\\\([^()\n]{1,100}(?:\([^()\n]{0,60}\))?\)`, // Swift
    String.raw`\[\[\s?${NAME}\s?\]\]`,
    String.raw`\(\(\s?[\w./-]{1,80}\s?\)\)`, // Concourse
    String.raw`<<\s?${NAME}\s?>>`,
    String.raw`<[A-Za-z][^<>]{0,80}>`,
    String.raw`\*\|\w{1,40}\|\*`, // Mailchimp
    String.raw`\{\$[A-Za-z_][^{}\n]{0,80}\}|\$[a-z_]\w{0,30}(?:\[\w{1,20}\]|->\w{1,40})`, // PHP, Smarty
    String.raw`\{[A-Za-z_]?[\w.]{0,40}\}`, // .NET, Python, URI templates
    // Python: `{row['seat']}`, `{os.urandom(8).hex()}`, `{name!r:>10}`
    String.raw`\{[A-Za-z_][\w.]{0,60}(?:${STEP}){0,6}(?:![rsa])?(?::[\w.<>=^+#, %-]{0,20})?\}`,
  ].join('|'),
  'g',
);

/** A value that is one placeholder, from its first character to its last. */
const WHOLE = expression('')`
  ^(?:\$[A-Za-z_]\w*|\$env:\w+|%[A-Za-z_][\w.]*%|@[A-Za-z_][\w.-]*@|__[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)*__
  |\$\$?[A-Za-z_]\w*\$\$?|#[A-Z][A-Z0-9_]*#|~[A-Z][A-Z0-9_]*~|:[a-z_]\w*|\?|%[sdvq]|@[A-Za-z_]{1,40}|!(?:Ref|Sub
  |GetAtt|ImportValue|secret|vault|reference|env|include)\b.*|\$[A-Za-z_]\w*(?:->|\.|::|\[)(?:[\w'"\][().>-]|::)*
  |<\|\w[\w -]{0,40}\|>)$
`;

/** A placeholder that begins in the value and ends behind it, or the reverse. */
const OPEN = /^(?:\$\{|\$\(|\{\{|<%|#\{|\{%|@\{|\[\[|%\(|\(\(\w|<<\w)|(?:\}\}|%>|\{\{)$/;

/** An open placeholder with the start of its name: a character in the rest of the name ended the value. */
const OPEN_NAME = /^[$#@]?\{{1,3}\s?[A-Za-z_][\w.:-]{0,60}$|\{\{$/;

/** An open placeholder at the end of a longer value. */
const CUT = /[$#@]\{{1,3}\s?[A-Za-z_][\w.:-]{0,60}$|\$\([^()]{0,60}$/;

const FORMATS = /%[-+0-9.]{0,4}[sdvqrx](?![A-Za-z0-9])|\{\d{0,2}\}/;

const DEEPEST = 4;

/** Stands for a piece that is removed. */
const HOLE = '\n';

/** Surprise below which letters are words. */
const SURPRISE_OF_WORDS = 4.6;

/** `$encrypted_9ca81b5594f5_key` of Travis CI: a variable, however random a part of its name. */
const VARIABLE = /^\$[A-Za-z]\w{0,60}_(?:key|iv|token|secret|password|pass|file|path|id|name|url)$/i;

/**
 * Recognises a value that is filled in later: `${PASSWORD}`, `{{ token }}`, `%s`. `strong` reports whether a text is
 * random by itself; it is called with what remains around the placeholders.
 */
export function isTemplate(text: string, strong: (text: string) => boolean): boolean {
  if (VARIABLE.test(text)) return true;
  if (WHOLE.test(text)) {
    const names = text.replace(/(?:->)?\[-?\d{1,4}\]/g, ''); // `$tokens->[-1][-1]`: an index is no part of a name
    return !(names.length >= 16 && /\d/.test(names) && strong(names));
  }
  if (/^\$[A-Za-z_]\w*-$/.test(text)) return true; // `$user->name`, cut at its arrow
  if (/^\$\{[A-Za-z_]\w{0,60}:?[-=?+][^}]*$/.test(text)) return true; // `${KEY:?must be set}`, cut at its space
  if (OPEN_NAME.test(text) || (OPEN.test(text) && !strong(text))) return true;
  if (FORMATS.test(text) && !strong(text)) return true;
  const cut = CUT.exec(text);
  if (cut) return !strong(text.slice(0, cut.index));
  if (!/[{(<[|$%]/.test(text)) return false;
  let pieces = false;
  let rest = text;
  // From the inside: `${A:-${B}}`.
  for (let depth = 0; depth < DEEPEST; depth++) {
    const outer = rest.replace(PIECES, (piece) => {
      const inner = /^\$\(\w+\s/.test(piece) ? '' : piece.replace(/[^\w]/g, ''); // a command and its arguments
      if (inner.length >= 16 && /\d/.test(inner) && !piece.startsWith('%env(') && strong(inner)) return piece;
      pieces = true;
      return HOLE;
    });
    if (outer === rest) break;
    rest = outer;
  }
  if (!pieces) return false;
  // Words between the holes prove nothing, joined or not.
  const unspelled = rest.split(HOLE).filter((part) => /\d/.test(part) || surprise(part) >= SURPRISE_OF_WORDS);
  const left = unspelled.join('');
  return !(left.length >= 16 && strong(left));
}
