import type { CallRow } from '../../src/model/posture/call-row.ts';
import { RUBY_COOKIE_SIGNING } from './cookie-signing.ts';
import { RUBY_ERROR_DETAILS, RUBY_LEFT_OUT } from './error-details.ts';
import { RUBY_OPEN_PATHS } from './open-paths.ts';
import { RUBY_RACK } from './ruby-rack.ts';
import { RUBY_GUARDS } from './ruby-guards.ts';
import { RUBY_REDIRECTS } from './ruby-redirects.ts';
import { RUBY_OWNERSHIP } from './ownership.ts';
import { RUBY_LIFETIMES } from './lifetimes.ts';
import { RUBY_RANDOMNESS } from './randomness.ts';
import { RUBY_GRAPHQL } from './graphql.ts';
import { clientCalls } from './clients.ts';
import { RUBY_ACCOUNTS } from './ruby-accounts.ts';
import { RUBY_RATES } from './rates.ts';
import { RUBY_TOKENS } from './tokens.ts';
import { RUBY_CONDITIONS, RUBY_EXEMPTIONS } from './exemptions.ts';
import { RUBY_CORS_REACH } from './cors-reach.ts';

const controller = (line: string): string =>
  `class OrdersController < ApplicationController\n  ${line}\n\n  def index\n    render json: []\n  end\nend\n`;

/**
 * https://docs.ruby-lang.org/en/master/OpenSSL/SSL/SSLContext.html, https://docs.ruby-lang.org/en/master/Net/HTTP.html,
 * https://guides.rubyonrails.org/security.html#cross-site-request-forgery-csrf,
 * https://api.rubyonrails.org/classes/ActionController/RequestForgeryProtection/ClassMethods.html and the pages of the
 * libraries that a row names.
 */
