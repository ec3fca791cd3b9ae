/** Values that are made to be in pages and apps, or that name things everybody may know. Pure. */

import { expression } from '../../../model/expressions/expression.ts';

const BY_VALUE = new RegExp(
  [
    String.raw`^pk_(?:live|test)_[0-9A-Za-z]+$`, // Stripe, publishable
    String.raw`^pk\.eyJ`, // Mapbox, public
    String.raw`^phc_[0-9A-Za-z]+$`, // PostHog, project key
    String.raw`^sb_publishable_`, // Supabase
    String.raw`^pub[0-9a-f]{32}$`, // Datadog, client token
    String.raw`^NRJS-[0-9a-f]+$`, // New Relic, browser
    String.raw`^0x[0-9a-fA-F]{40}$`, // an address of Ethereum; a private key has 64 digits
    String.raw`^0x4[0-9A-Za-z_-]{21,23}$`, // Cloudflare Turnstile, site key
    String.raw`^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\w+|sk-ssh-\S+)\s|^AAAA[BCE][23]NzaC1|^AAAAE2VjZHNh`,
    String.raw`^-----BEGIN (?:[A-Z]+ )?(?:PUBLIC KEY|CERTIFICATE)`,
    // SubjectPublicKeyInfo
    String.raw`^(?:MFkwEwYH|MFYwEAYH|MHYwEAYH|MIGbMBAG|MCowBQYD|MIIB?IjANBgk|MIIC?IjANBgk|MIGfMA0G)`,
    // a certificate of X.509, version 3, which begins with its serial number
    String.raw`^MI[I-K][0-9A-Za-z+/]{7,14}gAwIBAgI`,
    String.raw`^age1[0-9a-z]{58}$`, // an age recipient
    String.raw`^pypi-AgE[IN][0-9A-Za-z]{8,20}$`, // PyPI: the address of the index, which begins each token
  ].join('|'),
);

/**
 * Names whose values are public by what the name means, in the form of `normalName`; and the value's form, where a
 * secret has the same name.
 */
const BY_NAME: readonly { readonly name: RegExp; readonly value?: RegExp }[] = [
  {
    name: expression('')`
  pub(?:lic)?_?(?:ed|rsa|ec|dsa|pgp|gpg|ssh|ed25519)?_?key|(?:publishable|public)_api_?key|publishable_?key
  |public_?key_?token
`,
  },
  { name: /site_?key|captcha_key/, value: /^6L[0-9A-Za-z_-]{38}$|^[0-9a-f-]{36}$/ },
  { name: /search_?only|(?:search|algolia)_?(?:api_?)?(?:search_?)?key$|docsearch/, value: /^[0-9a-f]{32}$/ },
  { name: /(?:pusher|soketi)_?(?:app_?)?key$/, value: /^[0-9a-f]{20}$/ },
  { name: /anon_?key$/, value: /^eyJ/ },
  {
    name: /(?:gpg|pgp|signing|release|maintainer)_?keys?(?:_?(?:id|fingerprint|fpr))?$/,
    value: /^(?:0x)?(?:[0-9A-F]{8}|[0-9A-F]{16}|[0-9A-F]{40})$/,
  },
  { name: /^x_(?:amz|goog)_(?:credential|security_policy)$/ }, // who signed an address, and for which day
  { name: /(?:^|_)(?:private|signing|encryption|master|kms|public)_key_ids?$/ },
  { name: /(?:^|_)auth_?tag$/ }, // of AES-GCM, beside the ciphertext: NIST SP 800-38D
  { name: /sec_web_?socket_(?:key|accept)/ }, // a nonce: RFC 6455
  { name: /magic_cookie/, value: /^[0-9a-f-]{32,64}$/ }, // a handshake of plugins
  { name: /^credentials_json$/, value: /^[0-9a-f-]{36}$/ }, // TeamCity: the name of a value on its server
  { name: /^n_?key$|_n_?key$/, value: /^[A-RT-Z][A-Z2-7]{55}$/ }, // NATS: a seed begins with S
  { name: /(?:csrf|xsrf|authenticity|forgery|request_?verification)_?(?:middleware_?)?token|csrf_?key/ },
  {
    name: expression('')`
  (?:continuation|pagination|next_?page|next_?sync|cancell?ation|idempotency|client_?request)_?token$
  |idempotency_?key
`,
  },
  // AWS: makes a call idempotent.
  { name: /(?:^|_)client_token$/, value: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/ },
];

/** Tokens of a ledger are money: `TOKEN_MINT`, `tokenProgram`. */
const LEDGER_NAME = /^(?!.*(?:secret|priv|api|access|auth|bearer)).*(?:token|key)/;
const LEDGER_WORD = expression('i')`
  mint|program_?id|_program|tokenprogram|pub_?key|public_?key|address|solana|lamport|anchor|spl_?token|treasury
  |tranche|vault|authority|mainnet|devnet
`;

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/**
 * Recognises an address of Solana, a public key: 32 bytes in base58, where a private key has 64.
 * https://solana.com/docs/core/accounts
 */
function isLedgerKey(text: string): boolean {
  if (!/^[1-9A-HJ-NP-Za-km-z]{42,44}$/.test(text)) return false;
  let value = 0n;
  for (const letter of text) value = value * 58n + BigInt(BASE58.indexOf(letter));
  return value < 1n << 256n;
}

/** Recognises, by the value alone, keys that vendors make to be published. */
export function isPublicValue(text: string): boolean {
  return BY_VALUE.test(text);
}

/**
 * Reports whether a name is one of a public value. `around`: the text near it, where a search of documentation names
 * its application and index.
 */
export function isPublicName(name: string, value: string, around: string): boolean {
  if (BY_NAME.some((row) => row.name.test(name) && (row.value === undefined || row.value.test(value)))) return true;
  if (LEDGER_NAME.test(name) && isLedgerKey(value) && (LEDGER_WORD.test(name) || LEDGER_WORD.test(around))) return true;
  // A place in a list of changes, where a document of data has it: RFC 6578
  if (/^(?:sync|change|resume)_?token$/.test(name) && /["<]\n/.test(around)) return true;
  // A list is asked for by its page, in the query of an address.
  if (/page_?token$/.test(name) && /(?:[?&]|u0026|amp;|%26)\n/.test(around)) return true;
  return /^api_?key$/.test(name) && /^[0-9a-f]{32}$/.test(value) && /appId/.test(around) && /indexName/.test(around);
}
