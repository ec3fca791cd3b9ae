/** Decorators, mixins and lists of Python's frameworks. */

import type { Guarded } from './guarded.ts';

const DECORATORS = [
  '@login_required',
  '@login_required(login_url="/sign-in")',
  '@permission_required("orders.refund")',
  '@permission_required("orders.refund", raise_exception=True)',
  '@permission_required_or_403("orders.refund", (Order, "pk", "order"))',
  '@staff_member_required',
  '@user_passes_test(is_clerk)',
  "@user_has_permissions('manage_orders', 'send_letters', admin_override=True)",
  "@requires_permission('orders.refund')",
  '@require_permission(Permission.REFUND)',
  '@has_permission("refund")',
  '@has_any_permission("refund", "edit")',
  '@require_login',
  '@requires_login',
  '@requires_auth',
  '@require_auth',
  '@auth.login_required',
  '@auth_required("token")',
  '@roles_required("admin")',
  '@require_admin',
  '@admin_only',
  '@admin_required',
  '@superuser_required',
  '@user_is_gov_user',
  '@user_is_platform_admin',
  '@require_admin_user',
  '@token_required',
  '@jwt_required()',
  '@verify_jwt',
  '@check_permissions("refund")',
  '@authorize("refund")',
  '@authorized',
  '@authenticated',
  '@require_scope("refund")',
  '@requires_scope("refund")',
  '@require_api_key',
  '@api_key_required',
  '@requires_access("refund")',
  '@has_access_dag("PUT")',
  '@security.requires_access_dag("PUT")',
  '@otp_required',
  '@mfa_required',
  '@owner_required',
  '@must_be_admin',
  '@must_be_logged_in',
  '@must_have_permission(ADMIN)',
  '@is_admin',
  '@ensure_staff',
  '@sudo_required',
  '@requires_sudo',
  '@protect_with("orders")',
  '@allowed_users(["clerk"])',
];

const view = (route: string, args = 'request'): string => `from app.guards import *\n\n
${route}GUARD
def refund(${args}):
    return render(${args.split(',')[0]})
`;

export const PYTHON_GUARDS: readonly Guarded[] = [
  {
    framework: 'django view',
    path: 'shop/views.py',
    program: view('@transaction.atomic\n'),
    guards: DECORATORS,
    none: '@never_cache',
    same: [
      ['@login_required', '@permission_required("orders.refund")'],
      ['@login_required\n@permission_required("orders.refund")', '@permission_required("orders.refund")'],
      [
        '@login_required(redirect_field_name="")\n@permission_required_or_403("o.r")',
        '@permission_required_or_403("o.r")',
      ],
      ['@login_required', '@require_login'],
      ['@login_required', '@requires_permission("orders.refund")'],
      ['@has_permission("refund")', '@require_permission("refund")'],
      ['@login_required\n@never_cache', '@never_cache\n@login_required'],
      ['@staff_member_required', '@superuser_required'],
    ],
    weaker: [
      ['@login_required\n@permission_required("orders.refund")', '@login_required'],
      ['@login_required\n@user_has_permissions("a", "b")', '@login_required'],
      ['@login_required\n@requires_scope("refund")', '@login_required'],
    ],
  },
  {
    framework: 'flask route',
    path: 'app/main/views/refunds.py',
    program: view('@main.route("/refunds/<order_id>")\n', 'order_id'),
    guards: DECORATORS,
    none: '@cached',
    same: [['@login_required\n@user_has_permissions("a")', '@user_has_permissions("a")']],
    weaker: [['@login_required\n@user_has_permissions("a", any_=True)', '@login_required']],
  },
  {
    framework: 'method of a class',
    path: 'shop/views.py',
    program: 'class Refund(View):\n    GUARD\n    def get(self, request):\n        return render(request)\n',
    guards: [
      '@login_required',
      '@method_decorator(login_required)',
      '@requires_permission("a")',
      '@action_permission("a")',
    ],
    none: '@never_cache',
  },
  {
    framework: 'mixin',
    path: 'shop/views.py',
    program: 'class Refund(GUARD):\n    model = Order\n\n    def get(self, request):\n        return render(request)\n',
    guards: [
      'LoginRequiredMixin, DetailView',
      'PermissionRequiredMixin, DetailView',
      'UserPassesTestMixin, DetailView',
      'StaffRequiredMixin, DetailView',
      'OrganizationPermissionMixin, DetailView',
      'EventPermissionRequiredMixin, DetailView',
      'AdminRequiredMixin, DetailView',

      'SuperUserRequiredMixin, DetailView',
    ],
    none: 'DetailView',
    same: [
      ['LoginRequiredMixin, DetailView', 'PermissionRequiredMixin, DetailView'],
      ['LoginRequiredMixin, DetailView', 'LoginRequiredMixin, UpdateView'],
    ],
  },
  {
    framework: 'aiohttp and tornado',
    path: 'app/handlers.py',
    program: 'class Refund(tornado.web.RequestHandler):\n    GUARD\n    def get(self):\n        self.write("")\n',
    guards: ['@tornado.web.authenticated', '@authenticated', '@web.authenticated'],
    none: '@gen.coroutine',
  },
  {
    framework: 'condition',
    path: 'app/views.py',
    program: 'def refund(request, order):\n    GUARD\n    order.refund()\n    return render(request)\n',
    guards: [
      'if not request.user.is_staff:\n        raise PermissionDenied',
      'if not verify_auth(request):\n        return JSONResponse(content={"error": "x"}, status_code=401)',
      'if not current_user.is_authenticated:\n        abort(401)',
      'if "user_id" not in session:\n        return redirect(url_for("auth.login"))',
      'if not user.has_perm("orders.refund"):\n        raise HTTPException(status_code=403)',
      'if request.user != order.owner:\n        return HttpResponseForbidden()',
    ],
    none: 'order.touch()',
    same: [
      [
        'if not request.user.is_staff:\n        raise PermissionDenied',
        'if not request.user.is_superuser:\n        raise PermissionDenied()',
      ],
    ],
  },
  {
    framework: 'list of urls',
    path: 'shop/urls.py',
    program: 'urlpatterns = [\n    path("refund/", GUARD, name="refund"),\n]\n',
    guards: [
      'login_required(views.refund)',
      'staff_member_required(views.refund)',
      'permission_required("a")(views.refund)',
    ],
    none: 'views.refund',
  },
  {
    framework: 'middleware list',
    path: 'shop/settings.py',
    program:
      'ROOT_URLCONF = "shop.urls"\nINSTALLED_APPS = ["shop"]\nMIDDLEWARE = [\n    "django.middleware.common.CommonMiddleware",\n    GUARD\n]\n',
    guards: [
      '"django.contrib.auth.middleware.LoginRequiredMiddleware",',
      '"shop.middleware.LoginRequiredMiddleware",',
      '"shop.middleware.RequireLoginMiddleware",',
      '"stronghold.middleware.LoginRequiredMiddleware",',
    ],
    none: '',
  },
];

