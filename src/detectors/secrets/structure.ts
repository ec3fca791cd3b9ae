/** Proves or refutes a value from its own text, without a network: which check knows how. */

import type { StructureResult } from './structure/result.ts';
import { endOfSignedUrl } from './structure/signed-url.ts';
import { checkAwsKeyId, describeAwsKeyId } from './structure/aws-key-id.ts';
import { checkAzureKey } from './structure/azure-key.ts';
import {
  checkAtlassian,
  checkBase62,
  checkGitlabRoutable,
  checkGrafana,
  checkNkeySeed,
} from './structure/check-digits.ts';
import { isDocumentedExample } from './structure/examples.ts';
import { checkJwt, describeJwt, readJwt, roleOfJwt } from './structure/jwt.ts';
import { checkDerKey, checkPrivateKey, describePrivateKey } from './structure/private-key.ts';

const CHECKS: ReadonlyMap<string, (text: string) => StructureResult> = new Map(
  Object.entries({
    'github-crc32': (text: string) => checkBase62(text, 40),
    'npm-crc32': (text: string) => checkBase62(text, 40),
    // The format of fine-grained tokens is documented, the meaning of their last digits is not.
    'github-fine-grained': (): StructureResult => 'unknown',
    'grafana-crc32': checkGrafana,
    'gitlab-routable': checkGitlabRoutable,
    'atlassian-crc32': checkAtlassian,
    'aws-key-id': checkAwsKeyId,
    'azure-identifiable': checkAzureKey,
    'nkey-crc16': checkNkeySeed,
    // The signature proves nothing; the address around it says when it ends.
    'signed-url': (): StructureResult => 'unknown',
    jwt: checkJwt,
    'private-key': checkPrivateKey,
    'private-key-der': checkDerKey,
  }),
);

/** Returns what the named check says of a value; `unknown` without a check, or for an unknown name. */
export function checkStructure(check: string | undefined, text: string): StructureResult {
  if (isDocumentedExample(text)) return 'example';
  return check === undefined ? 'unknown' : (CHECKS.get(check)?.(text) ?? 'unknown');
}

export function checkNames(): readonly string[] {
  return [...CHECKS.keys()];
}

/** Describes other public parts of the text: owner of a key, expiry, encryption. Contains nothing secret. */
export function describeStructure(check: string | undefined, text: string): readonly string[] {
  if (check === 'aws-key-id') return describeAwsKeyId(text);
  if (check === 'jwt') return describeJwt(text);
  if (check === 'private-key') return describePrivateKey(text);
  return [];
}

/** Returns the result of a check in two words, for a report's first line; null if it says nothing. */
export function proofOf(check: string | undefined, result: StructureResult): string | null {
  if (result !== 'valid' && result !== 'invalid') return null;
  const right = result === 'valid';
  switch (check) {
    case 'private-key':
    case 'private-key-der':
      return right ? 'parses as a key' : 'does not parse as a key';
    case 'jwt':
      return right ? 'decodes' : 'does not decode';
    case 'aws-key-id':
      return right ? 'account readable' : 'no such account';
    default:
      return right ? 'checksum valid' : 'checksum wrong';
  }
}

/**
 * Returns when a value expires, in seconds since 1970; null if unknown. `line` returns the text around it, without the
 * value.
 */
export function expiryOf(check: string | undefined, text: string, line: () => string): number | null {
  if (check === 'jwt') return readJwt(text)?.expires ?? null;
  // The id in a signed address opens nothing else: the key that signed is not there.
  const isSigned = check === 'signed-url' || (check === 'aws-key-id' && /X-Amz-Credential=(?:%2F|\/)/i.test(line()));
  return isSigned ? endOfSignedUrl(line()) : null;
}

/** Returns the power that a token itself declares. */
export function roleOf(check: string | undefined, text: string): 'public' | 'powerful' | null {
  return check === 'jwt' ? roleOfJwt(text) : null;
}
