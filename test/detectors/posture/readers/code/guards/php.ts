/** Middleware, attributes and checks of PHP. */

import type { Guarded } from './guarded.ts';

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
      '$this->middleware(IsAdmin::class);',
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
    program:
      '<?php\n\nclass OrderController extends Controller\n{\n    public function destroy(Order $order)\n    {\n        GUARD\n        $order->delete();\n    }\n}\n',
    guards: [
      "$this->authorize('delete', $order);",
      "Gate::authorize('delete', $order);",
      'abort_unless(auth()->user()->isAdmin(), 403);',
      'abort_if(! auth()->check(), 401);',
      'abort_if(!Auth::user()->is_admin, 404);',
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
      "<?php\n\nRoute::group([GUARD'prefix' => 'v1'], function () {\n    Route::get('/orders', 'Orders@index');\n});\n",
    guards: [
      "'middleware' => 'auth:api', ",
      "'middleware' => ['auth', 'verified'], ",
      "'middleware' => ['web', 'admin'], ",
    ],
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
      '#[Security("is_granted(\'ROLE_ADMIN\')")]',
      "#[IsGranted('edit', subject: 'order')]",
      '#[IsGranted(new Expression(\'is_granted("ROLE_ADMIN")\'))]',
      '/** @IsGranted("ROLE_ADMIN") */',
    ],
    none: '#[Cache(maxage: 1)]',
  },
  {
    framework: 'symfony class',
    path: 'src/Controller/OrderController.php',
    program:
      '<?php\n\nGUARD\nclass OrderController extends AbstractController\n{\n    #[Route("/a")]\n    public function a(): Response\n    {\n        return new Response();\n    }\n}\n',
    guards: [
      "#[IsGranted('ROLE_ADMIN')]",
      '/**\n * @IsGranted("ROLE_ADMIN")\n */',
      '/**\n * @Security("is_granted(\'ROLE_ADMIN\')")\n */',
    ],
    none: '#[AsController]',
  },
  {
    framework: 'slim',
    path: 'app/routes.php',
    program: "<?php\n\nreturn function (App $app) {\n    $app->get('/a', ListAction::class)GUARD;\n};\n",
    guards: ['->add(new JwtAuthentication([]))', '->add($requireAdmin)'],
    none: '',
  },
];

export const PHP_LIMITS: readonly Guarded[] = [
  {
    framework: 'laravel kernel',
    path: 'app/Http/Kernel.php',
    program: kernel,
    guards: [
      "'throttle:60,1',",
      "'throttle:api',",
      '\\Illuminate\\Routing\\Middleware\\ThrottleRequests::class,',
      "ThrottleRequests::class.':api',",
    ],
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
    guards: [
      "->middleware('throttle:6,1')",
      "->middleware(['guest', 'throttle:login'])",
      '->middleware(ThrottleRequests::class)',
    ],
    none: '',
    control: 'rate-limit',
  },
  {
    framework: 'laravel bootstrap',
    path: 'bootstrap/app.php',
    program: bootstrap,
    guards: [
      '$middleware->throttleApi();',
      "$middleware->throttleApi('60,1');",
      "$middleware->api(prepend: ['throttle:api']);",
      '$middleware->append(ThrottleRequests::class);',
    ],
    none: '$middleware->append(TrimStrings::class);',
    control: 'rate-limit',
  },
];
