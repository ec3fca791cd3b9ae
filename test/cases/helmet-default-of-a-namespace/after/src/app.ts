import * as secure from 'helmet';
import express from 'express';
const app = express();
app.use(secure.default());
