/** Filters of Ruby, middleware of PHP. */

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
      'constraints(->(r) { r.session[:admin] }) do',
    ],
    none: 'scope "/a" do',
  },
  {
    framework: 'grape and sinatra',
    path: 'lib/api/orders.rb',
    program: 'class Orders < Grape::API\n  GUARD\n  get :a do\n    []\n  end\nend\n',
    guards: ['before { authenticate! }', 'before do\n    authenticate!\n  end', 'before { authorize! :a, Order }', 'before { require_login }'],
    none: 'format :json',
  },
];

export const RUBY_LIMITS: readonly Guarded[] = [
  {
    framework: 'rails rate_limit',
    path: 'app/controllers/sessions_controller.rb',
    program: controller,
    guards: ['rate_limit to: 5, within: 1.minute, only: :destroy', 'before_action :throttle_login', 'before_action :check_rate_limit'],
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
    program: 'module Shop\n  class Application < Rails::Application\n    config.force_ssl = true\n    GUARD\n  end\nend\n',
    guards: [],
    none: '',
    control: 'rate-limit',
  },
];

const laravel = `<?php

namespace App\\Http\\Controllers;

class OrderController extends Controller
{
    public function __construct()
    {
        GUARD
        $this->mailer = new Mailer();
    }

    public function destroy($id)
    {
        return Order::destroy($id);
    }
}
`;
const kernel = `<?php

namespace App\\Http;

class Kernel extends HttpKernel
{
    protected $middleware = [
        \\App\\Http\\Middleware\\TrimStrings::class,
    ];

    protected $middlewareGroups = [
        'web' => [
            \\App\\Http\\Middleware\\EncryptCookies::class,
        ],

        'api' => [
            GUARD
            'bindings',
        ],
    ];
}
`;
const bootstrap = `<?php

return Application::configure(basePath: dirname(__DIR__))
    ->withMiddleware(function (Middleware $middleware) {
        GUARD
    })->create();
`;

export const PHP_GUARDS: readonly Guarded[] = [
  {
    framework: 'laravel controller',
    path: 'app/Http/Controllers/OrderController.php',
    program: laravel,
    guards: [
      "$this->middleware('auth');",
      "$this->middleware('auth:api');",
      "$this->middleware(['auth', 'verified']);",
      "$this->middleware('auth')->except(['index']);",
      "$this->middleware('admin');",
      "$this->middleware('can:manage-orders');",
      "$this->middleware('permission:orders.refund');",
      "$this->middleware('role:clerk', ['only' => ['destroy']]);",
      "$this->middleware(IsAdmin::class);",
      '$this->authorizeResource(Order::class);',
    ],
    none: "$this->middleware('localize');",
    same: [
      ["$this->middleware('auth');", "$this->middleware('admin');"],
      ["$this->middleware('auth');", "$this->middleware(['auth', 'verified']);"],
      ["$this->middleware('auth');", "$this->middleware('auth:sanctum');"],
    ],
  },
  {
    framework: 'laravel action',
    path: 'app/Http/Controllers/OrderController.php',
    program: '<?php\n\nclass OrderController extends Controller\n{\n    public function destroy(Order $order)\n    {\n        GUARD\n        $order->delete();\n    }\n}\n',
    guards: [
      "$this->authorize('delete', $order);",
      "Gate::authorize('delete', $order);",
      "abort_unless(auth()->user()->isAdmin(), 403);",
      "abort_if(! auth()->check(), 401);",
      "abort_if(!Auth::user()->is_admin, 404);",
      "$this->denyAccessUnlessGranted('ROLE_ADMIN');",
      "$this->denyAccessUnlessGranted('delete', $order);",
    ],
    none: '$order->touch();',
  },
  {
    framework: 'laravel route',
    path: 'routes/api.php',
    program: "<?php\n\nRoute::get('/orders', 'OrderController@index')GUARD;\n",
    guards: [
      "->middleware('auth')",
      "->middleware('auth:api')",
      "->middleware(['auth:sanctum', 'verified'])",
      "->can('refund', 'order')",
      "->middleware('role:admin')",
      "->middleware('admin')",
      '->middleware(Authenticate::class)',
      "->middleware('scope:read')",
    ],
    none: '',
    same: [
      ["->middleware('auth')", "->middleware(['auth', 'throttle:5,1'])"],
      ["->middleware('auth:api')", "->middleware('auth:sanctum')"],
    ],
  },
  {
    framework: 'laravel group',
    path: 'routes/api.php',
    program:
      "<?php\n\nRoute::group([GUARD'prefix' => 'v1'], function () {\n    Route::get('/orders', 'OrderController@index');\n});\n",
    guards: ["'middleware' => 'auth:api', ", "'middleware' => ['auth', 'verified'], ", "'middleware' => ['web', 'admin'], "],
    none: '',
  },
  {
    framework: 'laravel kernel',
    path: 'app/Http/Kernel.php',
    program: kernel,
    guards: ["'auth:api',", '\\App\\Http\\Middleware\\Authenticate::class,', "'auth',"],
    none: '',
  },
  {
    framework: 'laravel bootstrap',
    path: 'bootstrap/app.php',
    program: bootstrap,
    guards: [
      '$middleware->append(Authenticate::class);',
      '$middleware->api(prepend: [EnsureUserIsAdmin::class]);',
      "$middleware->web(append: ['auth']);",
    ],
    none: '$middleware->append(TrimStrings::class);',
  },
  {
    framework: 'symfony attribute',
    path: 'src/Controller/OrderController.php',
    program:
      '<?php\n\nclass OrderController extends AbstractController\n{\n    GUARD\n    #[Route("/a")]\n    public function a(): Response\n    {\n        return new Response();\n    }\n}\n',
    guards: [
      "#[IsGranted('ROLE_ADMIN')]",
      '#[IsGranted("ROLE_USER")]',
      "#[Security(\"is_granted('ROLE_ADMIN')\")]",
      "#[IsGranted('edit', subject: 'order')]",
      "#[IsGranted(new Expression('is_granted(\"ROLE_ADMIN\")'))]",
      '/** @IsGranted("ROLE_ADMIN") */',
    ],
    none: '#[Cache(maxage: 1)]',
  },
  {
    framework: 'symfony class',
    path: 'src/Controller/OrderController.php',
    program:
      '<?php\n\nGUARD\nclass OrderController extends AbstractController\n{\n    #[Route("/a")]\n    public function a(): Response\n    {\n        return new Response();\n    }\n}\n',
    guards: ["#[IsGranted('ROLE_ADMIN')]", '/**\n * @IsGranted("ROLE_ADMIN")\n */', '/**\n * @Security("is_granted(\'ROLE_ADMIN\')")\n */'],
    none: '#[AsController]',
  },
  {
    framework: 'slim',
    path: 'app/routes.php',
    program: "<?php\n\nreturn function (App $app) {\n    $app->get('/a', ListAction::class)GUARD;\n};\n",
    guards: ['->add(AuthMiddleware::class)', '->add(new JwtAuthentication([]))', '->add($requireAdmin)'],
    none: '',
  },
];

