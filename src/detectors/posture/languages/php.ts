/** PHP → the calls of its code, by Lezer's grammar. https://www.php.net/manual/en/langref.php */

import { parser } from '@lezer/php';
import type { Code } from './code/call.ts';
import { readLezerCode } from './lezer/code.ts';
import { blank, type Grammar } from './lezer/grammar.ts';

const PHP_WORDS =
  'for|default|list|new|print|empty|array|use|match|class|function|clone|echo|exit|isset|unset|static|switc' +
  'h|while|if|else|do|try|catch|throw|return|public|private|protected|abstract|final|const|global|goto|incl' +
  'ude|require|interface|namespace|trait|extends|implements|and|or|xor|as|break|case|continue|declare|enum|' +
  'readonly|fn|yield|parent|self|null|true|false';

/**
 * Replaces what the grammar does not know, length for length. @lezer/php 1.0: words of the language as names of
 * members, constants and methods; unions and `static` as types of results.
 */
function maskPhp(source: string): string {
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

const GRAMMAR: Grammar = {
  parser,
  mask: maskPhp,
  roles: {
    String: 'string',
    Heredoc: 'string',
    Integer: 'number',
    Float: 'number',
    Boolean: 'boolean',
    Name: 'name',
    VariableName: 'name',
    QualifiedName: 'name',
    MemberExpression: 'member',
    ScopedExpression: 'member',
    ClassMemberName: 'name',
    CallExpression: 'call',
    NewExpression: 'new',
    ArrayExpression: 'list',
    ParenthesizedExpression: 'group',
    UnaryExpression: 'prefix',
    CastExpression: 'prefix',
    BinaryExpression: 'binary',
    AssignmentExpression: 'assignment',
    SubscriptExpression: 'index',
    IfStatement: 'condition',
    ConditionalExpression: 'choice',
    FunctionDefinition: 'function',
    MethodDeclaration: 'function',
    VariableDeclarator: 'declaration',
    Pair: 'pair',
    NamedArgument: 'pair',
    Attribute: 'annotation',
  },
  /** Returns the contents of a text in single quotes, double quotes or a here-document, without escapes. */
  unquote(text) {
    const here = /^<<<\s*['"]?(\w+)['"]?\r?\n([\s\S]*?)\r?\n\s*\1$/.exec(text);
    if (here !== null) return here[2]!;
    return text.startsWith("'")
      ? text.slice(1, -1).replace(/\\([\\'])/g, '$1')
      : text.slice(1, -1).replace(/\\(.)/g, (_whole, char: string) => ({ n: '\n', t: '\t' })[char] ?? char);
  },
};

/** A text without any tag, as an excerpt of a file is: all of it is code. */
const PLAIN: Grammar = { ...GRAMMAR, parser: parser.configure({ top: 'Program' }) };

/** Returns the calls of a PHP file; null if the text does not parse. */
export function parsePhp(path: string, source: string): Code | null {
  return readLezerCode(path, source, source.includes('<?') ? GRAMMAR : PLAIN);
}
