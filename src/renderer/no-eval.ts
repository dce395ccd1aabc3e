/** First import of the window: the page's policy forbids code from text, and zod would try it when a schema is made. */
import { z } from 'zod';

z.config({ jitless: true });
