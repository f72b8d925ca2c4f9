-- What no version has ever written or read: links between programmes are worked out, only decisions about them are kept.

DROP TABLE "ProgrammeRecord";
DROP TABLE "Programme";

DELETE FROM "ProgrammeLink" WHERE "state" IN ('same', 'proposed');
ALTER TABLE "ProgrammeLink" DROP COLUMN "score";
ALTER TABLE "ProgrammeLink" DROP COLUMN "reasons";

-- Failed attempts are counted in memory, and a one-time link stands for a password that has to be changed.
ALTER TABLE "LocalCredential" DROP COLUMN "mustChange";
ALTER TABLE "LocalCredential" DROP COLUMN "failures";
ALTER TABLE "LocalCredential" DROP COLUMN "lockedUntil";
