import express, { type Request } from 'express';
import helmet from 'helmet';

const app = express();
app.use(helmet({ xFrameOptions: false }));
export default app satisfies unknown;
