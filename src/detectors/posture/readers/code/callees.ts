/** Names of callees as the rows of calls write them. */

/** Returns the names that a row's call stands for: `new A {b,c}.d` → `new A`, `b.d`, `c.d`. */
export function calleesOf(call: string): readonly string[] {
  const names = call.replace(/(?<=^| )new /g, 'new\t').split(' ');
  return names.map((name) => name.replace('\t', ' ')).flatMap(expanded);
}

/** Returns every name for which `{a,b}` stands: `Http{Get,Post}` → `HttpGet`, `HttpPost`. */
function expanded(name: string): readonly string[] {
  const found = /\{(\w[\w,@]*,[\w,@]*)\}/.exec(name);
  if (found === null) return [name];
  return found[1]!.split(',').flatMap((one) => expanded(name.replace(found[0], () => one)));
}
