/** Routes of Go's routers, with the middleware that they name: Gin, Echo, Fiber, chi, gorilla/mux, net/http. */

import type { CallValue } from '../../languages/code/call.ts';
import { isCheckName } from '../code/guards.ts';
import { namesOfGuards, type Routes } from '../code/routes.ts';

const DECLARES =
  /\.(?:GET|POST|PUT|PATCH|DELETE|Get|Post|Put|Patch|Delete|Handle|HandleFunc|Any|All|Group|Route|Mount)$/;
const ANSWERS = /\.(?:GET|POST|PUT|PATCH|DELETE|Get|Post|Put|Patch|Delete|Handle|HandleFunc|Any|All|Mount|Route)$/;

/**
 * https://gin-gonic.com/docs/examples/using-middleware/, https://echo.labstack.com/docs/routing,
 * https://docs.gofiber.io/guide/routing, https://pkg.go.dev/github.com/go-chi/chi/v5#Mux.With
 */
export const GO_ROUTES: Routes = {
  declares: DECLARES,
  uses: /\.(?:Use|UseFunc)$/,
  group: /^(?:Group|Route)$/,
  /** Returns the middleware among the arguments of a call that declares a route or adds `With(…)`. */
  guards(call) {
    if (isWrapper(call)) return [];
    if (/\.With$/.test(call.name)) return namesOfGuards(call.args);
    if (!DECLARES.test(call.name)) return [];
    const [, ...more] = call.args;
    return [...namesOfGuards(ANSWERS.test(call.name) ? exceptHandler(more, call) : more)];
  },
};

/** Tests for `r.Group(func(r chi.Router) { … })`: what is within is read by itself. */
function isWrapper({ name, args }: CallValue): boolean {
  return /\.(?:Group|Route)$/.test(name) && args.some((arg) => arg.kind === 'unknown' && arg.text.startsWith('func('));
}

/**
 * Returns the arguments without the handler: Echo has it first, the others last; a handler within a guard counts as
 * guarded.
 */
function exceptHandler(args: CallValue['args'], { name }: CallValue): CallValue['args'] {
  const last = args.at(-1);
  const isWrapped = last?.kind === 'call' && isCheckName(last.name.split('.').at(-1)!) && /Handle|Mount/.test(name);
  return isWrapped ? args : args.length > 1 ? [...args.slice(0, -1), ...args.slice(1)] : [];
}
