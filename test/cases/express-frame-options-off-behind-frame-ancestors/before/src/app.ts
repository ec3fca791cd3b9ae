import express, { type Request } from 'express';
import helmet from 'helmet';

const app = express();
app.use(helmet({ xFrameOptions: { action: 'deny' } as const }));
export default app satisfies unknown;
