import type { CallRow } from '../../src/model/posture/call-row.ts';

const controller = (line: string): string =>
  `class HooksController < ApplicationController\n  ${line}\n\n  def index\n    render json: []\n  end\nend\n`;

/**
 * https://github.com/rack/rack-attack#throttling,
 * https://api.rubyonrails.org/classes/ActionController/RateLimiting.html,
 * https://github.com/heartcombo/devise/blob/main/lib/generators/templates/devise.rb,
 * https://github.com/bcrypt-ruby/bcrypt-ruby#cost-factors,
 * https://github.com/varvet/pundit#ensuring-policies-and-scopes-are-used, https://sinatrarb.com/configuration.html
 */
export const RUBY_ACCOUNTS: readonly CallRow[] = [
  {
    call: 'Rack::Attack.{throttle,blocklist,track,throttle} throttle',
    control: 'rate-limit',
    subject: 'Rack::Attack',
    safe: '*',
    needs: 'Rack::Attack',
    proof: [
      'Rack::Attack.throttle("logins", limit: 5, period: 20) { |req| req.ip }\nRack::Attack.x = 1\n',
      'Rack::Attack.x = 1\n',
    ],
  },
  {
    // One of several; a limit under another name may be the same.
    call: 'Rack::Attack.throttle throttle',
    control: 'rate-limit',
    subject: 'text',
    safe: '*',
    needs: 'Rack::Attack',
    atMost: 'low',
    proof: [
      'class Rack::Attack\n  throttle("a", limit: 5, period: 20) { |r| r.ip }\n  throttle("b", limit: 5, period: 20) { |r| r.ip }\nend\n',
      'class Rack::Attack\n  throttle("a", limit: 5, period: 20) { |r| r.ip }\nend\n',
    ],
  },
  {
    call: 'rate_limit',
    option: 'to',
    control: 'rate-limit',
    safe: '*',
    default: 'unsafe',
    proof: [controller('rate_limit to: 10, within: 3.minutes'), controller('before_action :load')],
  },
  {
    call: 'permit expect',
    option: '...',
    control: 'input-checks',
    subject: 'fields that give rights',
    ranks: {
      ...Object.fromEntries(
        'admin is_admin role roles role_id permissions owner_id account_id user_id verified superuser staff'
          .split(' ')
          .map((name) => [name, 0]),
      ),
      '': 1,
    },
    several: 'lowest',
    needs: 'params',
    inFunction: true,
    onlyChanged: true,
    atMost: 'medium',
    proof: [
      'class A < ApplicationController\n  def update\n    @user.update!(params.require(:user).permit(:name))\n  end\nend\n',
      'class A < ApplicationController\n  def update\n    @user.update!(params.require(:user).permit(:name, :role))\n  end\nend\n',
    ],
  },
  {
    call: 'permit! to_unsafe_h',
    control: 'input-checks',
    subject: 'fields of a form',
    ranks: { '': 0 },
    default: 1,
    inFunction: true,
    proof: [
      'class A < ApplicationController\n  def update\n    @user.update!(params.require(:user).permit(:name))\n  end\nend\n',
      'class A < ApplicationController\n  def update\n    @user.update!(params.require(:user).permit!)\n  end\nend\n',
    ],
  },
  {
    // https://docs.ruby-lang.org/en/master/Psych.html#method-c-unsafe_load
    call: '{YAML,Psych}.{unsafe_load,unsafe_load_file,unsafe_load_stream}',
    control: 'input-checks',
    subject: 'classes that a text may name',
    ranks: { '': 0 },
    default: 1,
    inFunction: true,
    atMost: 'medium',
    proof: [
      'class A\n  def read(text)\n    YAML.safe_load(text)\n  end\nend\n',
      'class A\n  def read(text)\n    YAML.unsafe_load(text)\n  end\nend\n',
    ],
  },
  {
    // https://rubydoc.info/github/heartcombo/devise
    call: 'allow_insecure_token_lookup= allow_insecure_sign_in_after_confirmation=',
    option: 0,
    control: 'authentication',
    subject: 'tokens in plain text',
    ranks: { true: 0, '': 1 },
    default: 1,
    atMost: 'medium',
    proof: [
      'Devise.setup do |config|\n  config.mailer_sender = "a@shop.example"\nend\n',
      'Devise.setup do |config|\n  config.allow_insecure_token_lookup = true\nend\n',
    ],
  },
  {
    call: 'policy_scope authorize authorize! load_and_authorize_resource authorize_resource accessible_by',
    control: 'authorization',
    subject: 'policy',
    safe: '*',
    inFunction: true,
    atMost: 'low',
    proof: [
      'class A < ApplicationController\n  def index\n    @users = policy_scope(User).order(:email)\n  end\nend\n',
      'class A < ApplicationController\n  def index\n    @users = User.order(:email)\n  end\nend\n',
    ],
  },
  {
    call: 'after_action after_filter',
    option: 0,
    control: 'authorization',
    subject: 'proof that a policy was asked',
    safe: 'verify_authorized verify_policy_scoped verify_pundit_authorization check_authorization',
    default: 'unsafe',
    atMost: 'medium',
    proof: [controller('after_action :verify_authorized'), controller('after_action :log')],
  },
  {
    call: 'before_action before_filter',
    option: 0,
    control: 'token-verification',
    safe:
      '*signature* verify_webhook* *hmac* verify_slack* verify_github* verify_stripe* verify_shopify* ' +
      'verify_twilio*',
    default: 'unsafe',
    atMost: 'medium',
    proof: [controller('before_action :verify_stripe_signature'), controller('before_action :load')],
  },
  {
    call: 'halt',
    option: 0,
    control: 'authorization',
    subject: 'filter',
    safe: '401 403',
    needs: 'sinatra',
    atMost: 'medium',
    proof: [
      'require "sinatra"\nbefore("/admin/*") { halt 403 unless session[:admin] }\n',
      'require "sinatra"\nbefore("/admin/*") { load }\n',
    ],
  },
  {
    call: 'set',
    option: 'permitted_hosts',
    control: 'allowed-hosts',
    none: ['*'],
    needs: 'host_authorization',
    proof: ['set :host_authorization, permitted_hosts: ["a.example"]', 'set :host_authorization, permitted_hosts: []'],
  },
  {
    call: 'BCrypt::Password.create Password.create',
    option: 'cost',
    control: 'password-hash',
    subject: 'cost of bcrypt',
    ranks: 'more',
    proof: ['BCrypt::Password.create(text, cost: 12)', 'BCrypt::Password.create(text, cost: 4)'],
  },
  {
    call: 'BCrypt::Engine.cost= config.stretches= stretches=',
    option: 0,
    control: 'password-hash',
    subject: 'rounds of bcrypt',
    ranks: 'more',
    proof: ['config.stretches = 12', 'config.stretches = 1'],
  },
  {
    call:
      'config.timeout_in= config.remember_for= config.reset_password_within= config.confirm_within= ' +
      'access_token_expires_in',
    option: 0,
    control: 'session-lifetime',
    subject: 'lifetime',
    ranks: 'less',
    atMost: 'low',
    proof: ['config.timeout_in = 1800', 'config.timeout_in = 1800000'],
  },
  {
    call: 'config.lock_strategy=',
    option: 0,
    control: 'rate-limit',
    unsafe: 'none',
    safe: 'failed_attempts',
    default: 'unsafe',
    proof: ['config.lock_strategy = :failed_attempts', 'config.lock_strategy = :none'],
  },
  {
    call: 'config.paranoid= config.send_password_change_notification= config.expire_all_remember_me_on_sign_out=',
    option: 0,
    control: 'password-policy',
    subject: 'paranoid',
    ranks: { true: 1, false: 0 },
    atMost: 'medium',
    proof: ['config.paranoid = true', 'config.paranoid = false'],
  },
  {
    call: 'config.password_length=',
    option: 0,
    control: 'password-policy',
    subject: 'password_length',
    ranks: 'more',
    proof: ['config.password_length = 12..128', 'config.password_length = 6..128'],
  },
  {
    call: 'config.session_store session_store',
    option: 'expire_after',
    control: 'session-lifetime',
    subject: 'expire_after',
    ranks: 'less',
    atMost: 'low',
    proof: [
      'config.session_store :cookie_store, expire_after: 60',
      'config.session_store :cookie_store, expire_after: 6000000',
    ],
  },
  {
    call: 'config.log_level=',
    option: 0,
    control: 'debug',
    subject: 'log level',
    unsafe: 'debug',
    atMost: 'low',
    proof: ['config.log_level = :info', 'config.log_level = :debug'],
  },
  {
    call: 'raise_errors dump_errors enable',
    option: 0,
    control: 'debug',
    subject: 'errors of Sinatra',
    unsafe: 'show_exceptions',
    needs: 'sinatra',
    proof: ['require "sinatra"\nenable :logging\n', 'require "sinatra"\nenable :show_exceptions\n'],
  },
  {
    call: 'reset_session',
    control: 'session-lifetime',
    subject: 'session id renewed at login',
    ranks: { '': 1 },
    default: 0,
    inFunction: true,
    atMost: 'medium',
    proof: [
      'class A < ApplicationController\n  def create\n    reset_session\n    head :ok\n  end\nend\n',
      'class A < ApplicationController\n  def create\n    head :ok\n  end\nend\n',
    ],
  },
];
