import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
const config = {
  kit: {
    adapter: adapter(),
    csp: {
      mode: 'auto',
      directives: { 'default-src': ['self'], 'script-src': ['self'], 'object-src': ['none'] },
    },
    csrf: { checkOrigin: true },
  },
};

export default config;
