/** Forms that are neither found nor named, each with the reason why nothing is said of it. */

export const SILENT_FORMS: Readonly<Record<string, string>> = {
  'b64/deflate-raw.txt':
    'Deflate without a header has no mark of its own: nothing tells it from a digest, and trying ' +
    'each run would cost more than a scan.',
  'esc/double-token.txt':
    'Where one token ends in the first letters of the next there is no edge between words, which rules ask for.',
  'esc/markdown-escaped.md':
    'A backslash before an underscore is no escape of any program that is read here, and is left as it is.',
  'esc/newline-before.json':
    'The letter of an escape right before a token takes away the edge between words that rules ask for.',
  'esc/newline-before.py':
    'The letter of an escape right before a token takes away the edge between words that rules ask for.',
  'esc/tab-before.json':
    'The letter of an escape right before a token takes away the edge between words that rules ask for.',
  'esc/percent-20-before.txt':
    'The digits of an escape right before a token take away the edge between words that rules ask for.',
  'arc/a.sqlite': 'Fields of a row touch one another, so that there is no edge between words, which rules ask for.',
  'arc/go-program':
    'Texts of a Go program touch one another, so that there is no edge between words, which rules ask for.',
};
