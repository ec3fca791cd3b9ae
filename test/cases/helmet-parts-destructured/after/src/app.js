const express = require('express');
const { noSniff: sniff, frameguard } = require('helmet');
const app = express();
app.use(sniff());
app.use(frameguard({ action: 'deny' }));
