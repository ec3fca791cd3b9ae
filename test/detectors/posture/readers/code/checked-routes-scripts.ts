/** Routes of Python, PHP, Ruby and Elixir. */

import type { Routes } from './checked-routes.ts';

export const SCRIPT_ROUTES: readonly Routes[] = [
  {
    framework: 'laravel',
    path: 'routes/web.php',
    each: `<?php
Route::get('/a', [A::class, 'list'])->middleware('auth');
Route::post('/b', [A::class, 'make'])->middleware('auth');
`,
    all: `<?php
Route::middleware('auth')->group(function () {
    Route::get('/a', [A::class, 'list']);
    Route::post('/b', [A::class, 'make']);
});
`,
  },
  {
    framework: 'fastapi',
    path: 'app/r.py',
    each: `router = APIRouter(prefix="/a")


@router.get("/", dependencies=[Depends(require_user)])
async def items():
    return []


@router.post("/b", dependencies=[Depends(require_user)])
async def make():
    return {}
`,
    all: `router = APIRouter(prefix="/a", dependencies=[Depends(require_user)])


@router.get("/")
async def items():
    return []


@router.post("/b")
async def make():
    return {}
`,
  },
  {
    framework: 'flask',
    path: 'app/r.py',
    each: `bp = Blueprint("a", __name__)


@bp.get("/")
@login_required
def items():
    return []


@bp.post("/b")
@login_required
def make():
    return {}
`,
    all: `bp = Blueprint("a", __name__)


@bp.before_request
@login_required
def guard():
    pass


@bp.get("/")
def items():
    return []


@bp.post("/b")
def make():
    return {}
`,
  },
  {
    framework: 'django',
    path: 'app/views.py',
    each: `class A(View):
    @method_decorator(login_required)
    def get(self, request):
        return x

    @method_decorator(login_required)
    def post(self, request):
        return y
`,
    all: `@method_decorator(login_required, name="dispatch")
class A(View):
    def get(self, request):
        return x

    def post(self, request):
        return y
`,
  },
  {
    framework: 'phoenix',
    path: 'lib/router.ex',
    each: `defmodule R do
  scope "/a", W do
    pipe_through [:browser, :require_auth]
    get "/x", C, :x
  end
  scope "/b", W do
    pipe_through [:browser, :require_auth]
    get "/y", C, :y
  end
end
`,
    all: `defmodule R do
  scope "/", W do
    pipe_through [:browser, :require_auth]
    get "/a/x", C, :x
    get "/b/y", C, :y
  end
end
`,
  },
  {
    framework: 'rails',
    path: 'app/controllers/a_controller.rb',
    each: `class AController < ApplicationController
  before_action :require_login, only: %i[index create]
  def index; end
  def create; end
end
`,
    all: `class AController < ApplicationController
  before_action :require_login
  def index; end
  def create; end
end
`,
  },
  {
    framework: 'sinatra',
    path: 'app.rb',
    each: `require "sinatra"
get "/a" do
  authenticate!
  erb :a
end
post "/b" do
  authenticate!
  erb :b
end
`,
    all: `require "sinatra"
before { authenticate! }
get "/a" do
  erb :a
end
post "/b" do
  erb :b
end
`,
  },
];
