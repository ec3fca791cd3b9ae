import { xFrameOptions as frames } from 'helmet';
import express from 'express';
const app = express();
app.use(frames({ action: 'sameorigin' }));
