/**
 * When iOS and macOS let a program read what it keeps, and files that it writes.
 * https://developer.apple.com/documentation/security/restricting-keychain-item-accessibility,
 * https://developer.apple.com/documentation/foundation/nsfileprotectiontype
 */

import { nothingSet } from '../control.ts';
import { controls } from '../controls.ts';
import { plainScene, type Fact, type ReadScene } from '../judge/scene.ts';
import { withoutLineComment } from '../languages/plain/comments.ts';
import { textOf, type Origin } from '../position.ts';

/** Ranks of the accessibility constants (more is stricter), in lower case, without their common beginning. */
const CLASSES: Readonly<Record<string, number>> = {
  whenpasscodesetthisdeviceonly: 5,
  whenunlockedthisdeviceonly: 4,
  whenunlocked: 3,
  afterfirstunlockthisdeviceonly: 2,
  afterfirstunlock: 1,
  alwaysthisdeviceonly: 0,
  always: 0,
};
const PROTECTIONS: Readonly<Record<string, number>> = {
  complete: 3,
  completeunlessopen: 2,
  completeuntilfirstuserauthentication: 1,
  none: 0,
};
/** `kSecAttrAccessibleAlways`, `.accessibility(.whenUnlocked)`, `keychain.accessibility = .always` */
const WORD = /\bkSecAttrAccessible([A-Z]\w{4,40})|\baccessib(?:ility|le)\s*[(=:]\s*\.(\w{4,40})/;
const PROTECTION =
  /\bFileProtectionType\.(\w{4,50})|\bNSFileProtection([A-Z]\w{3,50})|\.completeFileProtection(\w{0,50})/;
const FLAGS = /\bSecAccessControlCreateWithFlags\b|\.(?:biometryAny|biometryCurrentSet|userPresence|devicePasscode)\b/;
const TRUSTS = /\.useCredential\s*,\s*URLCredential\(\s*trust\s*:/;

/** Reads, line by line, when stored items and files can be read, and if a certificate is trusted unseen. */
export const readKeychain: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  const facts = source.split('\n').flatMap((whole, index): Fact[] => {
    const line = withoutLineComment(whole);
    const origin: Origin = { path, line: index + 1, endLine: index + 1 };
    const [, constant, member] = WORD.exec(line) ?? [];
    const [, type, old, option] = PROTECTION.exec(line) ?? [];
    return [
      ...rankOf('accessibility', constant ?? member, CLASSES, origin),
      ...rankOf(
        'file protection',
        type ?? old ?? (option === undefined ? undefined : `complete${option}`),
        PROTECTIONS,
        origin,
      ),
      ...(FLAGS.test(line) ? [presenceFact(origin)] : []),
      ...(TRUSTS.test(line) && !/SecTrustEvaluate/.test(source) ? [unverifiedFact(origin)] : []),
    ];
  });
  const origin: Origin = { path, line: 1, endLine: 1 };
  return plainScene([{ id: '', origin, facts, absent: nothingSet, atMost: 'high', site: '' }], () => null);
};

/** Returns the rank of a constant as a fact; none if there is no word or it is not in `ranks`. */
function rankOf(
  subject: string,
  word: string | undefined,
  ranks: Readonly<Record<string, number>>,
  origin: Origin,
): Fact[] {
  const rank = word === undefined ? undefined : ranks[word.toLowerCase()];
  if (word === undefined || rank === undefined) return [];
  const value = { kind: 'rank', name: subject, rank, word, atMost: 'medium', weakening: 'downgrade' } as const;
  return [{ control: controls.encryption, subject, value, certainty: 'literal', origin, onlyChanged: true }];
}

function presenceFact(origin: Origin): Fact {
  return {
    control: controls.authorization,
    subject: 'presence of the user',
    value: { kind: 'switch', on: true },
    certainty: 'literal',
    origin,
    atMost: 'medium',
  };
}

/** Makes the fact of a credential that trusts whatever the server presents. */
function unverifiedFact(origin: Origin): Fact {
  return {
    control: controls.tlsVerify,
    subject: '',
    value: { kind: 'switch', on: false },
    certainty: 'literal',
    origin,
    atMost: 'medium',
  };
}
