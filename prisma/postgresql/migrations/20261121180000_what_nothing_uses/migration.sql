-- What no version has ever written or read: links between programmes are worked out, only decisions about them are kept.

DROP TABLE "ProgrammeRecord";
DROP TABLE "Programme";

DELETE FROM "ProgrammeLink" WHERE "state" IN ('same', 'proposed');
ALTER TABLE "ProgrammeLink" DROP COLUMN "score", DROP COLUMN "reasons";

-- PostgreSQL cannot take a value out of an enumeration.
ALTER TYPE "ProgrammeLinkState" RENAME TO "ProgrammeLinkState_old";
CREATE TYPE "ProgrammeLinkState" AS ENUM ('linked', 'rejected', 'ended', 'started');
ALTER TABLE "ProgrammeLink"
  ALTER COLUMN "state" TYPE "ProgrammeLinkState" USING ("state"::text::"ProgrammeLinkState");
DROP TYPE "ProgrammeLinkState_old";

-- Failed attempts are counted in memory, and a one-time link stands for a password that has to be changed.
ALTER TABLE "LocalCredential" DROP COLUMN "mustChange", DROP COLUMN "failures", DROP COLUMN "lockedUntil";
