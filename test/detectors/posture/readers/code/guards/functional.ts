/** Groups, layers and pipelines of Ktor, Rust and Phoenix. */

import type { Guarded } from './guarded.ts';

export const FUNCTIONAL_GUARDS: readonly Guarded[] = [
  {
    framework: 'ktor',
    path: 'src/main/kotlin/Routes.kt',
    program:
      'fun Application.routes() {\n    routing {\n        GUARD {\n            post("/refund") { call.respond(refund()) }\n        }\n    }\n}\n',
    guards: ['authenticate("jwt")', 'authenticate', 'withRole("admin")', 'requireRole(Role.ADMIN)'],
    none: 'route("/a")',
  },
  {
    framework: 'ktor',
    path: 'src/main/kotlin/Routes.kt',
    program:
      'fun Application.routes() {\n    routing {\n        GUARD {\n            post("/login") { call.respond(login()) }\n        }\n    }\n}\n',
    guards: ['rateLimit(RateLimitName("login"))', 'rateLimit'],
    none: 'route("/a")',
    control: 'rate-limit',
  },
  {
    framework: 'actix',
    path: 'src/main.rs',
    program:
      'fn config(cfg: &mut web::ServiceConfig) {\n    cfg.service(\n        web::scope("/admin")\n            GUARD\n            .route("/refund", web::post().to(refund)),\n    );\n}\n',
    guards: [
      '.wrap(HttpAuthentication::bearer(validator))',
      '.wrap(auth)',
      '.wrap(RequireAuth)',
      '.wrap(from_fn(require_admin))',
      '.guard(AdminGuard)',
    ],
    none: '.wrap(Logger::default())',
  },
  {
    framework: 'axum',
    path: 'src/main.rs',
    program: 'fn app() -> Router {\n    Router::new()\n        .route("/refund", post(refund))\n        GUARD\n}\n',
    guards: [
      '.layer(middleware::from_fn(require_auth))',
      '.route_layer(middleware::from_fn_with_state(state, auth))',
      '.layer(ValidateRequestHeaderLayer::bearer(token))',
      '.layer(RequireAuthorizationLayer::bearer(token))',
      '.layer(AsyncRequireAuthorizationLayer::new(check))',
    ],
    none: '.layer(TraceLayer::new_for_http())',
  },
  {
    framework: 'axum limits',
    path: 'src/main.rs',
    program: 'fn app() -> Router {\n    Router::new()\n        .route("/login", post(login))\n        GUARD\n}\n',
    guards: ['.layer(GovernorLayer { config })', '.layer(RateLimitLayer::new(5, Duration::from_secs(1)))'],
    none: '.layer(TraceLayer::new_for_http())',
    control: 'rate-limit',
  },
  {
    framework: 'phoenix pipeline',
    path: 'lib/shop_web/router.ex',
    program:
      'defmodule ShopWeb.Router do\n  use ShopWeb, :router\n\n  pipeline :admin do\n    plug :accepts, ["html"]\n    GUARD\n  end\n\n  scope "/admin", ShopWeb do\n    pipe_through :admin\n    get "/refunds", RefundController, :index\n  end\nend\n',
    guards: [
      'plug :require_authenticated_user',
      'plug ShopWeb.Plugs.RequireAdmin',
      'plug Guardian.Plug.EnsureAuthenticated',
      'plug :authenticate',
      'plug ShopWeb.AuthPlug',
      'plug :ensure_admin',
    ],
    none: 'plug :put_locale',
  },
  {
    framework: 'phoenix scope',
    path: 'lib/shop_web/router.ex',
    program:
      'defmodule ShopWeb.Router do\n  use ShopWeb, :router\n\n  scope "/admin", ShopWeb do\n    pipe_through [:browser, GUARD]\n    get "/refunds", RefundController, :index\n  end\nend\n',
    guards: [':require_authenticated_user', ':admin', ':authenticated', ':ensure_auth'],
    none: ':cached',
  },
  {
    framework: 'phoenix controller',
    path: 'lib/shop_web/controllers/refund_controller.ex',
    program:
      'defmodule ShopWeb.RefundController do\n  use ShopWeb, :controller\n  GUARD\n\n  def index(conn, _), do: render(conn, :index)\nend\n',
    guards: [
      'plug :require_admin',
      'plug ShopWeb.RequireAdmin when action in [:index]',
      'plug :authenticate',
      'plug :authorize_resource, model: Refund',
      'plug PublicEtsPlug.EnsureAuth',
      'plug :require_guest_or_admin',
    ],
    none: 'plug :put_locale',
  },
  {
    framework: 'phoenix live view',
    path: 'lib/shop_web/router.ex',
    program:
      'defmodule ShopWeb.Router do\n  use ShopWeb, :router\n\n  scope "/admin", ShopWeb do\n    pipe_through :browser\n    live_session :admin, GUARD do\n      live "/refunds", RefundLive\n    end\n  end\nend\n',
    guards: [
      'on_mount: [{ShopWeb.UserAuth, :ensure_authenticated}]',
      'on_mount: {ShopWeb.UserAuth, :ensure_admin}',
      'on_mount: ShopWeb.RequireAdmin',
    ],
    none: 'layout: {ShopWeb.Layouts, :admin}',
  },
];
