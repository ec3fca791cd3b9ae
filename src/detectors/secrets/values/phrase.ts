/** Recognises credentials that are words in a row: what restores a wallet, and passphrases. Pure. */

import { expression } from '../../../model/expressions/expression.ts';

/**
 * Recognises the words that restore a wallet: twelve to twenty-four, of three to eight letters each. Words of test
 * vectors repeat. https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki
 */
export function isMnemonic(text: string): boolean {
  if (text.length < 47 || text.length > 220 || !/^[a-z]{3,8}(?: [a-z]{3,8}){11,23}$/.test(text)) return false;
  const words = text.split(' ');
  return (
    words.length % 3 === 0 && new Set(words).size >= words.length - 1 && !words.some((word) => OF_GRAMMAR.test(word))
  );
}

/** Words that join others to a sentence, or ask for a value: dice draw nouns and the like. */
const OF_GRAMMAR = expression('i')`
  ^(?:the|your|our|for|and|this|that|these|with|from|not|are|was|were|must|will|would|should|can|could|please|enter
  |when|where|which|what|who|how|has|have|had|does|been|you|they|its|than|then|into|used|using|the|password
  |passphrase|phrase|secret|key|token|here|change|example|invalid|wrong|missing|required)$
`;

/** Recognises four or more words, as drawn by dice. https://www.eff.org/dice */
export function isPassphrase(text: string): boolean {
  if (text.length > 120 || !/^[A-Za-z]{3,10}(?:[ .-][A-Za-z]{3,10}){3,11}$/.test(text)) return false;
  const words = text.toLowerCase().split(/[ .-]/);
  return new Set(words).size === words.length && !words.some((word) => OF_GRAMMAR.test(word));
}