export const PHP_LIMITS: readonly Guarded[] = [
  {
    framework: 'laravel kernel',
    path: 'app/Http/Kernel.php',
    program: kernel,
    guards: ["'throttle:60,1',", "'throttle:api',", '\\Illuminate\\Routing\\Middleware\\ThrottleRequests::class,', "ThrottleRequests::class.':api',"],
    none: '',
    control: 'rate-limit',
    same: [["'throttle:60,1',", "'throttle:api',"]],
  },
  {
    framework: 'laravel kernel',
    path: 'app/Http/Kernel.php',
    program: kernel,
    guards: [],
    control: 'request-rate',
    weaker: [
      ["'throttle:60,1',", "'throttle:600,1',"],
      ["'throttle:60,10',", "'throttle:60,1',"],
    ],
  },
  {
    framework: 'laravel controller',
    path: 'app/Http/Controllers/OrderController.php',
    program: laravel,
    guards: [
      "$this->middleware('throttle:3000, 30');",
      "$this->middleware('throttle:6,1')->only('destroy');",
      "$this->middleware(['throttle:login']);",
      '$this->middleware(ThrottleRequests::class);',
    ],
    none: "$this->middleware('localize');",
    control: 'rate-limit',
  },
  {
    framework: 'laravel controller',
    path: 'app/Http/Controllers/OrderController.php',
    program: laravel,
    guards: [],
    control: 'request-rate',
    weaker: [["$this->middleware('throttle:6,1');", "$this->middleware('throttle:600,1');"]],
  },
  {
    framework: 'laravel route',
    path: 'routes/api.php',
    program: "<?php\n\nRoute::post('/login', 'LoginController@store')GUARD;\n",
    guards: ["->middleware('throttle:6,1')", "->middleware(['guest', 'throttle:login'])", '->middleware(ThrottleRequests::class)'],
    none: '',
    control: 'rate-limit',
  },
  {
    framework: 'laravel bootstrap',
    path: 'bootstrap/app.php',
    program: bootstrap,
    guards: ['$middleware->throttleApi();', "$middleware->throttleApi('60,1');", "$middleware->api(prepend: ['throttle:api']);", '$middleware->append(ThrottleRequests::class);'],
    none: '$middleware->append(TrimStrings::class);',
    control: 'rate-limit',
  },
];
