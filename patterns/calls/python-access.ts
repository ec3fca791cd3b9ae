import type { CallRow } from '../../src/model/posture/call-row.ts';

const view = (decorator: string): string => `${decorator}\ndef view(request):\n    return answer(request)\n`;
const klass = (line: string, bases = 'APIView'): string =>
  `class View(${bases}):\n    ${line}\n\n    def get(self, request):\n        return answer(request)\n`;

/** Names that projects and FastAPI's tutorial give to what signs a user in. */
const CURRENT_USER =
  'get_current_user get_current_active_user get_current_active_superuser current_user current_active_user ' +
  'require_user require_admin verify_token verify_api_key get_api_key oauth2_scheme';

/**
 * Reads who may call a view, and from which sites. https://www.django-rest-framework.org/api-guide/permissions/,
 * https://docs.djangoproject.com/en/stable/topics/auth/default/#limiting-access-to-logged-in-users,
 * https://docs.djangoproject.com/en/stable/howto/csrf/, https://flask-wtf.readthedocs.io/en/latest/csrf/,
 * https://docs.pylonsproject.org/projects/pyramid/en/latest/api/config.html,
 * https://fastapi.tiangolo.com/tutorial/security/get-current-user/
 */
export const PYTHON_ACCESS: readonly CallRow[] = [
  {
    call: 'permission_classes= @permission_classes',
    option: 0,
    control: 'authorization',
    unsafe: 'allowany []',
    safe: '*',
    default: 'unsafe',
    inFunction: true,
    proof: [klass('permission_classes = [IsAuthenticated]'), klass('permission_classes = [AllowAny]')],
  },
  ...(
    [
      ['permission_classes= @permission_classes', 0, klass, 'permission_classes = '],
      ['REST_FRAMEWORK=', 'DEFAULT_PERMISSION_CLASSES', String, 'REST_FRAMEWORK = {"DEFAULT_PERMISSION_CLASSES": '],
    ] as const
  ).flatMap(([call, option, frame, line]): CallRow[] => {
    const program = (list: string) => frame(`${line}[${list}]${option === 0 ? '' : '}\n'}`);
    const shared = { call, option, control: 'authorization', onlyChanged: true, atMost: 'medium' } as const;
    return [
      {
        ...shared,
        subject: 'role',
        unsafe:
          'allowany isauthenticated isauthenticatedorreadonly [] *isauthenticated\u00a0|* *|\u00a0isauthenticated*',
        safe: '*',
        every: true,
        ...(option === 0 ? { inFunction: true } : {}),
        proof: [program('IsAuthenticated, IsOwner'), program('IsAuthenticated')],
      },
      {
        ...shared,
        subject: 'reading',
        unsafe: '*orreadonly allowany []',
        safe: '*',
        every: true,
        ...(option === 0 ? { inFunction: true } : {}),
        proof: [program('IsAuthenticated'), program('IsAuthenticatedOrReadOnly')],
      },
    ];
  }),
  {
    call: '@ReadOnlyModelViewSet @viewsets.ReadOnlyModelViewSet',
    control: 'authorization',
    subject: 'reading only',
    safe: '*',
    inFunction: true,
    atMost: 'low',
    proof: [klass('a = 1', 'viewsets.ReadOnlyModelViewSet'), klass('a = 1', 'viewsets.ModelViewSet')],
  },
  {
    call: 'authentication_classes= @authentication_classes',
    option: 0,
    control: 'authorization',
    unsafe: '[]',
    inFunction: true,
    atMost: 'medium',
    proof: [klass('serializer_class = A'), klass('authentication_classes = []')],
  },
  {
    call: 'set_default_permission',
    control: 'authorization',
    safe: '*',
    proof: ['config.set_default_permission("view")', 'config.scan()'],
  },
  {
    call: '@jwt_required',
    option: 'optional',
    control: 'authorization',
    unsafe: 'true',
    inFunction: true,
    proof: [view('@jwt_required()'), view('@jwt_required(optional=True)')],
  },
  {
    call: '@{get,post,put,patch,delete,api_route,websocket} include_router APIRouter FastAPI',
    option: 'dependencies',
    control: 'authorization',
    unsafe: '[]',
    safe: '*',
    default: 'unsafe',
    inFunction: true,
    atMost: 'medium',
    proof: [view('@router.get("/a", dependencies=[Depends(check)])'), view('@router.get("/a")')],
  },
  {
    call: 'Depends Security',
    option: 0,
    control: 'authorization',
    safe: CURRENT_USER,
    default: 'unsafe',
    inFunction: true,
    atMost: 'medium',
    proof: [
      'def view(user: User = Depends(get_current_user)):\n    return 1\n',
      'def view(user: User = None):\n    return 1\n',
    ],
  },
  {
    call: '@view_config add_view',
    option: 'permission',
    control: 'authorization',
    unsafe: 'no_permission_required',
    safe: '*',
    default: 'unsafe',
    inFunction: true,
    proof: [
      view('@view_config(route_name="a", permission="edit")'),
      view('@view_config(route_name="a", permission=NO_PERMISSION_REQUIRED)'),
    ],
  },
  {
    call: '@csrf_exempt @csrf.exempt @csrf_protect.exempt @csrf_view_exempt',
    control: 'csrf',
    unsafe: '*',
    inFunction: true,
    atMost: 'medium',
    proof: [view(''), view('@csrf_exempt')],
  },
  {
    call: 'csrf_exempt csrf.exempt csrf_protect.exempt',
    control: 'csrf',
    unsafe: '*',
    atMost: 'medium',
    proof: ['urls = [path("a", view)]', 'urls = [path("a", csrf_exempt(view))]'],
  },
  {
    call: '@method_decorator',
    option: 0,
    control: 'csrf',
    unsafe: 'csrf_exempt',
    inFunction: true,
    proof: [klass('a = 1'), `@method_decorator(csrf_exempt, name="dispatch")\n${klass('a = 1')}`],
  },
  {
    call: 'set_default_csrf_options',
    option: 'require_csrf',
    control: 'csrf',
    unsafe: 'false',
    safe: 'true',
    default: 'unsafe',
    proof: [
      'config.set_default_csrf_options(require_csrf=True)',
      'config.set_default_csrf_options(require_csrf=False)',
    ],
  },
  {
    call: '@view_config @view_defaults add_view set_default_csrf_options',
    option: 'check_origin',
    control: 'csrf',
    unsafe: 'false',
    inFunction: true,
    proof: [view('@view_config(route_name="a")'), view('@view_config(route_name="a", check_origin=False)')],
  },
  {
    call: '@view_config @view_defaults add_view',
    option: 'require_csrf',
    control: 'csrf',
    unsafe: 'false',
    safe: 'true',
    default: 'unsafe',
    inFunction: true,
    proof: [view('@view_config(require_csrf=True)'), view('@view_config(require_csrf=False)')],
  },
  {
    call: 'csrf.init_app csrf_protect.init_app',
    control: 'csrf',
    subject: 'init_app',
    safe: '*',
    atMost: 'medium',
    proof: ['csrf.init_app(app)', 'db.init_app(app)'],
  },
  {
    call: 'CSRFProtect CsrfProtect SeaSurf CSRFMiddleware CSRFConfig',
    control: 'csrf',
    safe: '*',
    proof: ['CSRFProtect(app)', 'Session(app)'],
  },
  {
    call: 'csrf=',
    option: 0,
    control: 'csrf',
    unsafe: 'false',
    inFunction: true,
    needs: 'FlaskForm wtforms',
    proof: [
      'class A(FlaskForm):\n    class Meta:\n        locales = ["en"]\n',
      'class A(FlaskForm):\n    class Meta:\n        csrf = False\n',
    ],
  },
  {
    call: '*',
    option: 'meta.csrf',
    control: 'csrf',
    unsafe: 'false',
    proof: ['form = LoginForm()', 'form = LoginForm(meta={"csrf": False})'],
  },
  {
    call: '*',
    option: 'csrf_enabled',
    control: 'csrf',
    unsafe: 'false',
    proof: ['form = LoginForm()', 'form = LoginForm(csrf_enabled=False)'],
  },
  {
    call: '*',
    option: 'xsrf_cookies',
    control: 'csrf',
    unsafe: 'false',
    safe: 'true',
    default: 'unsafe',
    proof: ['Application(routes, xsrf_cookies=True)', 'Application(routes, xsrf_cookies=False)'],
  },
];
