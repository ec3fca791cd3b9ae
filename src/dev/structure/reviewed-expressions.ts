/**
 * Reviewed expressions that repeat a repetition: each turn begins or ends with a character that the repeated part
 * cannot
 * hold, or nothing that could fail follows. `expressions.ts` says what is compared.
 */

export const REVIEWED: ReadonlySet<string> = new Set([
  String.raw`src/detectors/posture/judge/secret-reference.ts: (?<![\w.])(?:var|random_password|random_`,
  String.raw`src/detectors/posture/judge/secret-reference.ts: \bRails\.application\.credentials(?:\.\w`,
  String.raw`src/detectors/posture/judge/secret-reference.ts: \bdata\.(?:aws|azurerm|google|vault|hcp|`,
  String.raw`src/detectors/posture/languages/code/values.ts: ^(?:HeaderValue\.(?:from_static|from_str`,
  String.raw`src/detectors/posture/languages/java.ts: @\w+(?:\.\w+)+(?=\s)`,
  String.raw`src/detectors/posture/languages/javascript/methods.ts: ^\(?(?:\\[snr]|\s)+(?:\+|\{2,\})?(?:\|(?`,
  String.raw`src/detectors/posture/languages/ruby/code.ts: (?:@{0,2}|:{2})?[A-Za-z_][\w]*[?!]?(?:(?`,
  String.raw`src/detectors/posture/languages/xml.ts: <(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?`,
  String.raw`src/detectors/posture/languages/yaml/tags.ts: ^( *(?:- +)*)((?:[\w./-]+|"[^"]*"|'[^']*`,
  String.raw`src/detectors/posture/languages/yaml/templates.ts: (?:#\ue002|\ue000)([\ue100-\uf0ff])([\ue`,
  String.raw`src/detectors/posture/orders/csp/policy.ts: (?:\u0001[^\u0001\u0002]*\u0002|[^\s\u00`,
  String.raw`src/detectors/posture/orders/roles.ts: ^arn:aws[\w-]*:iam::aws:policy\/(?:[\w-]`,
  String.raw`src/detectors/posture/places.ts: (?:^|/)(?:tests?|testing|__tests__|__moc`,
  String.raw`src/detectors/posture/readers/csharp/cookies.ts: ^new (?:\w+\.)*CookieOptions$`,
  String.raw`src/detectors/posture/readers/elements.ts: \d+(?:\.\d+)*`,
  'src/detectors/posture/readers/hosting/url-space.ts: ^(\\/(?:[\\w.~%-]+\\/)*)(?:\\*\\*?(?:\\/\\*)?|\\',
  String.raw`src/detectors/posture/readers/javascript/authorization.ts: ^(?:[\w$]+\.)*(?:(?:require|ensure|is|ch`,
  String.raw`src/detectors/posture/readers/javascript/cors.ts: \.(startsWith|endsWith|includes|match)\(`,
  String.raw`src/detectors/posture/readers/php/index.ts: extends\s+(?:\w+\\)*(?:Middleware|BaseVe`,
  String.raw`src/detectors/posture/readers/rails/guards.ts: ^\s*Rails\.env\.(?:development|test|loca`,
  String.raw`src/detectors/posture/readers/servers/haproxy.ts: (?:\\.|"(?:\\.|[^"\\])*"|'[^']*'|#.*$|[^`,
  String.raw`src/detectors/posture/readers/settings/environment.ts: ^(?:--\S+\s+)*\S+(?:\s+AS\s+(\S+))?`,
  String.raw`src/detectors/posture/readers/spring/chain.ts: ^new (?:\w+\.)*(?:StaticHeadersWriter|XF`,
  String.raw`src/detectors/posture/readers/spring/cookies.ts: ^new (?:\w+\.)*(?:Cookie|NewCookie|Defau`,
  String.raw`src/detectors/secrets/dismissals/templates.ts: ^(?:\$[A-Za-z_]\w*|\$env:\w+|%[A-Za-z_][`,
  String.raw`src/detectors/secrets/exposure/exposure-log.ts: ^[$&*]?(?:[A-Za-z_]\w*(?:\(\))?(?:\.|->|`,
  'src/detectors/secrets/exposure/exposure.ts: \\n([ \\t]*)path[ \\t]*:[ \\t]*([^\\n]*)((?:\\',
  String.raw`src/detectors/secrets/score/plausible.ts: ^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$`,
  String.raw`src/detectors/secrets/score/plausible.ts: ^[A-Za-z_$][\w$]*(?:(?:\.|->|::|\?\.)[A-`,
  String.raw`src/detectors/secrets/score/plausible.ts: ^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$`,
  String.raw`src/detectors/secrets/score/plausible.ts: ^\W{0,2}[A-Z]+(?:_[A-Z]+)+\W{0,2}$`,
  String.raw`src/detectors/secrets/readers/name.ts: ^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$`,
  String.raw`src/detectors/secrets/structure/check-digits.ts: ^(?:[a-z]:[^\n]+(?:\n|$))+$`,
  String.raw`src/policy/gate-command.ts: ^(?:[A-Za-z_]\w*=\S*|(?:timeout|nice|std`,
  String.raw`src/reporters/safe-text.ts: ^((?:\s|\x1b\[[\d;]*m)*):(?=:)`,
  String.raw`src/repository/revision-text.ts: ^([^~^:\s]+)((?:~\d*|\^\d*|\^\{(?:commit`,
]);
