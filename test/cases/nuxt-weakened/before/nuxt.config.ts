export default defineNuxtConfig({
  modules: ['nuxt-security'],
  security: {
    headers: {
      strictTransportSecurity: { maxAge: 31536000, includeSubdomains: true },
      xFrameOptions: 'DENY',
      referrerPolicy: 'no-referrer',
      contentSecurityPolicy: { 'img-src': ["'self'"] },
    },
  },
});
