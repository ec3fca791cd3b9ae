/**
 * Spring profiles: which of them never hold in production.
 * https://docs.spring.io/spring-framework/reference/core/beans/environment.html
 */

const IDLE = /^(?:dev|devel|development|local|test|tests|testing|it|ci|e2e|h2|mock)/i;

/** Tests if an annotation keeps a class out of production: `@Profile("dev")`, `@Profile("!prod")`. */
export function isIdleProfile(text: string): boolean {
  const profile = /@Profile\(\s*(?:value\s*=\s*)?[[{(]*([^)\]}]*)/.exec(text)?.[1];
  if (profile === undefined) return false;
  const names = [...profile.matchAll(/"(!?)\s*([\w-]+)"/g)];
  return names.length > 0 && names.every(([, not, name]) => (not === '!' ? /prod/i.test(name!) : IDLE.test(name!)));
}

/** Tests if a list of profiles has none of production: `spring.config.activate.on-profile: dev | test`. */
export function isIdleProfileList(text: string): boolean {
  const names = text.split(/[\s,|&()]+/).filter((name) => name !== '');
  return names.length > 0 && names.every((name) => (name.startsWith('!') ? /prod/i.test(name) : IDLE.test(name)));
}
