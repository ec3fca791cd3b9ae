const app = require('express')();
app.use(require( 'helmet' )());
