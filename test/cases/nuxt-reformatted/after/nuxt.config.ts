export default defineNuxtConfig({
  modules: ['nuxt-security'],
  security: {
    headers: {
      strictTransportSecurity: { maxAge: 60 * 60 * 24 * 365, includeSubdomains: true },
      xFrameOptions: 'DENY', // nobody
      contentSecurityPolicy: { 'img-src': ["'self'"] },
    },
  },
});
