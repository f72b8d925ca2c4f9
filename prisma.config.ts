/**
 * Prisma's settings. The only command that the project needs is `generate`, which reads the models and writes the
 * client; migrations are applied by the server itself.
 *
 * Every command first looks for the schema engine, a binary that it would download. `generate` never runs it, so any
 * existing file will do as its path: the running Node. On a machine that has a real engine, name it in
 * PRISMA_SCHEMA_ENGINE_BINARY.
 */
import { defineConfig } from 'prisma/config';

process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

export default defineConfig({
  schema: 'prisma/sqlite',
  migrations: { path: 'prisma/sqlite/migrations' },
});
