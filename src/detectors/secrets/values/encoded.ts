/** Decodes base64 and percent-encoding that hold one line of text: the text is judged, not its random look. */

import { looksRandom } from '../score/entropy.ts';
import { isPlaceholder, judgeText } from '../score/plausible.ts';
import { expression } from '../../../model/expressions/expression.ts';

/** Words that name a credential instead of being one. */
const NAMES_ONE = expression('i')`
  ^(?:(?:my|your|the|db|user|admin|root|test|v\d)?[-_]?(?:pass(?:word|wd|phrase)?|pwd|pw|secret|token|key|api[-_]?key
  |credentials?)|user(?:name)?|p|x+|passw0rd)\d{0,3}$
`;

/** Recognises the name of a credential in place of its value: `my_password`. */
export function namesCredential(value: string): boolean {
  return NAMES_ONE.test(value.replace(/^\W{1,2}|\W{1,2}$/g, ''));
}

/** Decodes a value in base64; null if it is not one line of text. */
export function decodedText(value: string): string | null {
  if (value.length < 8 || value.length > 1200 || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return null;
  const text = Buffer.from(value, 'base64').toString('latin1').trimEnd();
  // Padding is a sign of base64, so that four characters are enough.
  return /^[\x20-\x7e]{6,}$/.test(text) || (value.endsWith('=') && /^[\x21-\x7e]{4,}$/.test(text)) ? text : null;
}

/** Decodes a component of a URI; null if nothing in it is encoded, or if an escape is malformed. RFC 3986 §2.1 */
export function decodedComponent(value: string): string | null {
  if (!/%[0-9A-Fa-f]{2}/.test(value)) return null;
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

/** Returns true if a component of a URI holds an address, a path, or a document of JSON without a random member. */
export function isEncodedText(value: string): boolean {
  const plain = decodedComponent(value);
  if (plain === null) return false;
  if (judgeText(plain, true).kind === 'dismissed') return true;
  const isDocument = /^(?:s:)?(?:j:)?[{[]/.test(plain);
  return isDocument && !plain.match(/[\w+/=-]{8,200}/g)?.some((member) => looksRandom(member).random);
}

/** Returns true if the value decodes to a placeholder, a reference or the name of a credential. */
export function isEncodedPlaceholder(value: string): boolean {
  const plain = decodedText(value.replace(/^base64:/, ''));
  if (plain === null) return false;
  const password = decodeBasic(value)?.password ?? plain;
  return judgeText(password, true).kind === 'dismissed' || isPlaceholder(password) || namesCredential(password);
}

/** Decodes a `Basic` value into user and password; null if it is not one. */
export function decodeBasic(value: string): { user: string; password: string } | null {
  if (value.length < 6 || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return null;
  const text = Buffer.from(value, 'base64').toString('latin1');
  if (!/^[\x20-\x7e\xa0-\xff]+$/.test(text) || /[\x80-\xff]{2}/.test(text)) return null;
  const colon = text.indexOf(':');
  if (colon < 0 || colon === text.length - 1) return null;
  return { user: text.slice(0, colon), password: text.slice(colon + 1) };
}

/**
 * Returns the letters of a value in groups of four, as Google shows passwords for apps; null for any other value, and
 * for words.
 */
export function ungrouped(value: string): string | null {
  if (!/^[a-z2-7]{4}(?: [a-z2-7]{4}){3,12}$|^[A-Z2-7]{4}(?: [A-Z2-7]{4}){3,12}$/.test(value)) return null;
  const letters = value.replaceAll(' ', '');
  return looksRandom(letters).random ? letters : null;
}