export const RUBY_CALLS: readonly CallRow[] = [
  ...RUBY_COOKIE_SIGNING,
  ...RUBY_ERROR_DETAILS,
  ...RUBY_LEFT_OUT,
  ...RUBY_OPEN_PATHS,
  ...RUBY_OWNERSHIP,
  ...RUBY_LIFETIMES,
  ...RUBY_RANDOMNESS,
  ...RUBY_CORS_REACH,
  ...RUBY_EXEMPTIONS,
  ...RUBY_CONDITIONS,
  ...RUBY_TOKENS,
  ...RUBY_GRAPHQL,
  ...RUBY_ACCOUNTS,
  ...RUBY_RATES,
  ...RUBY_RACK,
  ...RUBY_GUARDS,
  ...RUBY_REDIRECTS,
  {
    call: 'verify_mode= ssl_verify_mode= openssl_verify_mode=',
    option: 0,
    control: 'tls-verify',
    unsafe: 'verify_none none',
    proof: ['http.verify_mode = OpenSSL::SSL::VERIFY_PEER', 'http.verify_mode = OpenSSL::SSL::VERIFY_NONE'],
  },
  ...clientCalls({
    call: (option, value) => `connect(url, ${option}: ${value})`,
    values: { false: 'false', true: 'true', none: 'OpenSSL::SSL::VERIFY_NONE' },
    on: 'true',
  }),
  // https://rubydoc.info/gems/net-ldap/Net/LDAP#initialize-instance_method
  {
    call: 'LDAP.new',
    option: 'encryption',
    control: 'encrypted-connection',
    subject: 'LDAP',
    unsafe: 'nil false',
    safe: '*',
    default: 'unsafe',
    proof: ['Net::LDAP.new(host: h, encryption: { method: :simple_tls })', 'Net::LDAP.new(host: h, encryption: false)'],
  },
  // https://guides.rubyonrails.org/action_mailer_basics.html#action-mailer-configuration: else it may be left out
  {
    call: '*',
    option: '**.enable_starttls',
    control: 'encrypted-connection',
    subject: 'STARTTLS',
    unsafe: 'false auto',
    safe: '*',
    default: 'unsafe',
    atMost: 'low',
    proof: ['smtp(address: a, enable_starttls: true)', 'smtp(address: a, enable_starttls: false)'],
  },
  {
    call: '*',
    option: 'ssl.verify',
    control: 'tls-verify',
    unsafe: 'false',
    proof: ['Faraday.new(url: u, ssl: { verify: true })', 'Faraday.new(url: u, ssl: { verify: false })'],
  },
  {
    call: '{get,post,put,patch,delete,head,default_options,new,request}',
    option: 'verify',
    control: 'tls-verify',
    unsafe: 'false',
    proof: ['HTTParty.get(url)', 'HTTParty.get(url, verify: false)'],
  },
  {
    call: 'ssl.verify= ssl_verify= verify_ssl= ssl_verify_peer= verify_hostname=',
    option: 0,
    control: 'tls-verify',
    unsafe: 'false verify_none',
    proof: ['conn.ssl.version = 1', 'conn.ssl.verify = false'],
  },
  {
    call: 'use_ssl=',
    option: 0,
    control: 'encrypted-connection',
    unsafe: 'false',
    safe: 'true',
    default: 'unsafe',
    inFunction: true,
    proof: ['http.use_ssl = true', 'http.use_ssl = false'],
  },
  {
    call: 'min_version=',
    option: 0,
    control: 'tls-version',
    proof: ['context.min_version = OpenSSL::SSL::TLS1_2_VERSION', 'context.min_version = OpenSSL::SSL::TLS1_VERSION'],
  },
  {
    call: 'ssl_version=',
    option: 0,
    control: 'tls-version',
    proof: ['http.ssl_version = :TLSv1_2', 'http.ssl_version = :TLSv1'],
  },
  {
    call: '*',
    option: 'verify_host_key',
    control: 'host-keys',
    unsafe: 'never false accept_new_or_local_tunnel',
    proof: ['Net::SSH.start(host, user)', 'Net::SSH.start(host, user, verify_host_key: :never)'],
  },
  {
    call: '*',
    option: 'paranoid',
    control: 'host-keys',
    unsafe: 'false',
    needs: 'Net::SSH Net::SFTP',
    proof: ['Net::SSH.start(host, user)', 'Net::SSH.start(host, user, paranoid: false)'],
  },
  {
    call: 'JWT.decode',
    option: 2,
    control: 'token-verification',
    unsafe: 'false',
    proof: ['JWT.decode(token, key, true)', 'JWT.decode(token, key, false)'],
  },
  {
    call: 'JWT.decode',
    option: 'verify_expiration',
    control: 'token-verification',
    unsafe: 'false',
    atMost: 'medium',
    proof: ['JWT.decode(token, key, true)', 'JWT.decode(token, key, true, verify_expiration: false)'],
  },
  {
    call: 'skip_forgery_protection',
    control: 'csrf',
    unsafe: '*',
    atMost: 'medium',
    proof: [controller('before_action :load'), controller('skip_forgery_protection')],
  },
  {
    call: 'skip_before_action skip_before_filter',
    option: 0,
    control: 'csrf',
    unsafe: 'verify_authenticity_token',
    atMost: 'medium',
    proof: [controller('before_action :load'), controller('skip_before_action :verify_authenticity_token')],
  },
  {
    call: 'protect_from_forgery',
    option: 'with',
    control: 'csrf',
    unsafe: 'null_session reset_session',
    safe: 'exception',
    default: 'safe',
    atMost: 'medium',
    proof: [
      controller('protect_from_forgery with: :exception'),
      controller('protect_from_forgery with: :null_session'),
    ],
  },
  {
    call: 'allow_forgery_protection= per_form_csrf_tokens= forgery_protection_origin_check=',
    option: 0,
    control: 'csrf',
    unsafe: 'false',
    proof: ['self.page_size = 5', 'self.allow_forgery_protection = false'],
  },
  {
    call: 'disable_request_forgery_protection=',
    option: 0,
    control: 'csrf',
    unsafe: 'true',
    proof: ['config.action_cable.mount_path = "/c"', 'config.action_cable.disable_request_forgery_protection = true'],
  },
  {
    call: 'allowed_request_origins=',
    option: 0,
    control: 'csrf',
    unsafe: "/.*/ '*'",
    proof: [
      'config.action_cable.allowed_request_origins = ["https://a.example"]',
      'config.action_cable.allowed_request_origins = [/.*/]',
    ],
  },
  {
    call: 'OmniAuth.config.allowed_request_methods= allowed_request_methods=',
    option: 0,
    control: 'csrf',
    unsafe: 'get',
    proof: [
      'OmniAuth.config.allowed_request_methods = [:post]',
      'OmniAuth.config.allowed_request_methods = [:post, :get]',
    ],
  },
  {
    call: 'provider',
    option: 'provider_ignores_state',
    control: 'csrf',
    unsafe: 'true',
    proof: ['provider :github, id, key', 'provider :github, id, key, provider_ignores_state: true'],
  },
  {
    call:
      'allow_unauthenticated_access skip_authorization_check skip_authorize_resource ' +
      'skip_load_and_authorize_resource skip_after_action_verify_authorized',
    control: 'authorization',
    unsafe: '*',
    proof: [controller('before_action :load'), controller('allow_unauthenticated_access')],
  },
  {
    call: 'middleware.delete',
    option: 0,
    control: 'csrf',
    unsafe: 'authenticitytoken',
    proof: ['config.middleware.delete(Rack::Runtime)', 'config.middleware.delete(Rack::Protection::AuthenticityToken)'],
  },
];
