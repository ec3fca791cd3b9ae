import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'ceph-keyring-key',
    title: 'Ceph keyring key',
    severity: 'critical',
    keywords: ['key = aq', 'key=aq', 'ceph'],
    pattern:
      String.raw`(?:\bkey\s?=\s?|(?i:ceph[_.-]?(?:admin[_.-]?|client[_.-]?|user[_.-]?)?(?:secret[_.-]?)?key)` +
      String.raw`["'\\]{0,2}\s{0,3}[:=]\s{0,3}["'\\]{0,2})(?<secret>AQ[0-9A-Za-z+/]{36}==)(?:[^0-9A-Za-z+/=]|$)`,
    publicPrefix: 'AQ',
    minEntropy: 3.75,
    sample: { prefix: 'AQ', alphabet: 'base64', chars: 36, suffix: '==' },
    matches: ['[client.admin]\n	key = {sample}\n', 'CEPH_CLIENT_KEY={sample}'],
    ignores: ['[client.admin]\n	key = YOUR_KEY', 'key = AQ=='],
    why: "Reads and writes the pools that the user's capabilities cover.",
    fix: 'Make a new key with ceph auth rotate, then keep it in a file only the service can read.',
    revoke: 'https://docs.ceph.com/en/latest/rados/operations/user-management/',
    references: ['https://docs.ceph.com/en/latest/rados/operations/user-management/'],
  },
] satisfies PatternFile;
