/** Filters, checks and limits of Ruby. */

import type { Guarded } from './guarded.ts';

const controller = `class OrdersController < ApplicationController
  GUARD

  def index
    @orders = Order.all
  end

  def destroy
    Order.find(params[:id]).destroy
  end
end
`;

export const RUBY_GUARDS: readonly Guarded[] = [
  {
    framework: 'rails filter',
    path: 'app/controllers/orders_controller.rb',
    program: controller,
    guards: [
      'before_action :authenticate_user!',
      'before_action :authenticate_admin!',
      'before_action :authenticate',
      'before_action :authenticate_account!, except: :index',
      'before_action :require_login',
      'before_action :require_user',
      'before_action :require_admin!',
      'before_action :require_authenticated_user!',
      'before_action :require_permission!',
      'before_action :authorize_user!',
      'before_action :authorize_refund, only: :destroy',
      'before_action :authorize_if_got_token!',
      'before_action :check_authorization',
      'before_action :check_admin',
      'before_action :ensure_admin',
      'before_action :ensure_logged_in',
      'before_action :login_required',
      'before_filter :authenticate_user!',
      'before_action :doorkeeper_authorize!',
      "before_action -> { doorkeeper_authorize! :read, :'read:orders' }",
      'before_action -> { authorize!(:refund) }',
      'before_action { authorize! :manage, Order }',
      'before_action { require_permission!(:refund) }',
      'load_and_authorize_resource',
      'authorize_resource class: false',
      'after_action :verify_authorized',
      'after_action :verify_policy_scoped',
      'authorize_actions_for Order',
      'http_basic_authenticate_with name: ENV["A"], password: ENV["B"]',
      'before_action do\n    authorize! :refund, Order\n  end',
      'before_action :user_is_admin',
      'before_action :verify_admin',
      'before_action :restrict_access',
      'before_action :only_admins',
      'before_action :must_be_admin',
      'before_action :admin_only!',
      'before_action :set_order, :authenticate_user!',
    ],
    none: 'before_action :set_locale',
    same: [
      ['before_action :authenticate_user!', 'before_action :require_admin!'],
      ['before_action :authenticate_user!', 'before_action :authenticate_admin!'],
      ['before_action :authenticate_user!', 'before_action :authenticate_user!, :set_order'],
      ['before_filter :authenticate_user!', 'before_action :authenticate_user!'],
    ],
  },
  {
    framework: 'rails action',
    path: 'app/controllers/orders_controller.rb',
    program: `class OrdersController < ApplicationController
  def destroy
    @order = Order.find(params[:id])
    GUARD
    @order.destroy
  end
end
`,
    guards: [
      'authorize @order',
      'authorize! :destroy, @order',
      'authorize(@order, :destroy?)',
      'authorize_action_for @order',
      'authorize!',
      'require_admin!',
      'authenticate_user!',
      'return head :forbidden unless current_user.admin?',
      'head :forbidden and return unless can?(:destroy, @order)',
      'raise ActionController::Forbidden unless current_user&.admin?',
      'render_forbidden unless current_user.owner?',
      'redirect_to root_path unless current_user.admin?',
    ],
    none: '@order.touch',
  },
  {
    framework: 'rails routes',
    path: 'config/routes.rb',
    program: 'Rails.application.routes.draw do\n  GUARD\n    mount Sidekiq::Web, at: "sidekiq"\n  end\nend\n',
    guards: [
      'authenticate :user do',
      'authenticate :user, ->(user) { user.admin? } do',
      'authenticated :user do',
      'constraints AdminConstraint.new do',
    ],
    none: 'scope "/a" do',
  },
  {
    framework: 'grape and sinatra',
    path: 'lib/api/orders.rb',
    program: 'class Orders < Grape::API\n  GUARD\n  get :a do\n    []\n  end\nend\n',
    guards: [
      'before { authenticate! }',
      'before do\n    authenticate!\n  end',
      'before { authorize! :a, Order }',
      'before { require_login }',
    ],
    none: 'format :json',
  },
];

export const RUBY_LIMITS: readonly Guarded[] = [
  {
    framework: 'rails rate_limit',
    path: 'app/controllers/sessions_controller.rb',
    program: controller,
    guards: [
      'rate_limit to: 5, within: 1.minute, only: :destroy',
      'before_action :throttle_login',
      'before_action :check_rate_limit',
    ],
    none: 'before_action :set_locale',
    control: 'rate-limit',
  },
  {
    framework: 'rack-attack',
    path: 'config/initializers/rack_attack.rb',
    program: `class Rack::Attack
  GUARD
  safelist("local") { |req| req.ip == "127.0.0.1" }
end
`,
    guards: [
      'throttle("logins/ip", limit: 5, period: 20.seconds) do |req|\n    req.ip if req.path == "/login"\n  end\n',
      'throttle("req/ip", limit: 300, period: 5.minutes, &:ip)',
    ],
    none: '',
    control: 'rate-limit',
  },
  {
    framework: 'rack-attack',
    path: 'config/initializers/rack_attack.rb',
    program: 'class Rack::Attack\n  throttle("req/ip", GUARD) { |req| req.ip }\nend\n',
    guards: [],
    control: 'request-rate',
    weaker: [
      ['limit: 5, period: 20.seconds', 'limit: 50, period: 20.seconds'],
      ['limit: 5, period: 20', 'limit: 5, period: 2'],
    ],
  },
  {
    framework: 'rack-attack in the application',
    path: 'config/application.rb',
    program:
      'module Shop\n  class Application < Rails::Application\n    config.force_ssl = true\n    GUARD\n  end\nend\n',
    guards: [],
    none: '',
    control: 'rate-limit',
  },
];
