/**
 * Recognises values that are not credentials: templates, references, ciphertext, digests, documented examples, public
 * values. Only these end the reading; all else is evidence. Every detector uses this. Pure.
 */

import { looksRandom } from '../score/entropy.ts';
import { isDocumentedExample } from '../structure/examples.ts';
import { isAlgorithmList } from './algorithms.ts';
import { isCiphertext } from './ciphertext.ts';
import { hasDigestShape, isVerifier } from './digests.ts';
import { KNOWN_EXAMPLES } from './examples.ts';
import { isPublicName, isPublicValue } from './public-values.ts';
import { GENERATED_END, isPackage, isReference, namesObject } from './references.ts';
import { isTemplate } from './templates.ts';

/** Reports whether the text is random by itself, so that no mark within it proves anything. */
export function isStrong(text: string): boolean {
  return text.length >= 12 && !/\s/.test(text) && isMostlyAscii(text) && looksRandom(text).random;
}

/** Reports whether most bytes are ASCII: words of another script are many different bytes, and not a random value. */
export function isMostlyAscii(text: string): boolean {
  return (text.match(/[\x80-\uffff]/g)?.length ?? 0) * 5 < text.length;
}

/** Returns what a value proves to be instead of a credential, in words: `a digest`. Null if it proves nothing. */
export function provenOtherwise(text: string): string | null {
  if (KNOWN_EXAMPLES.has(text) || isDocumentedExample(text)) return 'an example of a documentation';
  if (isReference(text)) return 'a reference to a value kept elsewhere';
  if (isPackage(text)) return 'the name of a package';
  if (isCiphertext(text)) return 'encrypted';
  if (isVerifier(text)) return 'a digest';
  if (isPublicValue(text)) return 'made to be public';
  if (isAlgorithmList(text)) return 'a list of algorithms';
  if (isTemplate(text, isStrong)) return 'template syntax';
  if (/\*{4}|(?:\xe2\x80\xa2){3}|x{8}|X{8}|.\.{3}$|\xe2\x80\xa6$/.test(text)) return 'masked';
  return null;
}

/**
 * Returns what name and value together prove; null if nothing. `name` as `normalName` writes it; `digest`: the name is
 * one of a digest.
 */
export function provenByName(name: string, digest: boolean, text: string, around: string): string | null {
  if (digest && hasDigestShape(text)) return 'a digest';
  if (isPublicName(name, text, around)) return 'made to be public';
  if (namesObject(name, text) && !isStrong(text.replace(GENERATED_END, '')))
    return 'the name of an object that holds it';
  return null;
}
