/** Filters of Rails by which controllers check the caller. */

import type { CallRow } from '../../src/model/posture/call-row.ts';

const controller = (line: string): string =>
  `class OrdersController < ApplicationController\n  ${line}\n\n  def index\n    render json: []\n  end\nend\n`;

/** Names that libraries and their documentation give to filters. */
const KNOWN =
  'authenticate_user! authenticate_user authenticate! authenticate require_login login_required ' +
  'require_authentication authenticate_admin! authenticate_admin_user! require_admin ensure_logged_in ' +
  'doorkeeper_authorize! authorize authorize!';

const VERBS = ['require', 'ensure', 'enforce', 'verify', 'check'];
const CHECKED =
  'admin admin_user user login logged_in signed_in owner member moderator staff role permission permissions ' +
  'permitted authorized authenticated access mfa mfa_enabled 2fa otp totp two_factor session ' +
  'session_expiry session_expiration';

/** Names that applications give to theirs: `verify_admin`, `ensure_permitted!`. */
const OWN = VERBS.flatMap((verb) => CHECKED.split(' ').map((checked) => `${verb}_${checked}`))
  .flatMap((name) => [name, `${name}!`])
  .filter((name) => !KNOWN.split(' ').includes(name))
  .join(' ');

const SKIPS = 'skip_before_action skip_before_filter';

/** https://guides.rubyonrails.org/action_controller_overview.html#before-action */
export const RUBY_GUARDS: readonly CallRow[] = [
  {
    call: SKIPS,
    option: 0,
    control: 'authorization',
    unsafe: `${KNOWN} verify_authorized`,
    proof: [controller('before_action :load'), controller('skip_before_action :authenticate_user!, only: :index')],
  },
  {
    call: SKIPS,
    option: 0,
    control: 'authorization',
    subject: "the controller's own filter",
    unsafe: OWN,
    atMost: 'medium',
    proof: [controller('before_action :load'), controller('skip_before_action :enforce_2fa')],
  },
  {
    call: 'before_action before_filter prepend_before_action',
    option: 0,
    control: 'authorization',
    safe: `${KNOWN} ${OWN}`,
    default: 'unsafe',
    atMost: 'medium',
    proof: [controller('before_action :authenticate_user!'), controller('before_action :load')],
  },
];
