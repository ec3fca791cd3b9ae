import express from 'express';
import helmet from 'helmet';
const app = express();
app.use(helmet({ frameguard: false, contentSecurityPolicy: false, strictTransportSecurity: false }));
