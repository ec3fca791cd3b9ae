const express = require('express');
const helmet = require('helmet');
const session = require('express-session');

const crypto = require('crypto');
const app = express();

app.use(helmet({
  contentSecurityPolicy: {
    directives: { scriptSrc: ["'strict-dynamic'", (req, res) => `'nonce-${res.locals.nonce}'`] },
  },
}));
app.use(
  session({
    secret: process.env.SESSION_SECRET,
    cookie: { secure: true, httpOnly: true, sameSite: 'lax' },
  }),
);

app.get('/', (req, res) => res.send('hello'));
app.listen(3000);
