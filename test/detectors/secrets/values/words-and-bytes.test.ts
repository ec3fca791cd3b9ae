/** Credentials that are words in a row or a list of bytes, and texts and lists that are none. */

import { beforeAll, expect, test } from 'vitest';

import { randomFrom } from '../../../../src/dev/credentials/generated.ts';
import { createScanner, type HistoryScanner } from '../../../../src/detectors/secrets/index.ts';
import { DEFAULT_POLICY } from '../../../../src/model/policy.ts';
import { Text } from '../../../../src/model/text.ts';

let scanner: HistoryScanner;
beforeAll(async () => {
  scanner = await createScanner(DEFAULT_POLICY);
});

function confidencesOf(path: string, text: string): readonly string[] {
  const whole = Text.of(text);
  return scanner
    .scan(whole, path, [whole.whole])
    .filter(({ dismissed }) => dismissed === undefined)
    .map(({ confidence }) => confidence);
}

/** Words of the list of BIP 39. */
const WORDS =
  `ability able about above absent absorb abstract absurd abuse access accident account accuse achieve acid acoustic
  acquire across act action actor actress actual adapt add addict address adjust admit adult advance advice aerobic
  affair afford afraid again agent agree ahead alarm album alcohol alert alien alley allow almost alone alpha already
  amateur amazing among amount amused analyst anchor ancient anger angle angry animal ankle announce annual another
  basic basket battle beach bean beauty become before begin behave behind believe below belt bench benefit best betray
  cabin cable cactus cage cake call calm camera camp canal cancel candy cannon canoe canvas canyon capable capital`
    .split(/\s+/)
    .filter((word) => word.length <= 8);

function drawn(count: number, seed: number): string {
  const random = randomFrom(seed);
  const words = new Set<string>();
  while (words.size < count) words.add(WORDS[Math.floor(random() * WORDS.length)]!);
  return [...words].join(' ');
}

const OF_WALLETS = [
  ['truffle.js', "const mnemonic = '§';"],
  ['.env', 'MNEMONIC="§"'],
  ['.env', 'WALLET_MNEMONIC=§'],
  ['wallet.ts', 'const wallet = ethers.Wallet.fromPhrase("§");'],
  ['deploy.js', 'new HDWalletProvider("§", url)'],
  ['config.yml', 'operator:\n  mnemonic: § \n'],
] as const;

test('the words that restore a wallet block, wherever they are given', () => {
  const silent = OF_WALLETS.flatMap(([path, text]) =>
    [12, 15, 18, 24].flatMap((count) => {
      const filled = text.replace('§', drawn(count, count));
      return confidencesOf(path, filled).includes('high') ? [] : filled;
    }),
  );
  expect(silent).toEqual([]);
});

test.each([
  'test test test test test test test test test test test junk',
  'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about',
  'these words must stay silent since they are only said about mnemonic',
])('a test vector and a sentence do not: %s', (words) => {
  expect(confidencesOf('wallet.ts', `const mnemonic = '${words}';`)).not.toContain('high');
});

test('a passphrase warns, and a sentence about one does not', () => {
  expect(confidencesOf('backup.toml', 'passphrase = "velvet walnut cedar yellow meadow"')).toEqual(['medium']);
  expect(confidencesOf('backup.toml', 'passphrase = "enter the passphrase of your backup"')).toEqual([]);
  expect(confidencesOf('ui.ts', "const passphrase = 'Your passphrase was not accepted';")).toEqual([]);
});

test('words that sign sessions warn', () => {
  expect(confidencesOf('app.js', "app.use(session({ secret: 'keyboard cat', resave: false }))")).toEqual(['medium']);
  expect(confidencesOf('.env', 'SESSION_SECRET="this is a really long session string"')).toEqual(['medium']);
  expect(confidencesOf('form.js', "const labels = { secret: 'Shared between both sides' };")).toEqual([]);
});

const bytesOf = (count: number, seed: number): string => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => Math.floor(random() * 256)).join(', ');
};

test('a secret key in bytes blocks; a public one, a count and another length do not', () => {
  for (const count of [32, 64]) {
    for (const text of [
      '{"secretKey": [§]}',
      'const payer = Keypair.fromSecretKey(Uint8Array.from([§]));',
      'private_key = bytes([§])',
    ])
      expect([text, confidencesOf('a.ts', text.replace('§', bytesOf(count, 7)))]).toEqual([text, ['high']]);
  }
  expect(confidencesOf('a.ts', `const key = { publicKey: [${bytesOf(32, 7)}] };`)).toEqual([]);
  expect(confidencesOf('a.ts', `const secretKey = [${Array.from({ length: 32 }, (_, i) => i).join(', ')}];`)).toEqual(
    [],
  );
  expect(confidencesOf('a.ts', `const secretKey = [${bytesOf(9, 7)}];`)).toEqual([]);
});
