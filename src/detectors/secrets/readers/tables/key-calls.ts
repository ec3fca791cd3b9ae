/** Functions that take a key by place: ciphers, signatures, sessions, wallets, stores of objects. Data. */

import type { Call } from './rows.ts';

export const KEY_CALLS: readonly Call[] = [
  {
    words: [
      'secretkeyspec',
      'hmacshakeyfor',
      'pbekeyspec',
      'secretbox',
      'fernet',
      'createsecretkey',
      'symmetricsecuritykey',
      'cookieparser',
      'authenticator.generate',
      'authenticator.check',
      'totp.generate',
    ],
    role: 'key',
    secret: [[null, 0]],
    onlyRandom: true,
  },
  {
    words: ['hdwalletprovider', 'mnemonictoseed', 'mnemonictoseedsync', '.fromphrase', '.frommnemonic'],
    role: 'key',
    secret: [[null, 0]],
    onlyRandom: true,
  },
  {
    words: ['azurekeycredential', 'bearer_auth', 'apikeycredential', 'setbearertoken', 'setauthtoken', 'withtoken'],
    role: 'token',
    secret: [[null, 0]],
  },
  { words: ['authenticationheadervalue'], role: 'token', secret: [[2, 1]] },
  { words: ['totp.new', 'hotp.new'], role: 'key', secret: [[null, 0]], bare: true, onlyRandom: true },
  { words: ['hmac256', 'hmac384', 'hmac512'], role: 'key', secret: [[null, 0]], onlyRandom: true },
  {
    words: [
      'createcipheriv',
      'createdecipheriv',
      'createhmac',
      'hmac.hexdigest',
      'hmac.digest',
      'hmac.base64digest',
      'jwt.sign',
      'jwt.verify',
      'jwt.encode',
      'jwt.decode',
      'jwt::encode',
      'jwt::decode',
      'jsonwebtoken.sign',
      'jsonwebtoken.verify',
    ],
    role: 'key',
    secret: [[null, 1]],
    onlyRandom: true,
  },
  { words: ['hash_hmac', 'openssl_encrypt', 'openssl_decrypt'], role: 'key', secret: [[null, 2]], onlyRandom: true },
  { words: ['keystore.load', 'ks.load', 'truststore.load'], role: 'password', secret: [[2, 1]] },
  { words: ['keystore.getkey', 'ks.getkey'], role: 'password', secret: [[2, 1]] },
  {
    words: ['hmac.new'],
    role: 'key',
    secret: [
      [null, 0],
      [2, 1],
    ],
    onlyRandom: true,
  },
  {
    words: ['aes.encrypt', 'aes.decrypt', 'tripledes.encrypt', 'tripledes.decrypt', 'hmacsha256', 'hmacsha512'],
    role: 'key',
    secret: [[null, 1]],
    onlyRandom: true,
  },
  {
    words: [
      'urlsafetimedserializer',
      'urlsafeserializer',
      'timedserializer',
      'timestampsigner',
      'jsonwebsignatureserializer',
      'timedjsonwebsignatureserializer',
    ],
    role: 'key',
    secret: [[null, 0]],
    onlyRandom: true,
  },
  {
    words: [
      'ethers.wallet',
      'new wallet',
      'privatekeytoaccount',
      'account.from_key',
      'web3.eth.accounts.privatekeytoaccount',
    ],
    role: 'key',
    secret: [[null, 0]],
    onlyRandom: true,
  },
  {
    words: ['newstaticv2', 'newstaticv4'], // https://pkg.go.dev/github.com/minio/minio-go/v7/pkg/credentials
    role: 'key',
    secret: [[null, 1]],
    onlyRandom: true,
  },
  {
    words: ['from s3', 'into function s3'],
    role: 'key',
    secret: [
      [4, 2],
      [5, 2],
    ],
    onlyRandom: true,
  },
];
