import { isWindows } from 'std-env';

export default defineNuxtConfig({
  modules: ['@pinia/nuxt', ...(isWindows ? [] : ['nuxt-security'])],
});
