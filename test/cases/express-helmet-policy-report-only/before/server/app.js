const express = require('express');
const helmet = require('helmet');
const session = require('express-session');

const app = express();

app.use(helmet());
app.use(
  session({
    secret: process.env.SESSION_SECRET,
    cookie: { secure: true, httpOnly: true, sameSite: 'lax' },
  }),
);

app.get('/', (req, res) => res.send('hello'));
app.listen(3000);