const limited = (route: string): string => `from app.limits import *\n\n
${route}GUARD
def login(request):
    return render(request)
`;

export const PYTHON_LIMITS: readonly Guarded[] = [
  {
    framework: 'flask limit',
    path: 'app/views.py',
    program: limited('@bp.route("/login")\n'),
    guards: [
      '@limiter.limit("5/minute")',
      '@limiter.limit("5 per minute")',
      '@limiter.limit(LOGIN_LIMIT)',
      '@rate_limit(5, timedelta(minutes=1))',
      '@ratelimit(key="ip", rate="5/m")',
      '@ratelimit(key="ip", rate="5/m", block=True)',
      '@throttle(5)',
      '@rate_limited("login")',
      '@throttle_classes([LoginThrottle])',
      '@limits(calls=5, period=60)',
    ],
    none: '@cached',
    control: 'rate-limit',
    same: [['@limiter.limit("5/minute")', '@ratelimit(key="ip", rate="5/m")']],
  },
  {
    framework: 'flask limit',
    path: 'app/views.py',
    program: limited('@bp.route("/login")\n'),
    guards: [],
    control: 'request-rate',
    weaker: [
      ['@limiter.limit("5/minute")', '@limiter.limit("50/minute")'],
      ['@limiter.limit("5/minute;20/hour")', '@limiter.limit("5/second;20/hour")'],
      ['@limiter.limit("5 per minute")', '@limiter.limit("5 per second")'],
      ['@ratelimit(key="ip", rate="5/m")', '@ratelimit(key="ip", rate="50/m")'],
      ['@ratelimit(rate="5/m")', '@ratelimit(rate="5/s")'],
    ],
    same: [['@limiter.limit("60/minute")', '@limiter.limit("60 per minute")']],
  },
  {
    framework: 'throttle classes',
    path: 'shop/views.py',
    program:
      'class Login(APIView):\n    GUARD\n    queryset = User.objects\n\n    def post(self, request):\n        return render(request)\n',
    guards: [
      'throttle_classes = [LoginThrottle]',
      'throttle_classes = (AnonRateThrottle,)',
      'throttle_scope = "login"',
    ],
    none: '',
    control: 'rate-limit',
    weaker: [['throttle_classes = [LoginThrottle]', 'throttle_classes = []']],
  },
  {
    framework: 'rates of a module',
    path: 'app/config.py',
    program: 'DEBUG = False\nGUARD\n',
    guards: [],
    control: 'request-rate',
    weaker: [['RATELIMIT_DEFAULT = "5/minute"', 'RATELIMIT_DEFAULT = "50/minute"']],
  },
];
