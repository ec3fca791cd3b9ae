/**
 * Recognises words and shapes that people write where a value should go. For the score and for rules of tokens. Pure.
 */

import { surprise } from '../score/entropy.ts';
import { expression } from '../../../model/expressions/expression.ts';

/** The value is one of these and nothing else. */
const WHOLE = expression('i')`
  ^(?:null|nil|none|undefined|true|false|yes|no|on|off|empty|unset|default|n/a|na|tbd|todo|string|integer|boolean
  |number|object|array|any|void|bytes|text|str|bool|int|uuid|date|(?:re)?type|interactive|prompt)$
`;

/**
 * Words that say: put the value here. Each may occur by chance in a long random value, so that a random value outweighs
 * them.
 */
const WORDS = expression('i')`
  your|change[-_ ]?(?:me|it|this)|changeit|chang(?:e|ing)|place[-_ ]?holder|replace|insert|enter[-_ ]
  |fill[-_ ]?(?:me[-_ ]?)?(?:in|out)|todo|fixme|redact|filtered|masked|hidden|censored|scrubbed|sanitized|removed
  |omitted|example|sample|dummy|lorem
  |foobar|some[-_]|(?:^|[-_ ])my[-_]|(?:^|[-_ ])the[-_]|here$|(?:^|[^a-z])(?:fake|mock|stub|invalid|bogus|wrong
  |test[-_])|not[-_]a?[-_]?|(?:^|[^a-z])not(?:a|my)(?:real|valid|secret|pass|key|token)|generated|optional
  |required|goes[-_]here|user(?:name)?(?::|%3a)pass|deadbeef
  |^(?:dein|euer|hier|tu|su|votre|ton|il[-_]tuo|sua|seu|jouw|uw|twoj|din|ditt)[-_ ]
  |eintragen|einfuegen|ersetzen|aendern|reemplaza|cambia[-_ ]?(?:me|esto|r)|rellena|remplace[rz]?
  |changez?[-_ ]moi|substitu[ai]|preench|inserisci|sostituisci|vervang|zmien
`;

/** Runs that a keyboard or an alphabet gives. */
const RUNS = /12345678|23456789|abcdefg|0123456|qwerty|asdfgh|987654/i;

const MASKED = expression('')`
  ^\*{3,}|\*{3,}$|\.{3}|\.{2}$|…|•{2}|\xe2\x80\xa6|\*{5}|[xX]{5,}$|^[xX]{5,}|^\d{1,8}[xX]{3,}$
  |^["'\`].*["'\`]$|^[?#-]{3,}$
  |^\([A-Za-z][A-Za-z ._-]{1,40}\)$
`;

/** Recognises a value that is covered or absent: `********`, `xxxxx`, `abc…`, `null`, `true`. */
export function isMasked(text: string): boolean {
  return WHOLE.test(text) || MASKED.test(text);
}

/** Reports whether the text contains a word such as `changeme` or `example`. */
export function hasPlaceholderWord(text: string): boolean {
  return WORDS.test(text) || /x{4,}/i.test(text);
}

/** Reports whether the text contains a run of neighbours, such as `1234` or `abcd`. */
export function hasRun(text: string): boolean {
  return RUNS.test(text);
}

const LIKENESS: Readonly<Record<string, string>> = {
  '@': 'a',
  4: 'a',
  0: 'o',
  3: 'e',
  1: 'i',
  '!': 'i',
  $: 's',
  5: 's',
  6: 'g',
  7: 't',
};
const RESPELLED = expression('')`
  ^(?:(?:my|your|the|our|some|test|new|old|super|very|top|user|admin|root|db)[ _-]?){0,3}(?:password|passw(?:o?r)?d
  |pass|secret|token|apikey|key|letmein|welcome|changeme|admin|administrator|qwerty|hello|login)[ _-]?(?:(?:here|key
  |token|password|value)[ _-]?)?[ieaost\d!?.*#]{0,4}$
`;

/** Words of passwords that people make up for tests, once their letters are back. */
const NOUN_IN_WORDS = /pass|secret|welcome|letmein|qwerty|changeme|foobar/;

/** Recognises a word for "secret" with marks that look like its letters: `p@ssw0rd`, `myS3cr3t`. */
export function isRespelled(text: string): boolean {
  if (text.length > 40) return false;
  const spelled = text
    .replaceAll('\\', '')
    .replace(/[@!$\d]/g, (mark) => LIKENESS[mark] ?? mark)
    .toLowerCase();
  if (RESPELLED.test(spelled)) return true;
  if (NOUN_IN_WORDS.test(spelled) && /example|sample|dummy|changeme/.test(spelled)) return true;
  // Nothing but letters, of which some were digits or marks.
  return /^[a-z_.-]{8,}$/.test(spelled) && spelled !== text.toLowerCase() && NOUN_IN_WORDS.test(spelled);
}

/** Recognises `aaaa`, `000000`, `abcabc`, `123123`, and runs up or down the alphabet. */
export function isRepetitive(text: string): boolean {
  if (text.length < 4) return false;
  const distinct = new Set(text).size;
  if (distinct <= Math.min(3, Math.ceil(text.length / 4))) return true;
  // A word of four letters and more, written twice, is a password that people choose.
  for (let period = 1; period <= Math.min(10, text.length / (period > 3 && /^[a-z]+$/i.test(text) ? 3 : 2)); period++) {
    let same = true;
    for (let i = period; i < text.length && same; i++) same = text[i] === text[i - period];
    if (same) return true;
  }
  return stepsOf(text) >= (text.length - 1) * 0.7;
}

/** Counts the characters that follow their predecessor in the alphabet, or repeat it. */
function stepsOf(text: string): number {
  let steps = 0;
  for (let i = 1; i < text.length; i++) {
    const step = text.charCodeAt(i) - text.charCodeAt(i - 1);
    if (step === 1 || step === -1) steps++;
  }
  return steps;
}

/**
 * Recognises the body of a token, after its prefix, as nobody draws one: the same few characters again and again, the
 * alphabet or digits in order, the word EXAMPLE, a placeholder. Random bodies look so once in millions.
 */
export function isMadeUp(body: string): boolean {
  if (body.length < 8) return false;
  if (new Set(body).size <= Math.min(3, body.length / 4) || isRepetitive(body)) return true;
  if (body.length <= 24 && /(.)\1{7}/.test(body)) return true;
  // The host of an address may be called anything.
  if (!body.includes('.com') && MADE_UP_WORDS.test(body)) return true;
  return /1234567890|0123456789|abcdefghij|ABCDEFGHIJ/.test(body) && runShare(body) > 0.5;
}

/** Recognises words: `the-token-of-the-runner`. No machine draws them for so long. */
export function isSpelled(body: string): boolean {
  return /^[A-Za-z_.-]{16,}$/.test(body) && surprise(body) < 4.3;
}

const MADE_UP_WORDS = /x{6,}|(?:^|[_-])your[_-]|example|placeholder|redacted|changeme|(?:token|key)[_-]here/i;

/** Returns the share of characters in runs of four and more that go up or down by one, or repeat. */
function runShare(text: string): number {
  let within = 0;
  let from = 0;
  for (let i = 1; i <= text.length; i++) {
    const step = i < text.length ? Math.abs(text.charCodeAt(i) - text.charCodeAt(i - 1)) : 99;
    const wraps = i < text.length && /^(?:90|9a|9A|zA|Za|z0|Z0|0a)$/.test(text.slice(i - 1, i + 1));
    if (step <= 1 || wraps) continue;
    if (i - from >= 4) within += i - from;
    from = i;
  }
  return within / text.length;
}
