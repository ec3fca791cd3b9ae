import { isWindows } from 'std-env';

export default defineNuxtConfig({
  modules: ['@pinia/nuxt', 'nuxt-security'],
});
