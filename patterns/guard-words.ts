/** Words by which a file shows that it guards routes, for the filter before any reader. */

const NOUNS =
  '[Aa]uth|[Ll]og(?:in|ged)|[Ss]igned|[Pp]erm|[Rr]ole|[Aa]dmin|[Ss]taff|[Oo]wner|[Mm]ember|[Uu]ser|[Ss]cope|[Ss]uper|' +
  '[Tt]oken|[Jj][Ww][Tt]|[Aa]ccess|[Aa]llow|[Rr]equire|[Rr]estrict|[Gg]uard|[Ss]udo|[Oo]tp|[Mm]fa|[Pp]rotect|' +
  '[Aa]pi_?[Kk]ey|[Ll]imit|[Tt]hrottl|[Ee]nsure|[Mm]ust|[Cc]an_|[Gg]rant|[Ss]ecur|[Dd]eny';

/** Decorators, annotations and attributes: `@login_required`, `@Secured`, `#[IsGranted]`, `[Authorize]`. */
export const GUARD_MARKS: readonly string[] = [
  String.raw`[@\[][\w.]{0,60}(?:${NOUNS})`,
  String.raw`(?:Required|Perm|Access|Auth|Log|Tests?)\w{0,20}Mixin`,
];

/** Calls and names of guards, whatever is before them. */
export const GUARD_NAMES: readonly string[] = [
  'abort_(?:if|unless)|->middleware|middlewareGroups|[Aa]uthoriz|[Aa]uthentica',
  String.raw`\b(?:protect|permit|can|has_?[Ss]copes?|required_?[Ss]copes?|api_?[Kk]ey_?[Rr]equired)\b`,
  String.raw`\brequire_?[Aa]pi_?[Kk]ey\b`,
  '(?:[Mm]ust_?[Bb]e|[Vv]alidate|[Cc]heck|[Oo]nly|[Rr]equire|[Ee]nsure|[Vv]erify)_?' +
    '(?:Admin|admin|Jwt|jwt|Token|token|User|user|Scope|scope)',
];
