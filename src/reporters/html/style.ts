/** The one style of the HTML report. */

export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1c2128; --paper: #fff; --quiet: #59636e; --line: #d1d9e0; --code: #f3f5f7;
  --blocks: #c2242f; --warns: #8a5a00; --note: #0b62c4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6edf3; --paper: #10151b; --quiet: #9aa5b1; --line: #3a434d; --code: #1b222b;
    --blocks: #ff7b80; --warns: #e3b341; --note: #6cb0ff;
  }
}
body {
  margin: 2rem auto; max-width: 60rem; padding: 0 1rem;
  font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
}
h1 { font-size: 1.5rem; overflow-wrap: anywhere; }
h3 { font-size: 1.05rem; margin: 0; display: inline; }
code {
  font: 0.9em ui-monospace, monospace; background: var(--code); padding: 0.1em 0.3em; border-radius: 4px;
  overflow-wrap: anywhere; white-space: pre-wrap;
}
a { color: var(--note); overflow-wrap: anywhere; }
footer, .quiet { color: var(--quiet); }
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
fieldset {
  border: 1px solid var(--line); border-radius: 6px; display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem;
  margin: 1rem 0; min-width: 0;
}
article {
  border: 1px solid var(--line); border-left: 5px solid var(--quiet); border-radius: 6px; padding: 0.7rem 1rem;
  margin: 0.8rem 0; overflow-wrap: anywhere;
}
article.blocks { border-left-color: var(--blocks); }
article.warns { border-left-color: var(--warns); }
article.note { border-left-color: var(--note); }
.badge {
  font-size: 0.8rem; border: 1px solid currentColor; border-radius: 1em; padding: 0 0.6em; margin-right: 0.4em;
}
.blocks .badge { color: var(--blocks); }
.warns .badge { color: var(--warns); }
.note .badge { color: var(--note); }
p { margin: 0.4rem 0; overflow-wrap: anywhere; }
ol { margin: 0.4rem 0; padding-left: 1.4rem; }
section { margin: 1.5rem 0; }
section > h2, .group { font-size: 1.15rem; display: block; margin: 0.9rem 0 0.5rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-size: 0.92rem; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); }
.wide { overflow-x: auto; }
svg { width: 100%; height: auto; border-bottom: 1px solid var(--line); }
.live { fill: var(--blocks); }
.gone { fill: none; stroke: var(--quiet); }
.left { fill: var(--note); }
.axis { fill: var(--line); }
#findings article { content-visibility: auto; contain-intrinsic-size: auto 14rem; }
#findings:focus { outline: none; }
[hidden] { display: none !important; }
input[type=search], select, button {
  font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 6px;
  padding: 0.25rem 0.6rem; max-width: 100%;
}
button[disabled] { color: var(--quiet); }
.button {
  display: inline-block; border: 1px solid currentColor; border-radius: 6px; padding: 0.1rem 0.6rem;
  text-decoration: none; font-weight: 600;
}
:focus-visible { outline: 3px solid var(--note); outline-offset: 2px; }
.pages { display: flex; gap: 0.6rem; align-items: center; margin: 0.8rem 0; }
@media print {
  :root {
    color-scheme: light;
    --ink: #000; --paper: #fff; --quiet: #444; --line: #999; --code: #fff;
    --blocks: #a00; --warns: #640; --note: #048;
  }
  fieldset, .pages, .skip { display: none !important; }
  body { margin: 0; max-width: none; font-size: 11pt; }
  .wide { overflow: visible; }
  article { break-inside: avoid; }
  #findings article { content-visibility: visible; }
  a::after { content: " (" attr(href) ")"; }
}
@media (max-width: 30rem) {
  body { margin: 0.5rem auto; padding: 0 0.6rem; }
  article { padding: 0.5rem 0.6rem; }
}
`;
