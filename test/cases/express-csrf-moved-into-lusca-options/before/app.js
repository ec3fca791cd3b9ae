var csrf = require('lusca').csrf();
app.use(function (req, res, next) {
  csrf(req, res, next);
});
