/**
 * Zod would compile its checks with `new Function`, which the pages' content security policy forbids. This has to be
 * loaded before the first schema is made, so it is the first import of every page.
 */
import { z } from 'zod';

z.config({ jitless: true });
