const YEAR = 365 * 24 * 3600;
const app = require('express')();
app.use((req, res, next) => {
  res.setHeader('Strict-Transport-Security', `max-age=${YEAR}; includeSubDomains`);
  res.set('X-Content-Type-Options', 'nosniff');
  next();
});
app.listen(1);
