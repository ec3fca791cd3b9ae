import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';

const app = new Hono();
app.use(secureHeaders({
  xFrameOptions: 'DENY',
  xContentTypeOptions: true,
  strictTransportSecurity: 'max-age=31536000; includeSubDomains' }));
app.use(csrf());
app.use('*', cors({ origin: 'https://shop.example', credentials: true }));
export default app;
