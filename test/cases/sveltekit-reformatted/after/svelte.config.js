import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
const config = {
  kit: {
    adapter: adapter(),
    csp: {
      mode: 'auto',
      directives: {
        'object-src': ['none'],
        'default-src': ['self'], 'script-src': ['self'] },
    },
  },
};

export default config;
