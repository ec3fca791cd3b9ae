/** A page for each rule for credentials, and their list. Pure. */

import type { Alphabet, LiveAnswer, Recipe, SecretRule } from '../../model/rule.ts';
import { contextWords } from '../../detectors/secrets/index.ts';
import { code, entryPage, fence, front, link, plain, references, table, type Page } from './markdown.ts';
import { countOf, listByLetter } from './lists.ts';

const LETTERS: Readonly<Record<Alphabet, string>> = {
  digits: 'digits',
  base16: 'hexadecimal digits',
  BASE16: 'hexadecimal digits in capitals',
  lower: 'small letters',
  upper: 'capitals',
  base32: 'capitals and digits 2 to 7',
  base36: 'small letters and digits',
  BASE36: 'capitals and digits',
  alpha: 'letters',
  base58: 'letters and digits without 0, O, I and l',
  base62: 'letters and digits',
  base64: 'characters of Base64',
  base64url: 'characters of Base64url',
};

/** Returns the list, then a page for each rule. */
export function rulePages(rules: readonly SecretRule[]): readonly Page[] {
  const generic = Object.entries(contextWords);
  return [
    rulesIndex(rules),
    ...rules.map(rulePage),
    ...generic.map(([id, { title, why, fix, references: pages }]) =>
      entryPage(`rules/${id}`, id, title, why, [
        whatItOpens(why),
        [
          '## Format',
          '',
          'No format of its own: the name beside the value, the file and the value itself are weighed.',
          '',
        ],
        ['`tidegate explain <file>:<line>` shows what counted for a finding.', ''],
        whatToDo(id, fix, undefined),
        references(pages),
      ]),
    ),
  ];
}

function rulesIndex(rules: readonly SecretRule[]): Page {
  const all = [
    ...rules.map(({ id, title }) => ({ id, title })),
    ...Object.entries(contextWords).map(([id, { title }]) => ({ id, title })),
  ];
  return [
    'rules/index',
    [
      ...front({ title: 'Credentials', description: 'Every kind of credential that tidegate finds.', editLink: false }),
      '# Which credentials does it find?',
      '',
      `${countOf(all.length, 'rule')}. A report names the rule by the id on its page; \`tidegate explain <rule>\` ` +
        'shows the same in a terminal. Search finds a rule by its vendor, title or id.',
      '',
      ...listByLetter(all),
    ].join('\n'),
  ];
}

function rulePage(rule: SecretRule): Page {
  return entryPage(`rules/${rule.id}`, rule.id, rule.title, rule.why, [
    table(
      ['severity', 'confidence', 'in a test or example'],
      [[rule.severity, rule.confidence ?? 'high', rule.oftenMadeUp ? 'a warning' : 'one severity lower']],
    ),
    whatItOpens(rule.why),
    formatOf(rule),
    whatToDo(rule.id, rule.fix, rule.revoke),
    liveCheckOf(rule),
    references(rule.references),
  ]);
}

function whatItOpens(why: string): readonly string[] {
  return ['## What it opens', '', plain(why), ''];
}

/** Returns the section on the form of a credential, with examples that are redacted. */
function formatOf(rule: SecretRule): readonly string[] {
  const { keywords, pattern, companion, check, paths, minEntropy } = rule;
  return [
    '## Format',
    '',
    `${shapeOf(rule.sample, rule.publicPrefix)} Written, for example:`,
    '',
    ...fence('text', rule.matches.map((line) => line.replaceAll('{sample}', redacted(rule))).join('\n')),
    `- Near: ${keywords.map(code).join(', ')}${rule.exactKeywords ? ', in these capitals' : ''}`,
    ...(check === undefined ? [] : [`- Proved offline by its check digits or structure: ${code(check)}`]),
    ...(companion === undefined
      ? []
      : [
          `- With a second part, ${plain(companion.name)}, within ${countOf(companion.withinLines, 'line')}` +
            (companion.required ? '' : ' (optional)'),
        ]),
    ...(paths === undefined ? [] : [`- Only in files whose path matches ${code(paths)}`]),
    ...(minEntropy === undefined ? [] : [`- Below ${minEntropy} bits of entropy per character it is a placeholder`]),
    '- Pattern (RE2):',
    '',
    ...fence('text', pattern),
    ...(rule.ignores.length === 0 ? [] : ['Not reported:', '', ...fence('text', rule.ignores.join('\n'))]),
  ];
}

