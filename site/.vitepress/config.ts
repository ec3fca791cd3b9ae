import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitepress';

/** Written by `npm run pages`, together with the pages. */
const { sidebar } = JSON.parse(readFileSync(new URL('../pages/navigation.json', import.meta.url), 'utf8'));

const REPOSITORY = 'https://github.com/tidegate/tidegate';
/** Pages of which the search knows the first part only: a list of a thousand patterns would drown the words. */
const ENTRY = /^(?:rules|controls|places)\//;

export default defineConfig({
  srcDir: 'pages',
  outDir: '.vitepress/dist',
  base: process.env.SITE_BASE ?? '/',
  title: 'tidegate',
  lang: 'en',
  description: 'Finds leaked credentials and weakened production settings in commits.',
  // One file for the names of all pages, instead of a copy in each.
  metaChunk: true,
  lastUpdated: false,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${process.env.SITE_BASE ?? '/'}icon.svg` }]],
  vite: { publicDir: '../public', build: { chunkSizeWarningLimit: 4000 } },
  markdown: { theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } },
  // The theme gives every layout a main landmark but that of the home page.
  transformHtml: (html) => html.replace('<div class="VPContent is-home"', '<div role="main" class="VPContent is-home"'),
  themeConfig: {
    logo: '/icon.svg',
    nav: [
      { text: 'Quick start', link: '/quick-start/git', activeMatch: '^/quick-start/' },
      { text: 'Credentials', link: '/rules/index', activeMatch: '^/rules/' },
      { text: 'Settings', link: '/controls/index', activeMatch: '^/controls/' },
      { text: 'Places', link: '/places/index', activeMatch: '^/places/' },
      { text: 'Commands', link: '/commands' },
    ],
    sidebar,
    outline: { level: [2, 3], label: 'On this page' },
    docFooter: { prev: false, next: false },
    externalLinkIcon: false,
    socialLinks: [{ icon: 'github', link: REPOSITORY, ariaLabel: 'Source on GitHub' }],
    search: {
      provider: 'local',
      options: {
        _render(source, env, md) {
          const html = md.render(source, env);
          if (!ENTRY.test(env.relativePath)) return html;
          const second = html.indexOf('<h2', html.indexOf('<h2') + 1);
          return second === -1 ? html : html.slice(0, second);
        },
        miniSearch: {
          searchOptions: {
            boost: { title: 4, titles: 2, text: 1 },
            // `id` is the address. A page that says how to do something comes before one of a thousand entries.
            boostDocument: (id) => (id.includes('/quick-start/') || id.includes('/migrating') ? 3 : id.includes('/controls/') ? 2 : id.includes('/rules/') ? 0.7 : 1),
          },
        },
      },
    },
    footer: { message: `MIT licence. <a href="${REPOSITORY}">Source</a>` },
  },
});
