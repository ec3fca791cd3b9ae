/** Names of settings that say who is asked for a proof of identity, and how requests and tokens are checked. */

import type { SettingName } from '../setting-name.ts';

export const IDENTITY: readonly SettingName[] = [
  { names: ['publicly viewable'], control: 'authentication', safe: 'off' },
  {
    names: [
      'anonymous|guest auth|access|login|logins|read|write|pull|user|users|authentication|mode',
      'allow|enable|permit anonymous|guest|guests|unauthenticated|unauthenticated_access|no_auth|no_authentication' +
        ' access?|users?|requests?|login?|read?|write?',
      'allow empty|blank|null|no|missing|weak|default password|passwords|credentials',
      'insecure|unsafe token_lookup|auth|authentication|login|password|passwords|session|sessions|token|tokens',
      'anonymous',
    ],
    control: 'authentication',
    safe: 'off',
    unset: 'safe',
  },
  {
    names: ['allow|enable signup|sign_up|open_registration|public_registration', 'open registration|signup'],
    control: 'authentication',
    safe: 'off',
    only: 'data',
    hint: true,
  },
  // One way to log in beside others, which is switched off in favour of a central one.
  {
    names: ['local|legacy|password|sql|static|shared_key|access_key|key|key_based auth|authentication'],
    control: 'authentication',
    safe: 'off',
    with: 'any',
    hint: true,
  },
  {
    names: ['auth|authentication|authn|api_auth|basic_auth|http_auth|api_authentication|http_basic_auth'],
    control: 'authentication',
    safe: 'on',
    with: 'any',
    unset: 'safe',
  },
  { names: ['api_auth', 'basic_auth'], control: 'authentication', safe: 'on', whole: true, only: 'data' },
  { names: ['api_auth'], control: 'authentication', safe: 'on', whole: true },
  {
    names: [
      'login|password|mfa|2fa|totp|two_factor|two_factor_auth|multi_factor|multi_factor_auth|otp|api_key|api_token' +
        '|token|client_cert|client_certificate|client_auth|client_authentication|captcha|recaptcha' +
        '|email_verification|email_confirmation|reauthentication|sso|credentials|user_auth|authorization|webauthn',
    ],
    control: 'authentication',
    safe: 'on',
    with: 'must',
  },
  {
    names: [
      'mfa|2fa|two_factor|two_factor_auth|captcha|recaptcha|authorization|acl|acls|rbac',
      'email verification|confirmation',
    ],
    control: 'authentication',
    safe: 'on',
    with: 'any',
  },
  {
    names: ['security', 'mongo|mongodb|redis|elasticsearch|neo4j|kibana|rabbitmq|memcached|nats auth'],
    control: 'authentication',
    safe: 'on',
    with: 'any',
    only: 'roles',
  },
  {
    names: ['mongo|mongodb|redis|elasticsearch|neo4j|kibana|rabbitmq|memcached|nats auth'],
    control: 'authentication',
    safe: 'on',
    only: 'roles',
  },
  {
    names: [
      'permission|permissions|acl|access|ownership|authorization|policy check|checks|checking|enforcement',
      'check|enforce permission|permissions|ownership|authorization|access_control|rbac',
    ],
    control: 'authorization',
    safe: 'on',
    hint: true,
  },
  // Requests that another site forges.
  { names: ['csrf|xsrf|antiforgery|anti_forgery|forgery'], control: 'csrf', safe: 'on', with: 'any', unset: 'safe' },
  {
    names: [
      'csrf|xsrf|antiforgery|anti_forgery|forgery protection|check|checks|validation|verification',
      'check|validate|verify csrf|xsrf|csrf_token|antiforgery_token',
    ],
    control: 'csrf',
    safe: 'on',
    unset: 'safe',
  },
  // Checks of tokens and signatures.
  {
    names: [
      'verify|validate|check jwt|token|tokens|issuer|audience|expiration|expiry|lifetime|exp|aud|iss|nonce|assertion' +
        '|issuer_signing_key|token_signature|jwt_signature|webhook_signature|saml_signature|id_token|signing_key',
      'jwt|token|webhook|saml|assertion|issuer|audience|id_token verification|validation|verify',
      'webhook|jwt|token|saml|assertion|request|response signature verification|validation|check|verify',
      'require signed_tokens|signed_requests|signed_assertions|signed_responses|expiration_time|signature',
      'want assertions_signed|response_signed|authn_requests_signed|messages_signed',
    ],
    control: 'token-verification',
    safe: 'on',
    unset: 'safe',
  },
];