/** Returns the shape in words, never a value, which could be taken for a real one. */
export function shapeOf(sample: Recipe, prefix: string | undefined): string {
  const first = prefix === undefined ? '' : `Begins with ${code(prefix)}. `;
  if ('maker' in sample) return `${first}Part of it follows from the rest: check digits, or an inner structure.`;
  if ('prefix' in sample) {
    const { alphabet, chars, suffix = '' } = sample;
    const literal = (text: string): readonly string[] => (text === '' ? [] : [code(text)]);
    return sentence([...literal(sample.prefix), `${chars} ${LETTERS[alphabet]}`, ...literal(suffix)]);
  }
  return sentence(
    sample.parts.map((part) => (typeof part === 'string' ? code(part) : `${part.chars} ${LETTERS[part.alphabet]}`)),
  );
}

const sentence = (parts: readonly string[]): string =>
  `${parts.join(', then ')}.`.replace(/^[a-z]/, (c) => c.toUpperCase());

/** Returns the credential as reports show it: its public start, and dots. */
function redacted({ publicPrefix = '', sample }: SecretRule): string {
  const length = lengthOf(sample);
  return `${publicPrefix}••••${length === null ? '' : ` (${length} characters)`}`;
}

/** Returns the number of characters; null if it varies. */
function lengthOf(sample: Recipe): number | null {
  if ('maker' in sample) return null;
  if ('prefix' in sample) return sample.prefix.length + sample.chars + (sample.suffix ?? '').length;
  return sample.parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : part.chars), 0);
}

function whatToDo(id: string, fix: string, revoke: string | undefined): readonly string[] {
  return [
    '## What to do',
    '',
    `1. ${plain(fix)}${revoke === undefined ? '' : ` ${link('Revoke it', revoke)}.`}`,
    '2. Remove it from your commits if nobody else has fetched them: `git rebase -i <commit>^`. Once it is revoked, ' +
      'the copies in history are harmless.',
    '',
    'If it is not a secret, say so on its line, or turn the rule off in the [policy](../policy.md):',
    '',
    ...fence('text', `tidegate:allow ${id} -- <reason>`),
    ...fence('yaml', `rules: { disable: [${id}] }`),
  ];
}

/** Returns the section on `tidegate verify`; nothing for a rule without a check. */
function liveCheckOf({ verify }: SecretRule): readonly string[] {
  if (verify === undefined) return [];
  const { host, pathname } = new URL(verify.url.replaceAll('{secret}', ''));
  const request = code(`${verify.method ?? 'GET'} https://${host}${pathname}`);
  const answersThatMean = (means: LiveAnswer['means']): string =>
    verify.answers
      .filter((answer) => answer.means === means)
      .map(answerOf)
      .join(' or ');
  return [
    '## Does it still work?',
    '',
    `[\`tidegate verify\`](../verify.md) asks ${request}, only when you run it. ` +
      `${link('Documentation of the call', verify.documentation)}.`,
    '',
    ...table(
      ['answer', 'means'],
      [
        [answersThatMean('live') || '–', 'it works'],
        [answersThatMean('revoked') || '–', 'it is revoked'],
        ['anything else', 'unknown'],
      ],
    ),
  ];
}

/** Returns an answer in words: `200 with id`. */
function answerOf({ status, field, values }: LiveAnswer): string {
  if (field === undefined) return String(status);
  const shown = values === undefined ? '' : ` ${values.map((one) => code(String(one))).join(', ')}`;
  return `${status} with ${code(field)}${shown}`;
}
