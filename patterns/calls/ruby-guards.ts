/** Filters of Rails by which controllers check the caller. */

import type { CallRow } from '../../src/model/posture/call-row.ts';

const controller = (line: string): string =>
  `class OrdersController < ApplicationController\n  ${line}\n\n  def index\n    render json: []\n  end\nend\n`;

/** Names that libraries and their documentation give to filters. */
export const KNOWN_FILTERS =
  'authenticate_user! authenticate_user authenticate! authenticate require_login login_required ' +
  'require_authentication authenticate_admin! authenticate_admin_user! require_admin ensure_logged_in ' +
  'doorkeeper_authorize! authorize authorize!';

const SKIPS = 'skip_before_action skip_before_filter';

/** https://guides.rubyonrails.org/action_controller_overview.html#before-action */
export const RUBY_GUARDS: readonly CallRow[] = [
  {
    call: SKIPS,
    option: 0,
    control: 'authorization',
    unsafe: `${KNOWN_FILTERS} verify_authorized`,
    proof: [controller('before_action :load'), controller('skip_before_action :authenticate_user!, only: :index')],
  },
];
