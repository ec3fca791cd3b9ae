/**
 * Blanks out, length for length, what is valid but unknown to a Lezer grammar: none of it can set a control. Names and
 * lines are read from the original.
 */

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/**
 * @lezer/go 1.0 puts no semicolon after `true`, `false` and `nil` at the end of a line
 * (https://go.dev/ref/spec#Semicolons), and knows no `for range n`.
 */
export function maskGo(source: string): string {
  return source
    .replace(/\bfor(\s+range)(?=\s)/g, (_whole, word: string) => `for${blank(word)}`)
    .replace(
      /^((?:(?!\/\/|\/\*|`).)*\b(?:true|false|nil))(?:[ \t](?=[ \t]*\/\/)|[ \t]*?\r?\n)/gm,
      (whole, before: string) =>
        `${before}${whole.slice(before.length).replace(/[ \t](?![\s\S])|\r?\n/, (end) => `;${' '.repeat(end.length - 1)}`)}`,
    );
}

/** @lezer/java 1.1: `String.class` as an argument, `@Builder.Default` fields, `switch` as an expression. */
export function maskJava(source: string): string {
  return source.replace(/\.class\b/g, '.Class').replace(/@\w+(?:\.\w+)+(?=\s)/g, blank);
}

/** @lezer/rust 1.0: `if a && let Some(b) = c`. */
export function maskRust(source: string): string {
  return source.replace(
    /(&&\s*)(let\s+[^=\n{};]+=)(?!=)/g,
    (_whole, before: string, binding: string) => before + blank(binding),
  );
}

const PHP_WORDS =
  'for|default|list|new|print|empty|array|use|match|class|function|clone|echo|exit|isset|unset|static|switch|while|if|else|do|try|catch|throw|return|public|private|protected|abstract|final|const|global|goto|include|require|interface|namespace|trait|extends|implements|and|or|xor|as|break|case|continue|declare|enum|readonly|fn|yield|parent|self|null|true|false';

/**
 * @lezer/php 1.0: words of the language as names of members, constants and methods; unions and `static` as types of
 * results.
 */
export function maskPhp(source: string): string {
  const named = new RegExp(`((?:->|::|\\bconst\\s+|\\bfunction\\s+))(${PHP_WORDS})(?=\\s*[(=;,)\\]\\s])`, 'gi');
  return source
    .replace(named, (whole, before: string, word: string) =>
      /^::/.test(before) && word === 'class'
        ? whole
        : /^function/.test(before) && /^(?:use|function)$/i.test(word)
          ? whole
          : `${before}${'x'.repeat(word.length)}`,
    )
    .replace(
      /(\b(?:function|fn)\b\s*&?\s*\w*\s*\([^{};]*?\)\s*(?:use\s*\([^)]*\)\s*)?)(:\s*[\w\\|?&()]+)(?=\s*(?:\{|;|=>))/g,
      (_whole, before: string, type: string) => before + blank(type),
    )
    .replace(/\breadonly\s+(?=class\b)/g, blank);
}
