const app = require('express')();
require('./secure')(app);
app.listen(4000);
