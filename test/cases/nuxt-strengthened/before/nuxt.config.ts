export default defineNuxtConfig({
  modules: ['nuxt-security'],
  security: {
    headers: {
      strictTransportSecurity: { maxAge: 3600, includeSubdomains: true },
      xFrameOptions: false,
      referrerPolicy: 'unsafe-url',
      contentSecurityPolicy: { 'frame-ancestors': ["*"], 'script-src': ["'self'", "'unsafe-inline'"] },
    },
  },
});
