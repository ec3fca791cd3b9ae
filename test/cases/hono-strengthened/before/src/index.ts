import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';

const app = new Hono();
app.use(secureHeaders({ xFrameOptions: false, xContentTypeOptions: false, strictTransportSecurity: 'max-age=3600' }));
app.use('*', cors({ origin: (origin) => origin, credentials: true }));
export default app;
