-- Fields of one tie that two sides filled in are an issue (rule C8), never a conflict: no row has ever been of that kind.

CREATE TYPE "ConflictKind_new" AS ENUM ('values', 'deletion', 'form');
ALTER TABLE "Conflict" ALTER COLUMN "kind" DROP DEFAULT;
ALTER TABLE "Conflict" ALTER COLUMN "kind" TYPE "ConflictKind_new" USING ("kind"::text::"ConflictKind_new");
ALTER TYPE "ConflictKind" RENAME TO "ConflictKind_old";
ALTER TYPE "ConflictKind_new" RENAME TO "ConflictKind";
DROP TYPE "ConflictKind_old";
ALTER TABLE "Conflict" ALTER COLUMN "kind" SET DEFAULT 'values';
