import { session } from 'electron';

export const app = session.defaultSession;
