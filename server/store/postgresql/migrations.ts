/**
 * Migrations on PostgreSQL: one transaction, under an advisory lock of the database that ends with it.
 */
import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { z } from 'zod';
import type { MigrationDatabase, MigrationSession } from '../migrate.js';

const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/** The number under which `prisma migrate` takes its lock, so that the two keep out of each other's way too. */
const LOCK = 72_707_369;

const line = z.object({ migration_name: z.string(), checksum: z.string(), finished: z.boolean() });

/** @param client connected, and used for nothing else meanwhile */
export function postgresqlMigrations(client: Client): MigrationDatabase {
  return {
    async transaction(work) {
      await client.query('BEGIN');
      try {
        await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
        const result = await work(sessionOn(client));
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK');
        throw error;
      }
    },
  };
}

function sessionOn(client: Client): MigrationSession {
  return {
    async history() {
      await client.query(BOOKKEEPING);
      const { rows } = await client.query<Record<string, unknown>>(
        `SELECT "migration_name", "checksum", "finished_at" IS NOT NULL AS "finished"
         FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`,
      );
      return rows.map((row) => {
        const { migration_name, checksum, finished } = line.parse(row);
        return { name: migration_name, checksum, finished };
      });
    },
    async script(sql) {
      await client.query(sql);
    },
    async enter({ name, checksum }, started, finished) {
      await client.query(
        `INSERT INTO "_prisma_migrations"
          ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
         VALUES ($1, $2, $3, $4, $5, 1)`,
        [randomUUID(), checksum, name, started, finished],
      );
    },
  };
}
