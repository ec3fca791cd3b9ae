/** Servers whose settings are rows of keys, through the judge: what the generated proofs cannot say. */

import { describe, expect, test } from 'vitest';
import { detectPosture } from '../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../src/model/text.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };

async function changes(path: string, before: string, after: string) {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  return (await detectPosture([file], NO_OTHER_FILE)).matches;
}

describe('sshd_config', () => {
  const PATH = 'etc/ssh/sshd_config';

  test('the first value of a keyword holds, and a comment behind it does not count', async () => {
    expect(await changes(PATH, 'PermitRootLogin no\n', 'PermitRootLogin no # was yes\nPermitRootLogin yes\n')).toEqual(
      [],
    );
    expect(await changes(PATH, 'PermitRootLogin no # safe\n', 'PermitRootLogin yes # for now\n')).toMatchObject([
      { rule: 'authentication', before: 'PermitRootLogin: no', after: 'PermitRootLogin: yes', confidence: 'high' },
    ]);
  });

  test('what follows Match holds for some connections only', async () => {
    const rest = 'PasswordAuthentication no\n';
    const match = (value: string) => `${rest}Match Address 10.0.0.0/8\n    PasswordAuthentication ${value}\n`;
    expect(await changes(PATH, match('no'), match('yes'))).toMatchObject([{ rule: 'authentication' }]);
    expect(await changes(PATH, match('yes'), match('no'))).toEqual([]);
  });

  test.each([
    ['KexAlgorithms curve25519-sha256', 'KexAlgorithms curve25519-sha256,diffie-hellman-group1-sha1'],
    ['MACs hmac-sha2-256', 'MACs hmac-sha2-256,hmac-md5'],
    ['Ciphers aes256-gcm@openssh.com', 'Ciphers aes256-gcm@openssh.com,3des-cbc'],
    ['# default', 'HostKeyAlgorithms +ssh-dss'],
  ])('%s → %s accepts a weak algorithm', async (before, after) => {
    expect(await changes(PATH, `${before}\n`, `${after}\n`)).toMatchObject([{ rule: 'ssh-algorithms' }]);
    expect(await changes(PATH, `${after}\n`, `${before}\n`)).toEqual([]);
  });

  test('a list that only takes algorithms out is no weaker', async () => {
    expect(await changes(PATH, '# default\n', 'Ciphers -3des-cbc,aes128-cbc\n')).toEqual([]);
  });
});

test('a password is never quoted', async () => {
  const [match] = await changes('redis/redis.conf', 'requirepass s3cr3t-of-the-test\n', '# none\n');
  expect(match).toMatchObject({ rule: 'authentication', before: 'requirepass: set', after: 'requirepass: none' });
});

test('another password is no change', async () => {
  expect(await changes('redis/redis.conf', 'requirepass one-of-the-test\n', 'requirepass two-of-the-test\n')).toEqual(
    [],
  );
});

test('a section has keys of its own', async () => {
  const text = (anonymous: boolean) =>
    `[auth.basic]\nenabled = true\n[auth.anonymous]\nenabled = ${anonymous} # guests\n`;
  expect(await changes('grafana/grafana.ini', text(false), text(true))).toMatchObject([{ rule: 'authorization' }]);
});
