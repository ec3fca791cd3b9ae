const protect = require('helmet')();
const app = require('express')();
app.use(protect);
